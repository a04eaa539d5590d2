import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Frame } from "../../api/frames";
import type {
  Conversation,
  Customer,
  CustomerNote,
  HistoryItem,
  Id,
  Page,
  PreChatAnswer,
  Track,
} from "../../api/types";
import { conversationKeys } from "../conversations/keys";
import { queryOf, type Filter } from "./filter";

export const customerKeys = {
  one: (id: Id) => ["customers", "one", id] as const,
  found: (words: string) => ["customers", "found", words] as const,
  lists: ["customers", "list"] as const,
  list: (filter: Filter) => ["customers", "list", filter] as const,
  conversations: (id: Id) => ["customers", "conversations", id] as const,
  timeline: (id: Id) => ["customers", "timeline", id] as const,
  allDuplicates: ["customers", "duplicates"] as const,
  duplicates: (id: Id) => ["customers", "duplicates", id] as const,
  notes: (id: Id) => ["customers", "timeline", id, "notes"] as const,
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

/** A list of the server, page by page. */
export function usePages<T>(
  queryKey: readonly unknown[],
  path: string,
  size: number,
  query: () => Record<string, string | null> = () => ({}),
) {
  return useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call<Page<T>>("GET", path, {
        query: { ...query(), "page[size]": size, "page[after]": pageParam },
        signal,
      }),
    getNextPageParam: (page) => (page.meta.has_more ? page.meta.after_cursor : undefined),
  });
}

export function useCustomers(filter: Filter) {
  return usePages<Customer>(customerKeys.list(filter), "/customers", 50, () =>
    queryOf(filter, Date.now()),
  );
}

export function useNotes(id: Id) {
  return usePages<CustomerNote>(customerKeys.notes(id), `/customers/${id}/notes`, 20);
}

export function useHistory(id: Id) {
  return usePages<HistoryItem>(
    [...customerKeys.timeline(id), "history"],
    `/customers/${id}/history`,
    50,
  );
}

/** Pages seen and what the site told; what a customer does comes without a word of it. */
export function useTracks(id: Id) {
  return usePages<Track>([...customerKeys.timeline(id), "tracks"], `/customers/${id}/tracks`, 50);
}

/** What was answered before the first word of a conversation; it never changes. */
export function useChatAnswers(conversationId: Id) {
  return useQuery({
    queryKey: ["customers", "chat_answers", conversationId],
    queryFn: () =>
      call<{ data: PreChatAnswer[] }>("GET", `/conversations/${conversationId}/chat_answers`),
    staleTime: Infinity,
  });
}

export function useConversationsOf(id: Id) {
  return usePages<Conversation>(
    [...customerKeys.timeline(id), "conversations"],
    `/customers/${id}/conversations`,
    20,
  );
}

export function useEarlierConversations(id: Id) {
  return useQuery({
    queryKey: customerKeys.conversations(id),
    queryFn: () => call<Page<Conversation>>("GET", `/customers/${id}/conversations`),
  });
}

export function rowsOf<T>(data: InfiniteData<Page<T>, unknown> | undefined): T[] {
  return data?.pages.flatMap((page) => page.data) ?? [];
}

/** A customer as it is now, wherever it is shown. */
export function keepCustomer(client: QueryClient, customer: Customer) {
  client.setQueryData<Customer>(customerKeys.one(customer.id), customer);
  adjust(client, customer.id, () => customer);
}

function adjust(client: QueryClient, id: Id, change: (customer: Customer) => Customer) {
  client.setQueriesData<InfiniteData<Page<Customer>, unknown>>(
    { queryKey: customerKeys.lists },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          data: page.data.map((one) => (one.id === id ? change(one) : one)),
        })),
      },
  );
  client.setQueryData<Customer>(customerKeys.one(id), (old) => old && change(old));
}

export function applyCustomerFrame(client: QueryClient, frame: Frame) {
  if (frame.type === "organization.changed" || frame.type === "organization.removed") {
    // There is nothing to ask of one that is gone, only of the lists it stood in.
    const gone = frame.type === "organization.removed";
    void client.invalidateQueries({
      queryKey: gone ? ["organizations", "list"] : ["organizations"],
    });
    // Its name stands with its customers.
    void client.invalidateQueries({ queryKey: ["customers"] });
  }
  if (frame.type === "customer.changed") {
    const { customer } = frame.data;
    const before = client.getQueryData<Customer>(customerKeys.one(customer.id))?.organization_id;
    if (before !== customer.organization_id)
      void client.invalidateQueries({ queryKey: ["organizations"] });
    adjust(client, customer.id, () => customer);
    void client.invalidateQueries({ queryKey: customerKeys.timeline(customer.id) });
    void client.invalidateQueries({ queryKey: customerKeys.duplicates(customer.id) });
  }
  if (frame.type === "customer.merged" || frame.type === "customer.parted") {
    void client.invalidateQueries({ queryKey: ["customers"] });
    void client.invalidateQueries({ queryKey: conversationKeys.lists });
    void client.invalidateQueries({ queryKey: conversationKeys.ones });
  }
  if (frame.type === "customer_presence") {
    const { customer_id, online } = frame.data;
    adjust(client, customer_id, (one) => ({ ...one, online }));
  }
  if (frame.type === "conversation.created") {
    const { id } = frame.data.conversation.customer;
    void client.invalidateQueries({ queryKey: customerKeys.conversations(id) });
    void client.invalidateQueries({ queryKey: customerKeys.timeline(id) });
  }
}
