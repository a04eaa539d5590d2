import { Ban, Star } from "lucide-react";
import { Link } from "react-router";
import type { Customer } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { agoText } from "../shell/here";
import { shownValue } from "./identity_words";
import { figure } from "./names";
import { nameOf } from "./name";

interface Props {
  customer: Customer;
  start: number;
  index: number;
  now: number;
}

export function CustomerRow({ customer, start, index, now }: Props) {
  return (
    <div
      role="row"
      className="customer-row row-place"
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={index + 1}
      data-testid="customer-row"
    >
      <span role="cell" className="customer-who">
        <Person id={customer.id} name={nameOf(customer)}>
          {customer.online && <span className="presence online" />}
        </Person>
        <span className="customer-names">
          <span className="line">
            <Link to={`/customers/${customer.id}`} className="cut strong">
              <bdi>{nameOf(customer)}</bdi>
            </Link>
            {customer.tier === "key" && (
              <span role="img" className="star" aria-label={t("customers.tier_key")}>
                <Icon of={Star} size={12} />
              </span>
            )}
            {customer.blocked && (
              <span className="chip danger">
                <Icon of={Ban} size={12} />
                {t("customers.blocked")}
              </span>
            )}
          </span>
          <Addresses customer={customer} />
        </span>
      </span>
      <span role="cell" className="cut second">
        <bdi>{customer.organization}</bdi>
      </span>
      <span role="cell">
        {customer.stage && (
          <span className={`chip ${customer.stage === "at_risk" ? "warning" : ""}`}>
            {t(`customers.stage_${customer.stage}`)}
          </span>
        )}
      </span>
      <span role="cell" className="figures">
        {figure(customer.conversation_count)}
      </span>
      <span role="cell" className="second">
        {customer.online
          ? t("customers.online")
          : customer.last_seen_at
            ? agoText(customer.last_seen_at, now)
            : t("customers.never")}
      </span>
    </div>
  );
}

/** One address to know the person by; how many more there are. */
function Addresses({ customer }: { customer: Customer }) {
  const shown = customer.identities.filter((one) => one.type !== "visitor");
  const [first] = shown;
  if (!first) return <span className="quiet small">{t("customers.no_address")}</span>;
  return (
    <span className="line quiet small">
      <bdi className={first.type === "phone" ? "cut always-ltr" : "cut"}>{shownValue(first)}</bdi>
      {shown.length > 1 && <span>{t("customers.and_more", { count: shown.length - 1 })}</span>}
    </span>
  );
}
