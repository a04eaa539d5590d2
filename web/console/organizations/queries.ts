import { keepPreviousData, useQuery, type QueryClient } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Conversation, Customer, Id, Organization } from "../../api/types";
import { usePages } from "../customers/queries";

export type OrganizationSort = "name" | "customers" | "newest";
export const organizationSorts: OrganizationSort[] = ["name", "customers", "newest"];

export const organizationKeys = {
  all: ["organizations"] as const,
  lists: ["organizations", "list"] as const,
  list: (q: string, sort: OrganizationSort) => ["organizations", "list", q, sort] as const,
  one: (id: Id) => ["organizations", "one", id] as const,
};

export function useOrganizations(q: string, sort: OrganizationSort) {
  return usePages<Organization>(organizationKeys.list(q, sort), "/organizations", 50, () => ({
    q,
    sort,
  }));
}

export function useOrganization(id: Id) {
  return useQuery({
    queryKey: organizationKeys.one(id),
    queryFn: () => call<Organization>("GET", `/organizations/${id}`),
  });
}

export function useCustomersOf(id: Id) {
  return usePages<Customer>([...organizationKeys.one(id), "customers"], "/customers", 50, () => ({
    organization_id: id,
    sort: "name",
  }));
}

export function useConversationsOfOrganization(id: Id) {
  return usePages<Conversation>(
    [...organizationKeys.one(id), "conversations"],
    `/organizations/${id}/conversations`,
    20,
  );
}

/** Customers of no organization who write from one of its mail domains. */
export function useSuggestedCustomers(id: Id) {
  return useQuery({
    queryKey: [...organizationKeys.one(id), "suggested"],
    queryFn: async () =>
      (await call<{ data: Customer[] }>("GET", `/organizations/${id}/suggestions`)).data,
  });
}

/** Where a customer of no organization may belong, by the mail address. */
export function useSuggestedOrganizations(customer: Customer) {
  const isAsked = !customer.organization && customer.identities.some((one) => one.type === "email");
  return useQuery({
    queryKey: ["organizations", "of", customer.id],
    queryFn: async () =>
      (
        await call<{ data: Organization[] }>(
          "GET",
          `/customers/${customer.id}/organization_suggestions`,
        )
      ).data,
    enabled: isAsked,
    placeholderData: keepPreviousData,
    select: (all) => (isAsked ? all : []),
  });
}

/** Who belongs where has changed: lists of both sorts are asked anew. */
export function refetchOrganizations(client: QueryClient) {
  void client.invalidateQueries({ queryKey: organizationKeys.all });
  void client.invalidateQueries({ queryKey: ["customers"] });
}
