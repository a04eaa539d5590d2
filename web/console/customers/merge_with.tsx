import { GitMerge } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import type { Customer } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { CustomerFinder } from "./customer_finder";
import { nameOf } from "./name";

const MergeDialog = lazy(() => import("./merge_dialog").then((m) => ({ default: m.MergeDialog })));

/** The way to say that somebody else is this customer as well. */
export function MergeWith({ customer }: { customer: Customer }) {
  const navigate = useNavigate();
  const [isChoosing, setIsChoosing] = useState(false);
  const [other, setOther] = useState<Customer | null>(null);
  return (
    <>
      <Button
        aria-label={t("customers.merge_ask")}
        onPress={() => setIsChoosing(true)}
        data-testid="merge-with"
      >
        <Icon of={GitMerge} size={14} />
        <span className="only-wide">{t("customers.merge_ask")}</span>
      </Button>
      {isChoosing && (
        <CustomerFinder
          title={t("customers.merge_with", { name: nameOf(customer) })}
          fits={(one) => one.id !== customer.id}
          beside={(one) => one.identities[0]?.value}
          onChoose={setOther}
          onClose={() => setIsChoosing(false)}
        />
      )}
      {other && (
        <Suspense fallback={null}>
          <MergeDialog
            customer={customer}
            other={other}
            onClose={() => setOther(null)}
            onMerged={(id) => void navigate(`/customers/${id}`)}
          />
        </Suspense>
      )}
    </>
  );
}
