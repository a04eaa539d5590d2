// What brings a conversation back to how it was, as calls of the usual verbs. Null says that somebody
// has changed it since: then it is theirs, and stays as it is.
import type { Method } from "../../api/call";
import type { Conversation, Id, Kind } from "../../api/types";

export interface Call {
  method: Method;
  path: string;
  body: unknown;
}

export function verb(id: Id, name: string, body: unknown = {}): Call {
  return { method: "POST", path: `/conversations/${id}/${name}`, body };
}

/** From any status to another one that it had. A time to come back that has passed means open. */
export function statusCalls(now: Conversation, before: Conversation, time: Date): Call[] {
  const { id } = now;
  const isOver = before.wakes_at !== null && new Date(before.wakes_at) <= time;
  const aim = before.status === "snoozed" && isOver ? "open" : before.status;
  const reopen = now.status === "open" ? [] : [verb(id, "reopen")];
  // What is resolved must be open before it can wait or be put aside.
  const first = now.status === "resolved" ? reopen : [];
  if (aim === "open") return reopen;
  if (aim === "resolved") return now.status === "resolved" ? [] : [verb(id, "resolve")];
  if (aim === "waiting") return now.status === "waiting" ? [] : [...first, verb(id, "wait")];
  return [...first, verb(id, "snooze", { until: before.wakes_at })];
}

export type GoingBack = (
  before: Conversation,
  after: Conversation,
  now: Conversation,
) => Call[] | null;

export const statusBack: GoingBack = (before, after, now) => {
  const isOurs =
    now.status === after.status &&
    now.aside === after.aside &&
    now.wakes_at === after.wakes_at &&
    now.resolved_at === after.resolved_at;
  return isOurs ? statusCalls(now, before, new Date()) : null;
};

/** Taken for spam or out of it: what was resolved, waited or slept before does so again. */
export const spamBack: GoingBack = (before, after, now) => {
  const isOurs = now.aside === after.aside && now.status === after.status;
  if (!isOurs) return null;
  if (before.aside === "spam") return [verb(now.id, "spam")];
  const open: Conversation = { ...now, aside: null, status: "open" };
  return [verb(now.id, "reopen"), ...statusCalls(open, before, new Date())];
};

export const ownerBack: GoingBack = (before, after, now) => {
  if (now.assignee_id !== after.assignee_id || now.team_id !== after.team_id) return null;
  const { assignee_id, team_id } = before;
  return [
    verb(now.id, "assign", {
      assignee_id,
      team_id,
      expected_assignee_id: now.assignee_id ?? "nobody",
    }),
  ];
};

export const kindBack: GoingBack = (before, after, now) =>
  now.kind === after.kind ? [change(now.id, { kind: before.kind })] : null;

export function change(id: Id, fields: { kind: Kind }): Call {
  return { method: "PATCH", path: `/conversations/${id}`, body: fields };
}

/** One tag put on or taken off; the other tags may have changed meanwhile, and stay. */
export function tagBack(tag: string): GoingBack {
  return (before, after, now) => {
    const [had, has] = [after.tags.includes(tag), now.tags.includes(tag)];
    if (had !== has) return null;
    return before.tags.includes(tag)
      ? [tagCall(now.id, "add", tag)]
      : [tagCall(now.id, "remove", tag)];
  };
}

export function tagCall(id: Id, what: "add" | "remove", tag: string) {
  const [add, remove] = what === "add" ? [[tag], []] : [[], [tag]];
  return verb(id, "tags", { add, remove });
}
