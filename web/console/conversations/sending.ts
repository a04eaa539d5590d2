// Carries the outbox to the server: in order, once, and honestly about what failed.
import type { QueryClient } from "@tanstack/react-query";
import { call, codeOf, isPassing } from "../../api/call";
import type { Id, Said } from "../../api/types";
import { conversationKeys } from "./keys";
import { changed, nextToSend, readOutbox, without, writeOutbox, type Outgoing } from "./outbox";
import { place, placeMessage } from "./place";

function box(client: QueryClient, me: Id) {
  const known = client.getQueryData<Outgoing[]>(conversationKeys.outbox);
  return known?.length || loaded.has(me) ? (known ?? []) : firstLook(client, me);
}

const loaded = new Set<Id>();

function firstLook(client: QueryClient, me: Id) {
  loaded.add(me);
  const kept = readOutbox(localStorage, me);
  client.setQueryData(conversationKeys.outbox, kept);
  return kept;
}

function keep(client: QueryClient, me: Id, next: Outgoing[]) {
  client.setQueryData(conversationKeys.outbox, next);
  writeOutbox(localStorage, me, next);
}

export function enqueue(client: QueryClient, me: Id, outgoing: Outgoing) {
  keep(client, me, [...box(client, me), outgoing]);
  void pump(client, me);
}

/** The failed words go back to whoever wants to write them anew. */
export function takeBack(client: QueryClient, me: Id, clientId: string) {
  keep(client, me, without(box(client, me), clientId));
}

export function sendAgain(client: QueryClient, me: Id, clientId: string) {
  keep(client, me, changed(box(client, me), clientId, { state: "queued", reason: null }));
  void pump(client, me);
}

export async function pump(client: QueryClient, me: Id): Promise<void> {
  const next = nextToSend(box(client, me));
  await Promise.all(next.map((outgoing) => sendOne(client, me, outgoing)));
}

async function sendOne(client: QueryClient, me: Id, outgoing: Outgoing) {
  const { client_id } = outgoing;
  keep(client, me, changed(box(client, me), client_id, { state: "sending" }));
  try {
    const answer = await call<Said>("POST", `/conversations/${outgoing.conversation_id}/messages`, {
      idempotencyKey: client_id,
      body: {
        direction: outgoing.direction,
        body: outgoing.body,
        attachment_ids: outgoing.attachments.map((one) => one.id),
        // What an earlier version kept on this device has no mentions.
        mentions: outgoing.mentions ?? [],
        client_id,
        then: outgoing.then,
        draft_version: outgoing.draft_version ?? null,
      },
    });
    placeMessage(client, answer.message);
    place(client, answer.conversation, me);
    keep(client, me, without(box(client, me), client_id));
  } catch (error) {
    const change: Partial<Outgoing> = isPassing(error)
      ? { state: "queued" }
      : { state: "failed", reason: codeOf(error) };
    keep(client, me, changed(box(client, me), client_id, change));
    return;
  }
  return pump(client, me);
}
