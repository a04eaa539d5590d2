import { Star, X } from "lucide-react";
import type { Customer, Id } from "../../api/types";
import { IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { currentLanguage } from "../../words/language";
import { t } from "../../words/text";
import { clockIn, monthAndYear } from "../../words/time";
import { Failure } from "../shell/failure";
import { agoText, reader, useNow } from "../shell/here";
import { EarlierConversations } from "./earlier_conversations";
import { Identities } from "./identities";
import { nameOf } from "./name";
import { ProfileBones } from "./profile_bones";
import { useCustomer } from "./queries";
import "./profile_panel.css";

interface Props {
  customerId: Id;
  conversationId: Id;
  onClose: () => void;
}

export function ProfilePanel({ customerId, conversationId, onClose }: Props) {
  const customer = useCustomer(customerId);
  return (
    <aside className="profile" aria-label={t("customers.panel")} tabIndex={0} data-testid="profile">
      <IconButton icon={X} className="profile-close" label={t("shell.close")} onPress={onClose} />
      {customer.data ? (
        <>
          <Head customer={customer.data} />
          <Identities identities={customer.data.identities} />
          <Culture customer={customer.data} />
          <Facts customer={customer.data} />
          <EarlierConversations customerId={customerId} except={conversationId} />
        </>
      ) : customer.isError ? (
        <Failure error={customer.error} onRetry={() => void customer.refetch()} />
      ) : (
        <ProfileBones />
      )}
    </aside>
  );
}

function Head({ customer }: { customer: Customer }) {
  const now = useNow();
  const time = customer.time_zone ? clockIn(customer.time_zone, currentLanguage(), now) : null;
  const digits = new Intl.NumberFormat(currentLanguage() === "fa" ? "fa-IR" : "en");
  return (
    <header>
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
            {customer.blocked && <span className="chip danger">{t("customers.blocked")}</span>}
          </div>
          {time && (
            <div className="quiet small">
              {customer.country
                ? t("customers.place_and_time", { place: countryName(customer.country), time })
                : t("customers.local_time", { time })}
            </div>
          )}
        </div>
      </div>
      <dl className="trio">
        <div>
          <dt>{t("customers.conversations")}</dt>
          <dd>{digits.format(customer.conversation_count)}</dd>
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
    </header>
  );
}

function Culture({ customer }: { customer: Customer }) {
  if (!customer.locale && !customer.culture_notes) return null;
  return (
    <section>
      <h3>{t("customers.language_and_culture")}</h3>
      {customer.locale && (
        <div>
          <span className="chip">{languageName(customer.locale)}</span>
        </div>
      )}
      {customer.culture_notes && (
        <p className="culture-notes" dir="auto">
          {customer.culture_notes}
        </p>
      )}
    </section>
  );
}

function Facts({ customer }: { customer: Customer }) {
  const facts = [
    [t("customers.organization"), customer.organization],
    [t("customers.country"), customer.country && countryName(customer.country)],
    [t("customers.time_zone"), customer.time_zone && zoneName(customer.time_zone)],
  ].filter(([, value]) => value);
  if (facts.length === 0) return null;
  return (
    <section>
      <h3>{t("customers.facts")}</h3>
      <dl className="facts-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function languageName(locale: string) {
  return named(locale, "language");
}

function countryName(country: string) {
  return /^[A-Z]{2}$/.test(country) ? named(country, "region") : country;
}

function named(code: string, type: "language" | "region") {
  try {
    return new Intl.DisplayNames([currentLanguage()], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Iran Time", «وقت ایران»; the code itself where the browser has no word for it. */
function zoneName(timeZone: string) {
  try {
    const parts = new Intl.DateTimeFormat(currentLanguage(), {
      timeZone,
      timeZoneName: "longGeneric",
    }).formatToParts();
    return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
