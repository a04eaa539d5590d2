import { Pencil } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-router";
import type { Customer } from "../../api/types";
import { IconButton } from "../../kit/button";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { countryName, languageName, zoneName } from "./names";

const EditDialog = lazy(() => import("./edit_dialog").then((m) => ({ default: m.EditDialog })));

/** What is known of the person, a line each, and the way to change it. */
export function Facts({ customer }: { customer: Customer }) {
  const desk = useDesk();
  const [isEditing, setIsEditing] = useState(false);
  const facts = [
    [t("customers.stage"), customer.stage && t(`customers.stage_${customer.stage}`)],
    [t("customers.language"), customer.locale && languageName(customer.locale)],
    [t("customers.country"), customer.country && countryName(customer.country)],
    [t("customers.time_zone"), customer.time_zone && zoneName(customer.time_zone)],
    [
      t("customers.preferred_channel"),
      customer.preferred_channel && t(`customers.identity_${customer.preferred_channel}`),
    ],
  ].filter(([, value]) => value);
  return (
    <section data-testid="facts">
      <div className="section-head">
        <h3>{t("customers.facts")}</h3>
        {may(desk, "customers:edit") && (
          <IconButton
            icon={Pencil}
            size="small"
            label={t("customers.edit")}
            onPress={() => setIsEditing(true)}
            data-testid="customer-edit"
          />
        )}
      </div>
      {facts.length === 0 && !customer.organization && (
        <p className="quiet">{t("customers.no_facts")}</p>
      )}
      <dl className="facts-list">
        {customer.organization && (
          <div>
            <dt>{t("customers.organization")}</dt>
            <dd>
              <OrganizationName customer={customer} />
            </dd>
          </div>
        )}
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {isEditing && (
        <Suspense fallback={null}>
          <EditDialog customer={customer} onClose={() => setIsEditing(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** One that is not linked yet, being older than organizations, is only its name for a moment. */
function OrganizationName({ customer }: { customer: Customer }) {
  if (!customer.organization_id) return <bdi>{customer.organization}</bdi>;
  return (
    <Link to={`/organizations/${customer.organization_id}`} data-testid="organization-link">
      <bdi>{customer.organization}</bdi>
    </Link>
  );
}

export function Culture({ customer }: { customer: Customer }) {
  if (!customer.culture_notes) return null;
  return (
    <section>
      <h3>{t("customers.language_and_culture")}</h3>
      <p className="culture-notes" dir="auto">
        {customer.culture_notes}
      </p>
    </section>
  );
}
