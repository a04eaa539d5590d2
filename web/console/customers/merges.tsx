import { Undo2 } from "lucide-react";
import type { Customer } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { may, useDesk } from "../shell/desk";
import { agoText } from "../shell/here";
import { undoLastMerge, useMerges } from "./merge_queries";

/** Whom this customer was made one with; the last can be parted again, whenever. */
export function Merges({ customer }: { customer: Customer }) {
  const desk = useDesk();
  const merges = useMerges(customer.id).data ?? [];
  const undo = useSaving(
    (id: string) => undoLastMerge(desk.client, customer.id, id),
    () => desk.say({ text: t("customers.were_parted") }),
  );
  if (merges.length === 0) return null;
  return (
    <section data-testid="merges">
      <h3>{t("customers.merges")}</h3>
      <ul className="merges">
        {merges.map((one, at) => (
          <li key={one.id}>
            <span>
              <bdi className="strong">{one.gone_name || t("customers.unnamed")}</bdi>{" "}
              <span className="quiet small">
                {t("customers.merged_by", { name: one.by_name, time: agoText(one.at) })}
              </span>
            </span>
            {at === 0 && may(desk, "customers:edit") && (
              <Button
                size="small"
                isPending={undo.isPending}
                onPress={() => undo.mutate(one.id)}
                data-testid="merge-undo"
              >
                <Icon of={Undo2} size={14} />
                {t("customers.part")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
