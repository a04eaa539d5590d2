import { UserRoundPlus } from "lucide-react";
import { useEffect, useState } from "react";
import type { Customer } from "../../api/types";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { nameOf } from "./name";
import { useCustomersFound } from "./queries";
import "./customer_choice.css";

const patience = 150;

interface Props {
  onChoose: (customer: Customer) => void;
  /** The words looked for become the first guess of a new customer's name or address. */
  onNew: (words: string) => void;
}

export function CustomerChoice({ onChoose, onNew }: Props) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  const found = useCustomersFound(asked);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(words.trim()), patience);
    return () => clearTimeout(timer);
  }, [words]);

  const customers = found.data?.data ?? [];
  return (
    <div className="customer-choice">
      <TextField
        label={t("customers.whose")}
        placeholder={t("customers.find")}
        value={words}
        onChange={setWords}
        autoFocus
        data-testid="customer-find"
      />
      <ul aria-label={t("customers.found")} aria-busy={found.isFetching}>
        {customers.map((customer) => (
          <li key={customer.id}>
            <button
              type="button"
              className="menu-item"
              onClick={() => onChoose(customer)}
              data-testid="customer-found"
            >
              <Person id={customer.id} name={nameOf(customer)} size="small" />
              <bdi className="cut">{nameOf(customer)}</bdi>
              <bdi className="quiet small to-end cut">{addressOf(customer)}</bdi>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="menu-item"
            onClick={() => onNew(words.trim())}
            data-testid="customer-new"
          >
            <Icon of={UserRoundPlus} />
            {t("customers.new")}
          </button>
        </li>
      </ul>
    </div>
  );
}

function addressOf(customer: Customer) {
  return customer.identities.find((one) => one.type === "email" || one.type === "phone")?.value;
}
