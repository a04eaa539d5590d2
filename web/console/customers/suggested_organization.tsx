import { Building2 } from "lucide-react";
import { Fragment } from "react";
import { Link } from "react-router";
import { call } from "../../api/call";
import type { Customer, Organization } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { pieces, t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { refetchOrganizations, useSuggestedOrganizations } from "../organizations/queries";
import { may, useDesk } from "../shell/desk";
import { keepCustomer } from "./queries";

/** Where somebody of no organization may belong, by the mail address. */
export function SuggestedOrganization({ customer }: { customer: Customer }) {
  const suggested = useSuggestedOrganizations(customer).data ?? [];
  return suggested.map((one) => <Suggestion key={one.id} customer={customer} organization={one} />);
}

interface Props {
  customer: Customer;
  organization: Organization;
}

function Suggestion({ customer, organization }: Props) {
  const desk = useDesk();
  const join = useSaving(
    () =>
      call<Customer>("POST", `/organizations/${organization.id}/customers`, {
        body: { customer_id: customer.id },
      }),
    (kept) => {
      keepCustomer(desk.client, kept);
      refetchOrganizations(desk.client);
      desk.say({ text: t("shell.saved") });
    },
  );
  const name = (
    <Link to={`/organizations/${organization.id}`}>
      <bdi>{organization.name}</bdi>
    </Link>
  );
  return (
    <section data-testid="suggested-organization">
      <p className="line">
        <Icon of={Building2} size={14} />
        <span>
          {pieces("organizations.suggested_for", { name }).map((piece, index) => (
            <Fragment key={index}>{piece}</Fragment>
          ))}
        </span>
      </p>
      {may(desk, "customers:edit") && (
        <Button
          size="small"
          className="at-start"
          isPending={join.isPending}
          onPress={() => join.mutate(undefined)}
          data-testid="organization-belongs"
        >
          {t("organizations.belongs")}
        </Button>
      )}
    </section>
  );
}
