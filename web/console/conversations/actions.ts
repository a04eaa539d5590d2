// The verbs on one conversation: shown at once, sent, and taken back with a reason when refused.
import { call } from "../../api/call";
import type { Conversation, Id, Kind, Priority } from "../../api/types";
import { t } from "../../words/text";
import { fullTime } from "../../words/time";
import type { Desk } from "../shell/desk";
import { reader } from "../shell/here";
import { reasonOf } from "../shell/reason";
import { statusCalls } from "./going_back";
import { conversationKeys } from "./keys";
import { place } from "./place";
import { numberText } from "./signs";

type Needs = Pick<Desk, "client" | "session" | "say">;

async function change(
  desk: Needs,
  before: Conversation,
  guess: Partial<Conversation>,
  request: () => Promise<Conversation>,
) {
  const me = desk.session.agent.id;
  place(desk.client, { ...before, ...guess }, me);
  try {
    const answer = await request();
    place(desk.client, answer, me);
    return answer;
  } catch (error) {
    place(desk.client, before, me);
    void desk.client.invalidateQueries({ queryKey: conversationKeys.one(before.number) });
    desk.say({ text: reasonOf(error), tone: "danger" });
    throw error;
  }
}

function post(conversation: Conversation, verb: string, body: unknown = {}) {
  return call<Conversation>("POST", `/conversations/${conversation.id}/${verb}`, { body });
}

/** For commands and buttons: the refusal has been said already. */
const said = () => undefined;

/** Brings a conversation back to the state it was in. */
function back(desk: Needs, before: Conversation) {
  return async () => {
    const now =
      desk.client.getQueryData<Conversation>(conversationKeys.one(before.number)) ??
      (await call<Conversation>("GET", `/conversations/${before.id}`));
    const guess = { status: before.status, wakes_at: before.wakes_at };
    await change(desk, now, guess, async () => {
      let answer = now;
      for (const { method, path, body } of statusCalls(now, before, new Date()))
        answer = await call<Conversation>(method, path, { body });
      return answer;
    });
  };
}

export function resolve(desk: Needs, conversation: Conversation) {
  return change(desk, conversation, { status: "resolved" }, () => post(conversation, "resolve"))
    .then(() =>
      desk.say({
        text: t("conversations.toast_resolved", { number: shown(conversation) }),
        undo: back(desk, conversation),
      }),
    )
    .catch(said);
}

export function reopen(desk: Needs, conversation: Conversation) {
  return change(desk, conversation, { status: "open" }, () => post(conversation, "reopen"))
    .then(() =>
      desk.say({ text: t("conversations.toast_reopened", { number: shown(conversation) }) }),
    )
    .catch(said);
}

export function wait(desk: Needs, conversation: Conversation) {
  return change(desk, conversation, { status: "waiting" }, () => post(conversation, "wait"))
    .then(() =>
      desk.say({
        text: t("conversations.toast_waiting", { number: shown(conversation) }),
        undo: back(desk, conversation),
      }),
    )
    .catch(said);
}

export function snooze(desk: Needs, conversation: Conversation, until: Date) {
  const at = until.toISOString();
  return change(desk, conversation, { status: "snoozed", wakes_at: at }, () =>
    post(conversation, "snooze", { until: at }),
  )
    .then(() =>
      desk.say({
        text: t("conversations.toast_snoozed", {
          number: shown(conversation),
          time: fullTime(at, reader()),
        }),
        undo: back(desk, conversation),
      }),
    )
    .catch(said);
}

export interface Owner {
  assignee_id: Id | null;
  team_id?: Id | null;
  name: string | null;
}

export function assign(desk: Needs, conversation: Conversation, owner: Owner) {
  const { name, ...wish } = owner;
  // The request names both, so that giving it to a person leaves it in its queue.
  const place = { team_id: conversation.team_id, ...wish };
  const request = (from: Conversation, to: Omit<Owner, "name">) => () =>
    post(from, "assign", { ...to, expected_assignee_id: from.assignee_id ?? "nobody" });
  const undo = async () => {
    const old = { assignee_id: conversation.assignee_id, team_id: conversation.team_id };
    const now = { ...conversation, ...place };
    await change(desk, now, old, request(now, old));
  };
  const number = shown(conversation);
  return change(desk, conversation, place, request(conversation, place))
    .then(() =>
      desk.say({
        text: name
          ? t("conversations.toast_assigned", { number, name })
          : t("conversations.toast_unassigned", { number }),
        undo,
      }),
    )
    .catch(said);
}

export function setTags(desk: Needs, conversation: Conversation, add: string[], remove: string[]) {
  const tags = [...conversation.tags.filter((tag) => !remove.includes(tag)), ...add];
  return change(desk, conversation, { tags }, () =>
    post(conversation, "tags", { add, remove }),
  ).catch(said);
}

export function edit(
  desk: Needs,
  conversation: Conversation,
  fields: { kind?: Kind; priority?: Priority; subject?: string },
) {
  return change(desk, conversation, fields, () =>
    call<Conversation>("PATCH", `/conversations/${conversation.id}`, { body: fields }),
  ).catch(said);
}

function shown(conversation: Conversation) {
  return numberText(conversation.number);
}
