import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "../../api/call";
import type { Conversation, Id, Page, Related, Tag, TimelinePage, Views } from "../../api/types";
import { showUnread } from "../shell/attention";
import { firstFilter, isUnread, noTeam, type Filter } from "./filter";
import { conversationKeys } from "./keys";
import { rowsOf } from "./lists";
import type { Outgoing } from "./outbox";
import type { Typing } from "./live";
import type { Viewing } from "./viewing";

export function useViews() {
  return useQuery({
    queryKey: conversationKeys.views,
    queryFn: () => call<Views>("GET", "/views"),
  });
}

export function useTags() {
  return useQuery({
    queryKey: conversationKeys.tags,
    queryFn: () => call<{ data: Tag[] }>("GET", "/tags"),
    staleTime: 30_000,
  });
}

export function useList(filter: Filter) {
  return useInfiniteQuery({
    queryKey: conversationKeys.list(filter),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call<Page<Conversation>>("GET", "/conversations", {
        query: { ...askedBy(filter), "page[size]": 50, "page[after]": pageParam },
        signal,
      }),
    getNextPageParam: (page) => (page.meta.has_more ? page.meta.after_cursor : undefined),
  });
}

function askedBy(filter: Filter): Partial<Filter> & { no_team?: string } {
  const { saved_view_id, sort, view } = filter;
  // Spam has no status of work.
  if (view === "spam") return { view, sort };
  if (saved_view_id) return { saved_view_id, sort };
  return filter.team_id === noTeam ? { ...filter, team_id: null, no_team: "true" } : filter;
}

export function useConversation(number: string | null) {
  return useQuery({
    queryKey: conversationKeys.one(number ?? ""),
    enabled: number !== null,
    queryFn: () => call<Conversation>("GET", `/conversations/number/${number}`),
  });
}

export function useTimeline(id: Id) {
  return useInfiniteQuery({
    queryKey: conversationKeys.timeline(id),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call<TimelinePage>("GET", `/conversations/${id}/timeline`, {
        query: { "page[size]": 50, "page[before]": pageParam },
        signal,
      }),
    getNextPageParam: (page) => (page.meta.has_more ? page.meta.before_cursor : undefined),
  });
}

export function useRelated(id: Id) {
  return useQuery({
    queryKey: conversationKeys.related(id),
    queryFn: () => call<Related>("GET", `/conversations/${id}/related`),
  });
}

/** Values that only the live connection or this page writes; nothing is fetched for them. */
function useKept<T>(queryKey: readonly unknown[], empty: T) {
  const { data } = useQuery<T>({
    queryKey,
    queryFn: () => empty,
    enabled: false,
    gcTime: Infinity,
  });
  return data ?? empty;
}

const nobody: Record<Id, never> = {};
const nothing: Outgoing[] = [];

export function useTyping() {
  return useKept<Record<Id, Typing>>(conversationKeys.typing, nobody);
}

export function useViewing() {
  return useKept<Viewing>(conversationKeys.viewing, nobody);
}

export function useOutbox() {
  return useKept<Outgoing[]>(conversationKeys.outbox, nothing);
}

/** The page's title counts what waits for this agent. */
export function useUnreadTitle(title: string) {
  const mine = useList(firstFilter);
  const unread = rowsOf(mine.data).filter(isUnread).length;
  useEffect(() => showUnread(unread, title), [unread, title]);
}
