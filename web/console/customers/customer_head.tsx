import { Ban, Star } from "lucide-react";
import type { Customer } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { clockIn, monthAndYear } from "../../words/time";
import { agoText, reader, useNow } from "../shell/here";
import { countryName, figure } from "./names";
import { nameOf } from "./name";

/** Who this is: the name, what to mind at once, and the time on the person's own clock. */
export function Who({ customer }: { customer: Customer }) {
  const now = useNow();
  const time = customer.time_zone ? clockIn(customer.time_zone, currentLanguage(), now) : null;
  return (
    <div className="profile-who">
      <Person id={customer.id} name={nameOf(customer)} size="large">
        {customer.online && <span className="presence online" />}
      </Person>
      <div className="profile-names">
        <div className="line">
          <h2 className="cut">
            <bdi>{nameOf(customer)}</bdi>
          </h2>
          {customer.tier === "key" && (
            <span className="chip outlined">
              <Icon of={Star} size={12} />
              {t("customers.key")}
            </span>
          )}
          {customer.blocked && (
            <span className="chip danger" title={customer.block_reason ?? undefined}>
              <Icon of={Ban} size={12} />
              {t("customers.blocked")}
            </span>
          )}
        </div>
        {time && (
          <div className="quiet small" data-testid="local-time">
            {customer.country
              ? t("customers.place_and_time", { place: countryName(customer.country), time })
              : t("customers.local_time", { time })}
          </div>
        )}
      </div>
    </div>
  );
}

export function Figures({ customer }: { customer: Customer }) {
  const now = useNow();
  return (
    <dl className="trio">
      <div>
        <dt>{t("customers.conversations")}</dt>
        <dd>{figure(customer.conversation_count)}</dd>
      </div>
      <div>
        <dt>{t("customers.since")}</dt>
        <dd>{monthAndYear(customer.created_at, reader())}</dd>
      </div>
      <div>
        <dt>{t("customers.last_seen")}</dt>
        <dd>
          {customer.online
            ? t("customers.online")
            : customer.last_seen_at
              ? agoText(customer.last_seen_at, now)
              : t("customers.never")}
        </dd>
      </div>
    </dl>
  );
}
