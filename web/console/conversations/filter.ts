// Which conversations a list shows. Kept in the address, sent to the server, and evaluated here for
// every live event, so that a row comes and goes without asking again.
import type { Conversation, Id, Kind, Sort, Status, ViewKey } from "../../api/types";

export const viewKeys: ViewKey[] = ["mine", "unassigned", "mentioned", "followed", "all", "spam"];
export const statuses: Status[] = ["open", "waiting", "snoozed", "resolved"];
export const kinds: Kind[] = ["service", "support", "care"];
export const sorts: Sort[] = ["newest", "oldest", "waiting"];

/** In the place of a team: those that no team has. */
export const noTeam = "none";

export interface Filter {
  view: ViewKey;
  status: Status;
  sort: Sort;
  team_id: Id | null;
  kind: Kind | null;
  tag: string | null;
  customer_id: Id | null;
  /** Says everything itself; beside it only the order counts. */
  saved_view_id: Id | null;
}

export const firstFilter: Filter = {
  view: "mine",
  status: "open",
  sort: "newest",
  team_id: null,
  kind: null,
  tag: null,
  customer_id: null,
  saved_view_id: null,
};

function known<T extends string>(all: readonly T[], value: string | null, otherwise: T): T;
function known<T extends string>(
  all: readonly T[],
  value: string | null,
  otherwise: null,
): T | null;
function known<T extends string>(all: readonly T[], value: string | null, otherwise: T | null) {
  return all.includes(value as T) ? (value as T) : otherwise;
}

export function filterOf(search: URLSearchParams): Filter {
  const narrowed = ["team_id", "kind", "tag", "customer_id", "saved_view_id"].some((name) =>
    search.has(name),
  );
  return {
    view: known(viewKeys, search.get("view"), narrowed ? "all" : firstFilter.view),
    status: known(statuses, search.get("status"), firstFilter.status),
    sort: known(sorts, search.get("sort"), firstFilter.sort),
    team_id: search.get("team_id"),
    kind: known(kinds, search.get("kind"), null),
    tag: search.get("tag"),
    customer_id: search.get("customer_id"),
    saved_view_id: search.get("saved_view_id"),
  };
}

/** A narrowed list shows part of a view, so the view's counters do not fit it. */
export function isNarrowed(filter: Filter) {
  return Boolean(
    filter.team_id ?? filter.kind ?? filter.tag ?? filter.customer_id ?? filter.saved_view_id,
  );
}

/** The shortest address that reads back as the same filter. */
export function searchOf(filter: Filter) {
  const search = new URLSearchParams();
  if (filter.view !== (isNarrowed(filter) ? "all" : firstFilter.view))
    search.set("view", filter.view);
  if (filter.status !== firstFilter.status) search.set("status", filter.status);
  if (filter.sort !== firstFilter.sort) search.set("sort", filter.sort);
  if (filter.team_id) search.set("team_id", filter.team_id);
  if (filter.kind) search.set("kind", filter.kind);
  if (filter.tag) search.set("tag", filter.tag);
  if (filter.customer_id) search.set("customer_id", filter.customer_id);
  if (filter.saved_view_id) search.set("saved_view_id", filter.saved_view_id);
  const text = search.toString();
  return text ? `?${text}` : "";
}

/**
 * Whether a conversation belongs to a list. Null when a conversation alone cannot tell: being mentioned
 * is a property of its notes and being followed of the agent, so such a row stays while its status fits;
 * what a saved view holds only the server knows.
 */
export function belongs(filter: Filter, conversation: Conversation, me: Id): boolean | null {
  if (filter.view === "spam") return conversation.aside === "spam";
  // Of one customer everything is shown that still has its messages.
  if (conversation.aside && !(filter.customer_id && conversation.aside === "spam")) return false;
  if (filter.saved_view_id) return null;
  if (conversation.status !== filter.status) return false;
  if (filter.team_id && (conversation.team_id ?? noTeam) !== filter.team_id) return false;
  if (filter.kind && conversation.kind !== filter.kind) return false;
  if (filter.tag && !conversation.tags.includes(filter.tag)) return false;
  if (filter.customer_id && conversation.customer.id !== filter.customer_id) return false;
  if (filter.view === "mine") return conversation.assignee_id === me;
  if (filter.view === "unassigned") return conversation.assignee_id === null;
  return filter.view === "mentioned" || filter.view === "followed" ? null : true;
}

/**
 * What a list must hear of beside what every screen does: an agent always hears of the own
 * conversations and of those that nobody has taken.
 */
export function wordOf(filter: Filter) {
  const hearsAnyway = filter.view === "mine" || filter.view === "unassigned";
  if (hearsAnyway && !filter.saved_view_id) return null;
  return filter.team_id ? `team:${filter.team_id}` : "view:all";
}

export function lastAt(conversation: Conversation) {
  return conversation.last_message?.created_at ?? conversation.created_at;
}

/** Unread means: the customer wrote after the place this agent has read to. */
export function isUnread(conversation: Conversation) {
  const { last_incoming_id: incoming, read_up_to: read } = conversation;
  return incoming !== null && (read === null || incoming > read);
}
