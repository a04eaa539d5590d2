import { Plus, UserRoundMinus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { call } from "../../api/call";
import type { Customer, Organization } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { CustomerFinder } from "../customers/customer_finder";
import { nameOf } from "../customers/name";
import { figure } from "../customers/names";
import { rowsOf } from "../customers/queries";
import { may, useDesk } from "../shell/desk";
import { refetchOrganizations, useCustomersOf, useSuggestedCustomers } from "./queries";

/** Who belongs to it, who likely does, and the ways in and out. */
export function People({ organization }: { organization: Organization }) {
  const desk = useDesk();
  const [isAdding, setIsAdding] = useState(false);
  const list = useCustomersOf(organization.id);
  const suggested = useSuggestedCustomers(organization.id).data ?? [];
  const customers = rowsOf(list.data);
  const change = useMoving(organization);
  const mayEdit = may(desk, "customers:edit");
  const { customer_count: count } = organization;
  return (
    <>
      <section data-testid="organization-customers">
        <div className="section-head">
          <h3>
            {t("organizations.customers_of")} · {figure(count)}
          </h3>
          {mayEdit && (
            <Button
              look="ghost"
              size="small"
              onPress={() => setIsAdding(true)}
              data-testid="organization-add-customer"
            >
              <Icon of={Plus} size={14} />
              {t("organizations.add_customer")}
            </Button>
          )}
        </div>
        {list.isSuccess && customers.length === 0 && (
          <p className="quiet">{t("organizations.no_customers")}</p>
        )}
        <ul className="organization-people">
          {customers.map((one) => (
            <li key={one.id} data-testid="organization-customer">
              <Name customer={one} />
              {mayEdit && (
                <IconButton
                  icon={UserRoundMinus}
                  size="small"
                  label={t("organizations.take_out", { name: nameOf(one) })}
                  onPress={() => change.mutate({ customer: one, joins: false })}
                />
              )}
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button
            size="small"
            isPending={list.isFetchingNextPage}
            onPress={() => void list.fetchNextPage()}
          >
            {t("shell.load_more")}
          </Button>
        )}
      </section>
      {suggested.length > 0 && (
        <section data-testid="organization-suggested">
          <h3>{t("organizations.suggested")}</h3>
          <ul className="organization-people">
            {suggested.map((one) => (
              <li key={one.id}>
                <Name customer={one} domains={organization.domains} />
                {mayEdit && (
                  <Button
                    size="small"
                    onPress={() => change.mutate({ customer: one, joins: true })}
                    data-testid="organization-join"
                  >
                    {t("organizations.join")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isAdding && (
        <CustomerFinder
          title={t("organizations.who_joins", { name: organization.name })}
          fits={(one) => one.organization_id !== organization.id}
          beside={(one) => one.organization}
          onChoose={(customer) => change.mutate({ customer, joins: true })}
          onClose={() => setIsAdding(false)}
        />
      )}
    </>
  );
}

/** In or out; each can be taken back. */
function useMoving(organization: Organization) {
  const desk = useDesk();
  const place = `/organizations/${organization.id}/customers`;
  const move = (customer: Customer, joins: boolean) =>
    joins
      ? call<Customer>("POST", place, { body: { customer_id: customer.id } })
      : call<Customer>("DELETE", `${place}/${customer.id}`);
  return useSaving(
    async ({ customer, joins }: { customer: Customer; joins: boolean }) => {
      await move(customer, joins);
      return { customer, joins };
    },
    ({ customer, joins }) => {
      refetchOrganizations(desk.client);
      const undo = async () => {
        await move(customer, !joins);
        refetchOrganizations(desk.client);
      };
      // Who came from another organization would not be back there.
      const wasElsewhere = joins && customer.organization_id !== null;
      desk.say({
        text: t(joins ? "organizations.joined" : "organizations.left", { name: nameOf(customer) }),
        ...(!wasElsewhere && { undo }),
      });
    },
  );
}

/** With the mail address by which it was suggested, where it was. */
function Name({ customer, domains = [] }: { customer: Customer; domains?: string[] }) {
  const addresses = customer.identities.filter((one) => one.type === "email");
  const shown =
    addresses.find(({ value }) => domains.some((domain) => value.endsWith(`@${domain}`))) ??
    addresses[0];
  return (
    <Link to={`/customers/${customer.id}`} className="organization-person">
      <Person id={customer.id} name={nameOf(customer)} size="small" />
      <bdi className="cut">{nameOf(customer)}</bdi>
      <bdi className="quiet small cut">{shown?.value}</bdi>
    </Link>
  );
}
