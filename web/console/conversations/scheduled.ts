// Messages that wait on the server: asked for, taken back, changed, sent at once.
import { useQuery, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call, Refused } from "../../api/call";
import type { Id, MyWriting, Said, ScheduledMessage } from "../../api/types";
import { t } from "../../words/text";
import { may, useDesk, type Desk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { conversationKeys } from "./keys";
import { place, placeAnswer } from "./place";

type Needs = Pick<Desk, "client" | "session" | "say">;

const grace_ms = 1500;

export function useScheduled(id: Id) {
  const query = useQuery({
    queryKey: conversationKeys.scheduled(id),
    queryFn: async () => {
      const path = `/conversations/${id}/scheduled_messages`;
      return (await call<{ data: ScheduledMessage[] }>("GET", path)).data;
    },
  });
  const { data, refetch } = query;
  const next = data?.find((one) => one.delivery.state === "queued")?.send_at;

  // The live connection tells what was sent; should it be down, the moment itself is the sign.
  useEffect(() => {
    if (!next) return;
    const wait = Math.max(0, Date.parse(next) - Date.now()) + grace_ms;
    const timer = setTimeout(() => void refetch(), Math.min(wait, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [next, refetch]);
  return data ?? [];
}

export function keepScheduled(client: QueryClient, message: ScheduledMessage) {
  client.setQueryData<ScheduledMessage[]>(
    conversationKeys.scheduled(message.conversation_id),
    (all) => [...(all ?? []).filter((one) => one.id !== message.id), message],
  );
}

function drop(client: QueryClient, message: ScheduledMessage) {
  client.setQueryData<ScheduledMessage[]>(
    conversationKeys.scheduled(message.conversation_id),
    (all) => all?.filter((one) => one.id !== message.id),
  );
}

/** What is no longer there has been sent: that is said, and shown. */
function refusedBecause(desk: Needs, message: ScheduledMessage, error: unknown) {
  const isGone = error instanceof Refused && error.status === 404;
  desk.say({ text: isGone ? t("conversations.sent_already") : reasonOf(error), tone: "danger" });
  if (!isGone) return;
  drop(desk.client, message);
  const queryKey = conversationKeys.timeline(message.conversation_id);
  void desk.client.invalidateQueries({ queryKey });
}

/** True when it was still there to be taken back. */
export async function cancelScheduled(desk: Needs, message: ScheduledMessage) {
  try {
    await call("DELETE", `/scheduled_messages/${message.id}`);
    drop(desk.client, message);
    return true;
  } catch (error) {
    refusedBecause(desk, message, error);
    return false;
  }
}

export async function sendScheduledNow(desk: Needs, message: ScheduledMessage) {
  try {
    const said = await call<Said>("POST", `/scheduled_messages/${message.id}/send`);
    placeAnswer(desk.client, said.message);
    place(desk.client, said.conversation, desk.session.agent.id);
    drop(desk.client, message);
  } catch (error) {
    refusedBecause(desk, message, error);
  }
}

export async function moveScheduled(desk: Needs, message: ScheduledMessage, at: Date) {
  try {
    const body = { send_at: at.toISOString() };
    keepScheduled(
      desk.client,
      await call<ScheduledMessage>("PATCH", `/scheduled_messages/${message.id}`, { body }),
    );
  } catch (error) {
    refusedBecause(desk, message, error);
  }
}

export function useMyWriting(): MyWriting | undefined {
  const isWriter = may(useDesk(), "conversations:reply");
  const { data } = useQuery({
    enabled: isWriter,
    queryKey: conversationKeys.writing,
    queryFn: () => call<MyWriting>("GET", "/me/writing"),
  });
  return data;
}
