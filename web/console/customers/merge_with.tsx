import { GitMerge } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import type { Customer } from "../../api/types";
import { Button } from "../../kit/button";
import { Finder } from "../../kit/finder";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { nameOf } from "./name";
import { useCustomersFound } from "./queries";

const MergeDialog = lazy(() => import("./merge_dialog").then((m) => ({ default: m.MergeDialog })));
const patience = 150;

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
        <ChooseOther customer={customer} onChoose={setOther} onClose={() => setIsChoosing(false)} />
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

interface Props {
  customer: Customer;
  onChoose: (other: Customer) => void;
  onClose: () => void;
}

function ChooseOther({ customer, onChoose, onClose }: Props) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), patience);
    return () => clearTimeout(timer);
  }, [words]);
  const found = (useCustomersFound(asked).data?.data ?? []).filter((one) => one.id !== customer.id);
  return (
    <Finder
      title={t("customers.merge_with", { name: nameOf(customer) })}
      hint={t("customers.find")}
      closeLabel={t("shell.close")}
      words={words}
      onWords={setWords}
      whenEmpty={<p>{t("customers.nobody")}</p>}
      groups={[
        {
          findings: found.map((one) => ({
            id: one.id,
            // The server has found them by more than the name: nothing is left out here.
            text: words ? `${words} ${nameOf(one)}` : nameOf(one),
            shown: (
              <>
                <Person id={one.id} name={nameOf(one)} size="small" />
                <bdi className="cut">{nameOf(one)}</bdi>
                <bdi className="quiet small to-end cut">{one.identities[0]?.value}</bdi>
              </>
            ),
            run: () => onChoose(one),
          })),
        },
      ]}
      onClose={onClose}
    />
  );
}
