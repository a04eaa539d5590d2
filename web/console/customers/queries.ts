import { keepPreviousData, useQuery, type QueryClient } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Frame } from "../../api/frames";
import type { Conversation, Customer, Id, Page } from "../../api/types";

export const customerKeys = {
  one: (id: Id) => ["customers", "one", id] as const,
  found: (words: string) => ["customers", "found", words] as const,
  conversations: (id: Id) => ["customers", "conversations", id] as const,
};

export function useCustomer(id: Id) {
  return useQuery({
    queryKey: customerKeys.one(id),
    queryFn: () => call<Customer>("GET", `/customers/${id}`),
  });
}

/** The customers who fit the words; without words, the latest seen. */
export function useCustomersFound(words: string) {
  return useQuery({
    queryKey: customerKeys.found(words),
    queryFn: ({ signal }) =>
      call<Page<Customer>>("GET", "/customers", { query: { q: words, "page[size]": 6 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    gcTime: 60_000,
  });
}

export function useEarlierConversations(id: Id) {
  return useQuery({
    queryKey: customerKeys.conversations(id),
    queryFn: () => call<Page<Conversation>>("GET", `/customers/${id}/conversations`),
  });
}

export function applyCustomerFrame(client: QueryClient, frame: Frame) {
  if (frame.type === "customer.changed")
    client.setQueryData<Customer>(
      customerKeys.one(frame.data.customer.id),
      (old) => old && frame.data.customer,
    );
  if (frame.type === "customer_presence")
    client.setQueryData<Customer>(
      customerKeys.one(frame.data.customer_id),
      (old) => old && { ...old, online: frame.data.online },
    );
  if (frame.type === "conversation.created")
    void client.invalidateQueries({
      queryKey: customerKeys.conversations(frame.data.conversation.customer.id),
    });
}
