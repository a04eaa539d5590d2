// A list that is parted by queue: which lists can be, what its parts ask for, and the places of heads
// and rows below one another.
import type { Standing } from "../../../api/frames";
import type { Conversation, ConversationGroup, Id } from "../../../api/types";
import { noTeam, type Filter } from "../filter";

export type GroupId = Id | typeof noTeam;

/** Heads count exactly or not at all: only whole views are counted queue by queue. */
export function canGroup(filter: Filter) {
  const isWhole = !(filter.saved_view_id ?? filter.tag ?? filter.customer_id ?? filter.team_id);
  return isWhole && ["mine", "unassigned", "all"].includes(filter.view);
}

export function groupIdOf(team: Id | null): GroupId {
  return team ?? noTeam;
}

export interface Group {
  id: GroupId;
  name: string;
  count: number;
}

/** In the order of the teams; what no team has stands before them, since it waits to be given. */
export function orderedGroups(
  groups: ConversationGroup[],
  teams: { id: Id; name: string }[],
  nameless: string,
): Group[] {
  const place = (team: Id | null) => teams.findIndex((one) => one.id === team);
  return groups
    .filter((group) => group.count > 0)
    .sort((one, other) => place(one.team_id) - place(other.team_id))
    .map(({ team_id, count }) => ({
      id: groupIdOf(team_id),
      name: teams.find((one) => one.id === team_id)?.name ?? nameless,
      count,
    }));
}

/** What is loaded of one group; nothing until its place came into sight. */
export interface Loaded {
  rows: Conversation[];
  hasMore: boolean;
  /** Asks again, after a failure. */
  onRetry?: (() => void) | null;
}

export type Item =
  | { type: "head"; key: string; group: Group; isOpen: boolean }
  | { type: "row"; key: string; conversation: Conversation }
  /** Rows that are still to come; where it is seen they are asked for. */
  | { type: "more"; key: string; id: GroupId; onRetry: (() => void) | null };

export function itemsOf(
  groups: Group[],
  closed: readonly string[],
  loaded: Partial<Record<GroupId, Loaded>>,
): Item[] {
  return groups.flatMap((group): Item[] => {
    const isOpen = !closed.includes(group.id);
    const head: Item = { type: "head", key: `head ${group.id}`, group, isOpen };
    if (!isOpen) return [head];
    const known = loaded[group.id];
    const rows = known?.rows ?? [];
    return [
      head,
      ...rows.map((conversation): Item => ({ type: "row", key: conversation.id, conversation })),
      ...(known && !known.hasMore
        ? []
        : [
            {
              type: "more" as const,
              key: `more ${group.id}`,
              id: group.id,
              onRetry: known?.onRetry ?? null,
            },
          ]),
    ];
  });
}

export type GroupsAsked = Pick<Filter, "view" | "status" | "kind">;

/** The heads after one event, without asking the server. */
export function groupsAfter(
  groups: ConversationGroup[],
  asked: GroupsAsked,
  before: Standing | null,
  after: Standing,
  me: Id,
): ConversationGroup[] {
  const less = before && isOf(asked, before, me) ? moved(groups, before.team_id, -1) : groups;
  return isOf(asked, after, me) ? moved(less, after.team_id, 1) : less;
}

function isOf({ view, status, kind }: GroupsAsked, at: Standing, me: Id) {
  if (at.aside || at.status !== status || (kind && at.kind !== kind)) return false;
  if (view === "mine") return at.assignee_id === me;
  return view === "all" || at.assignee_id === null;
}

function moved(groups: ConversationGroup[], team_id: Id | null, by: 1 | -1) {
  if (!groups.some((one) => one.team_id === team_id))
    return by === 1 ? [...groups, { team_id, count: 1 }] : groups;
  return groups.map((one) =>
    one.team_id === team_id ? { ...one, count: Math.max(0, one.count + by) } : one,
  );
}
