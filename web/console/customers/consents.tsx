import { Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { Consent, ConsentWord, Customer } from "../../api/types";
import { IconButton } from "../../kit/button";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { agoText } from "../shell/here";
import { useConsents } from "./dossier_queries";
import "./dossier.css";

const ConsentDialog = lazy(() =>
  import("./consent_dialog").then((m) => ({ default: m.ConsentDialog })),
);

/** What the customer allows, purpose by purpose, and every word that was said of it. */
export function Consents({ customer }: { customer: Customer }) {
  const [changed, setChanged] = useState<Consent | null>(null);
  const consents = useConsents(customer.id).data;
  if (!consents) return null;
  return (
    <section data-testid="consents">
      <h3>{t("consents.title")}</h3>
      <ul className="consents">
        {consents.map((one) => (
          <ConsentLine
            key={one.purpose}
            customer={customer}
            consent={one}
            onChange={() => setChanged(one)}
          />
        ))}
      </ul>
      {changed && (
        <Suspense fallback={null}>
          <ConsentDialog
            customerId={customer.id}
            consent={changed}
            onClose={() => setChanged(null)}
          />
        </Suspense>
      )}
    </section>
  );
}

interface LineProps {
  customer: Customer;
  consent: Consent;
  onChange: () => void;
}

function ConsentLine({ customer, consent, onChange }: LineProps) {
  const desk = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const purpose = t(`consents.${consent.purpose}`);
  const [last] = consent.words;
  return (
    <li data-testid={`consent-${consent.purpose}`}>
      <div className="consent-head">
        <span>{purpose}</span>
        <span className="to-end line">
          <State given={consent.given} />
          {may(desk, "customers:edit") && (
            <IconButton
              icon={Pencil}
              size="small"
              label={t("consents.change", { purpose })}
              onPress={onChange}
              data-testid={`consent-change-${consent.purpose}`}
            />
          )}
        </span>
      </div>
      {last && !isOpen && <Word word={last} customer={customer} />}
      {isOpen && (
        <ul className="consent-words">
          {consent.words.map((word) => (
            <li key={word.id} data-testid="consent-word">
              <State given={word.given} isQuiet />
              <Word word={word} customer={customer} />
            </li>
          ))}
        </ul>
      )}
      {consent.words.length > 1 && (
        <button
          type="button"
          className="consent-more"
          aria-expanded={isOpen}
          aria-label={isOpen ? undefined : t("consents.history", { purpose })}
          onClick={() => setIsOpen(!isOpen)}
          data-testid={`consent-history-${consent.purpose}`}
        >
          {t(isOpen ? "culture.hide" : "consents.words")}
        </button>
      )}
    </li>
  );
}

function State({ given, isQuiet }: { given: boolean | null; isQuiet?: boolean }) {
  if (given === null) return <span className="quiet small">{t("consents.never")}</span>;
  const words = t(given ? "consents.given" : "consents.refused");
  if (isQuiet) return <span className="small strong">{words}</span>;
  return <span className={`chip ${given ? "success" : "danger"}`}>{words}</span>;
}

function Word({ word, customer }: { word: ConsentWord; customer: Customer }) {
  return (
    <>
      <span className="quiet small">
        {t(`consents.source_${word.source}`)} ·{" "}
        <bdi>{word.by_name || t("conversations.system")}</bdi> · <bdi>{agoText(word.at)}</bdi>
        {word.customer_id !== customer.id && ` · ${t("consents.merged_word")}`}
      </span>
      {word.note && (
        <span className="small" dir="auto">
          {word.note}
        </span>
      )}
    </>
  );
}
