import { Ellipsis, Package, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import { call } from "../../api/call";
import type { Customer, Product } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { MenuButton } from "../../kit/menu";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { day } from "./attribute_words";
import { useProducts } from "./dossier_queries";
import { figure } from "./names";
import { customerKeys } from "./queries";
import { todayHere, warrantyOf } from "./warranty";
import "./dossier.css";

const ProductDialog = lazy(() =>
  import("./product_dialog").then((m) => ({ default: m.ProductDialog })),
);
const shownInPanel = 3;

/** What the customer owns; beside a conversation the last bought only. */
export function Products({ customer, isPanel }: { customer: Customer; isPanel?: boolean }) {
  const desk = useDesk();
  const [edited, setEdited] = useState<Product | "new" | null>(null);
  const all = useProducts(customer.id).data;
  if (!all) return null;
  const shown = isPanel ? all.slice(0, shownInPanel) : all;
  const more = all.length - shown.length;
  return (
    <section data-testid="products">
      <div className="section-head">
        <h3>{t("products.title")}</h3>
        {may(desk, "customers:edit") && (
          <Button
            look="ghost"
            size="small"
            onPress={() => setEdited("new")}
            data-testid="product-add"
          >
            <Icon of={Plus} size={14} />
            {t("products.add")}
          </Button>
        )}
      </div>
      {all.length === 0 && <p className="quiet">{t("products.none")}</p>}
      <ul className="products">
        {shown.map((one) => (
          <ProductLine
            key={one.id}
            customer={customer}
            product={one}
            onEdit={() => setEdited(one)}
          />
        ))}
      </ul>
      {more > 0 && (
        <Link className="small" to={`/customers/${customer.id}`}>
          {t("products.more", { count: more, number: figure(more) })}
        </Link>
      )}
      {edited && (
        <Suspense fallback={null}>
          <ProductDialog
            customerId={customer.id}
            product={edited === "new" ? null : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface LineProps {
  customer: Customer;
  product: Product;
  onEdit: () => void;
}

function ProductLine({ customer, product, onEdit }: LineProps) {
  const desk = useDesk();
  const place = `/customers/${customer.id}/products`;
  const refetch = () =>
    void desk.client.invalidateQueries({ queryKey: customerKeys.timeline(customer.id) });
  const putBack = async () => {
    const { name, serial, bought_on, warranty_until } = product;
    await call("POST", place, { body: { name, serial, bought_on, warranty_until } });
    refetch();
  };
  const remove = useSaving(
    () => call("DELETE", `${place}/${product.id}`),
    () => {
      refetch();
      desk.say({ text: t("products.removed", { name: product.name }), undo: putBack });
    },
  );
  return (
    <li data-testid="product">
      <Icon of={Package} size={14} />
      <div className="product-words">
        <bdi className="strong">{product.name}</bdi>
        <span className="quiet small product-facts">
          {product.serial && <bdi className="always-ltr">{product.serial}</bdi>}
          {product.bought_on && (
            <span>{t("products.bought", { day: day(product.bought_on) })}</span>
          )}
        </span>
        <WarrantyChip until={product.warranty_until} />
      </div>
      {may(desk, "customers:edit") && (
        <MenuButton
          label={t("products.menu", { name: product.name })}
          sections={[
            {
              choices: [
                { id: "change", label: t("products.change"), run: onEdit },
                { id: "remove", label: t("products.remove"), run: () => remove.mutate(undefined) },
              ],
            },
          ]}
        >
          <IconButton
            icon={Ellipsis}
            size="small"
            label={t("products.menu", { name: product.name })}
          />
        </MenuButton>
      )}
    </li>
  );
}

const tones = { under: "success", soon: "warning", over: "" } as const;

function WarrantyChip({ until }: { until: string | null }) {
  const state = warrantyOf(until, todayHere());
  if (!state || !until) return null;
  return (
    <span className={`chip ${tones[state]}`} data-testid={`warranty-${state}`}>
      {t(`products.warranty_${state}`, { day: day(until) })}
    </span>
  );
}
