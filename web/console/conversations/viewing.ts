// Which colleagues have which conversation open, by their screens: each shows one at a time.
import type { QueryClient } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { ViewingFrame } from "../../api/frames";
import type { Id } from "../../api/types";
import { conversationKeys } from "./keys";

interface Viewer {
  agent: { id: Id; name: string };
  conversation: Id;
}
export type Viewing = Record<string, Viewer>;

/** This page's own, for as long as it lives. */
export const ownScreen = crypto.randomUUID();

let shown: Id | null = null;

export function viewersOf(viewing: Viewing, conversation: Id) {
  const here = Object.values(viewing).filter((viewer) => viewer.conversation === conversation);
  return [...new Map(here.map(({ agent }) => [agent.id, agent])).values()];
}

export function withViewing(viewing: Viewing, { data }: ViewingFrame): Viewing {
  const { conversation_id: conversation, agent, screen } = data;
  if (data.active) return { ...viewing, [screen]: { agent, conversation } };
  if (viewing[screen]?.conversation !== conversation) return viewing;
  return Object.fromEntries(Object.entries(viewing).filter(([id]) => id !== screen));
}

export function applyViewing(client: QueryClient, frame: ViewingFrame, me: Id) {
  const { conversation_id: conversation, agent, screen, arrived } = frame.data;
  if (screen === ownScreen) return;
  if (agent.id !== me)
    client.setQueryData<Viewing>(conversationKeys.viewing, (all) => withViewing(all ?? {}, frame));
  if (arrived && conversation === shown) tell(conversation, { active: true });
}

export function forgetViewer(client: QueryClient, who: Id) {
  client.setQueryData<Viewing>(
    conversationKeys.viewing,
    (all) =>
      all && Object.fromEntries(Object.entries(all).filter(([, { agent }]) => agent.id !== who)),
  );
}

/** After a time without connection nothing is known any more. */
export function forgetViewers(client: QueryClient) {
  client.setQueryData<Viewing>(conversationKeys.viewing, {});
}

export function show(conversation: Id) {
  shown = conversation;
  tell(conversation, { active: true, arrived: true });
}

export function leave(conversation: Id) {
  if (shown === conversation) shown = null;
  tell(conversation, { active: false });
}

// A lost notice harms nobody. It lives on when the page closes.
function tell(conversation: Id, what: { active: boolean; arrived?: boolean }) {
  call("POST", `/conversations/${conversation}/viewing`, {
    body: { screen: ownScreen, ...what },
    keepalive: true,
  }).catch(() => undefined);
}
