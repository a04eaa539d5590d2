import { UsersRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link, useNavigate } from "react-router";
import { call } from "../../api/call";
import type { Customer, CustomerDuplicate } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { listed } from "../../words/list";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { reader } from "../shell/here";
import { useDuplicates } from "./merge_queries";
import { nameOf } from "./name";
import { customerKeys } from "./queries";
import "./merging.css";

const MergeDialog = lazy(() => import("./merge_dialog").then((m) => ({ default: m.MergeDialog })));

/** Who may be the same person, beside the one who is shown. */
export function Duplicates({ customer }: { customer: Customer }) {
  const found = useDuplicates(customer.id).data ?? [];
  if (found.length === 0) return null;
  return (
    <section data-testid="duplicates">
      <h3>{t("customers.duplicates")}</h3>
      {found.map((one) => (
        <DuplicateCard key={one.customer.id} customer={customer} duplicate={one} />
      ))}
    </section>
  );
}

interface Props {
  customer: Customer;
  duplicate: CustomerDuplicate;
}

export function DuplicateCard({ customer, duplicate: { customer: other, reasons } }: Props) {
  const desk = useDesk();
  const navigate = useNavigate();
  const [isMerging, setIsMerging] = useState(false);
  const dismiss = useSaving(
    () => call("DELETE", `/customers/${customer.id}/duplicates/${other.id}`),
    () => void desk.client.invalidateQueries({ queryKey: customerKeys.allDuplicates }),
  );
  const why = reasons.map((reason) => t(`customers.${reason}`));
  return (
    <div className="duplicate" data-testid="duplicate">
      <span className="line">
        <Icon of={UsersRound} size={14} />
        <Link to={`/customers/${other.id}`} className="cut strong">
          <bdi>{nameOf(other)}</bdi>
        </Link>
      </span>
      <span>{listed(why, reader().language)}</span>
      {may(desk, "customers:edit") && (
        <span className="line">
          <Button size="small" onPress={() => setIsMerging(true)} data-testid="duplicate-merge">
            {t("customers.merge_ask")}
          </Button>
          <Button
            look="ghost"
            size="small"
            isPending={dismiss.isPending}
            onPress={() => dismiss.mutate(undefined)}
            data-testid="duplicate-dismiss"
          >
            {t("customers.not_same")}
          </Button>
        </span>
      )}
      {isMerging && (
        <Suspense fallback={null}>
          <MergeDialog
            customer={customer}
            other={other}
            onClose={() => setIsMerging(false)}
            onMerged={(id) => {
              // On the page of one who went, the one who stays is shown.
              if (location.pathname.startsWith("/customers/cus")) void navigate(`/customers/${id}`);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
