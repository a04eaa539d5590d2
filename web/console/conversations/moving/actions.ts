// Taking conversations together and apart, out of the way and under watch.
import { call } from "../../../api/call";
import type { Conversation, Id, MoveDone, Related } from "../../../api/types";
import { t } from "../../../words/text";
import type { Desk } from "../../shell/desk";
import { reasonOf } from "../../shell/reason";
import { reopen } from "../actions";
import { conversationAddress } from "../address";
import { conversationKeys } from "../keys";
import { place } from "../place";
import { numberText } from "../signs";

type Needs = Pick<Desk, "client" | "session" | "say" | "navigate">;

function refuse(desk: Needs, error: unknown) {
  desk.say({ text: reasonOf(error), tone: "danger" });
}

/** Both as the server has them now, with all that is shown of their messages. */
function placeBoth(desk: Needs, { from, to }: MoveDone) {
  for (const one of [from, to]) {
    place(desk.client, one, desk.session.agent.id);
    void desk.client.invalidateQueries({ queryKey: conversationKeys.timeline(one.id) });
    void desk.client.invalidateQueries({ queryKey: conversationKeys.related(one.id) });
  }
}

export async function undoMove(desk: Needs, move: Id) {
  try {
    const done = await call<MoveDone>("POST", `/conversation_moves/${move}/undo`, { body: {} });
    placeBoth(desk, done);
    return done;
  } catch (error) {
    refuse(desk, error);
    throw error;
  }
}

export async function merge(desk: Needs, from: Conversation, into: Conversation) {
  try {
    const done = await call<MoveDone>("POST", `/conversations/${from.id}/merge`, {
      body: { into: into.id },
    });
    placeBoth(desk, done);
    void desk.navigate(conversationAddress(into.number));
    desk.say({
      text: t("moving.toast_merged", {
        from: numberText(from.number),
        into: numberText(into.number),
      }),
      undo: async () => {
        await undoMove(desk, done.move_id);
        void desk.navigate(conversationAddress(from.number));
      },
    });
  } catch (error) {
    refuse(desk, error);
  }
}

export async function split(desk: Needs, from: Conversation, message: Id, subject: string) {
  const body = { from_message_id: message, subject: subject || null };
  const done = await call<MoveDone>("POST", `/conversations/${from.id}/split`, { body });
  placeBoth(desk, done);
  void desk.navigate(conversationAddress(done.to.number));
  desk.say({
    text: t("moving.toast_split", { number: numberText(done.to.number) }),
    undo: async () => {
      await undoMove(desk, done.move_id);
      void desk.navigate(conversationAddress(from.number));
    },
  });
}

export async function moveMessage(desk: Needs, message: Id, to: Conversation) {
  try {
    const done = await call<MoveDone>("POST", `/messages/${message}/move`, {
      body: { conversation_id: to.id },
    });
    placeBoth(desk, done);
    desk.say({
      text: t("moving.toast_moved", { number: numberText(to.number) }),
      undo: async () => void (await undoMove(desk, done.move_id)),
    });
  } catch (error) {
    refuse(desk, error);
  }
}

export async function setLinked(desk: Needs, one: Conversation, other: Id, isLinked: boolean) {
  try {
    await call(isLinked ? "PUT" : "DELETE", `/conversations/${one.id}/links/${other}`);
    for (const id of [one.id, other])
      void desk.client.invalidateQueries({ queryKey: conversationKeys.related(id) });
  } catch (error) {
    refuse(desk, error);
  }
}

export async function markSpam(desk: Needs, conversation: Conversation) {
  const guess: Conversation = { ...conversation, status: "resolved", aside: "spam" };
  place(desk.client, guess, desk.session.agent.id);
  try {
    const path = `/conversations/${conversation.id}/spam`;
    const now = await call<Conversation>("POST", path, { body: {} });
    place(desk.client, now, desk.session.agent.id);
    desk.say({
      text: t("moving.toast_spam", { number: numberText(conversation.number) }),
      undo: () => reopen(desk, now),
    });
  } catch (error) {
    place(desk.client, conversation, desk.session.agent.id);
    refuse(desk, error);
  }
}

export function follows(desk: Pick<Desk, "client" | "session">, { id }: Conversation) {
  const related = desk.client.getQueryData<Related>(conversationKeys.related(id));
  return related?.follower_ids.includes(desk.session.agent.id) ?? false;
}

export async function follow(desk: Needs, { id }: Conversation, wanted: boolean) {
  const key = conversationKeys.related(id);
  const me = desk.session.agent.id;
  const before = desk.client.getQueryData<Related>(key);
  const others = before?.follower_ids.filter((one) => one !== me) ?? [];
  if (before)
    desk.client.setQueryData<Related>(key, {
      ...before,
      follower_ids: wanted ? [...others, me] : others,
    });
  try {
    await call(wanted ? "PUT" : "DELETE", `/conversations/${id}/following`);
    desk.say({ text: t(wanted ? "moving.toast_followed" : "moving.toast_unfollowed") });
  } catch (error) {
    desk.client.setQueryData(key, before);
    refuse(desk, error);
  }
}
