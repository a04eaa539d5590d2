import { useState } from "react";
import { call } from "../../api/call";
import type { Id, Product } from "../../api/types";
import { DateField } from "../../kit/date_field";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOfField } from "../shell/reason";
import { customerKeys } from "./queries";
import "./customers.css";

interface Props {
  customerId: Id;
  /** Null makes a new one. */
  product: Product | null;
  onClose: () => void;
}

export function ProductDialog({ customerId, product, onClose }: Props) {
  const desk = useDesk();
  const [values, setValues] = useState({
    name: product?.name ?? "",
    serial: product?.serial ?? "",
    bought_on: product?.bought_on ?? "",
    warranty_until: product?.warranty_until ?? "",
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const place = `/customers/${customerId}/products`;
  const save = useSaving(
    () =>
      product
        ? call<Product>("PATCH", `${place}/${product.id}`, { body: values })
        : call<Product>("POST", place, { body: values }),
    () => {
      void desk.client.invalidateQueries({ queryKey: customerKeys.timeline(customerId) });
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  const reason = (name: keyof typeof values) => reasonOfField(save.error, name);
  const isAtField = (["name", "serial", "bought_on", "warranty_until"] as const).some(reason);
  return (
    <Dialog
      title={t(product ? "products.edit" : "products.new")}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form customer-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("products.name")}
          value={values.name}
          onChange={(name) => put({ name })}
          error={reason("name")}
          autoFocus
          data-testid="product-name"
        />
        <TextField
          label={t("products.serial")}
          direction="ltr"
          value={values.serial}
          onChange={(serial) => put({ serial })}
          error={reason("serial")}
          data-testid="product-serial"
        />
        <DateField
          label={t("products.bought_on")}
          value={values.bought_on}
          onChange={(bought_on) => put({ bought_on })}
          error={reason("bought_on")}
          data-testid="product-bought"
        />
        <DateField
          label={t("products.warranty_until")}
          value={values.warranty_until}
          onChange={(warranty_until) => put({ warranty_until })}
          error={reason("warranty_until")}
          data-testid="product-warranty"
        />
        <DialogFoot
          error={isAtField ? null : save.error}
          isPending={save.isPending}
          isDisabled={!values.name.trim()}
          isWhole
          onCancel={onClose}
          data-testid="product-save"
        />
      </form>
    </Dialog>
  );
}
