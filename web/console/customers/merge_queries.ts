import { useQuery, type QueryClient } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Customer, CustomerDuplicate, CustomerMerge, Id } from "../../api/types";
import { conversationKeys } from "../conversations/keys";
import { customerKeys } from "./queries";

interface Listed<T> {
  data: T[];
}

export function useDuplicates(id: Id) {
  return useQuery({
    queryKey: customerKeys.duplicates(id),
    queryFn: async () =>
      (await call<Listed<CustomerDuplicate>>("GET", `/customers/${id}/duplicates`)).data,
    staleTime: 60_000,
  });
}

export interface DuplicateGroup {
  customer: Customer;
  duplicates: CustomerDuplicate[];
}

export function useAllDuplicates() {
  return useQuery({
    queryKey: customerKeys.duplicates("all"),
    queryFn: async () => (await call<Listed<DuplicateGroup>>("GET", "/customer_duplicates")).data,
    staleTime: 60_000,
  });
}

export function useMerges(id: Id) {
  return useQuery({
    queryKey: [...customerKeys.timeline(id), "merges"],
    queryFn: async () => (await call<Listed<CustomerMerge>>("GET", `/customers/${id}/merges`)).data,
  });
}

/** Two became one, or two again: every list that shows either is asked anew. */
export function refetchFamily(client: QueryClient) {
  void client.invalidateQueries({ queryKey: ["customers"] });
  void client.invalidateQueries({ queryKey: conversationKeys.lists });
  void client.invalidateQueries({ queryKey: conversationKeys.ones });
}

export async function undoLastMerge(client: QueryClient, id: Id, merge?: Id) {
  const merges = await call<Listed<CustomerMerge>>("GET", `/customers/${id}/merges`);
  const meant = merge ?? merges.data[0]?.id;
  if (!meant) return;
  await call<Customer>("POST", `/customers/${id}/merges/${meant}/undo`);
  refetchFamily(client);
}
