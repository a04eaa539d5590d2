// Carries the outbox to the server: in order, once, and honestly about what failed.
import type { QueryClient } from "@tanstack/react-query";
import { call, codeOf, isPassing } from "../../api/call";
import type { Id, Said, ScheduledMessage } from "../../api/types";
import { accountKeys } from "../accounts/queries";
import { conversationKeys } from "./keys";
import { changed, nextToSend, readOutbox, without, writeOutbox, type Outgoing } from "./outbox";
import { place, placeAnswer } from "./place";
import { keepScheduled } from "./scheduled";

/** Whose box is in the cache: on a shared device the next agent has another. */
let owner: Id | null = null;

function box(client: QueryClient, me: Id) {
  const known = owner === me ? client.getQueryData<Outgoing[]>(conversationKeys.outbox) : undefined;
  return known ?? firstLook(client, me);
}

function firstLook(client: QueryClient, me: Id) {
  owner = me;
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
  // Whoever sends it again has seen what stopped it.
  const again: Partial<Outgoing> = { state: "queued", reason: null, seen_up_to: undefined };
  keep(client, me, changed(box(client, me), clientId, again));
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
    await (isHeld(outgoing) ? hold(client, outgoing) : say(client, me, outgoing));
    keep(client, me, without(box(client, me), client_id));
  } catch (error) {
    if (codeOf(error) === "already_sent") return arrived(client, me, outgoing);
    // Without a session the page goes to its door; the words leave when their writer is back.
    const isSignedOut = codeOf(error) === "not_signed_in";
    if (isSignedOut) void client.invalidateQueries({ queryKey: accountKeys.session });
    const change: Partial<Outgoing> =
      isPassing(error) || isSignedOut
        ? // It was promised to go as soon as it can, whatever is said until then.
          { state: "queued", seen_up_to: undefined }
        : { state: "failed", reason: codeOf(error) };
    keep(client, me, changed(box(client, me), client_id, change));
    return;
  }
  return pump(client, me);
}

function isHeld(outgoing: Outgoing) {
  return outgoing.direction === "outgoing" && Boolean(outgoing.send_at || outgoing.undo_seconds);
}

function wordsOf(outgoing: Outgoing) {
  return {
    body: outgoing.body,
    ...(outgoing.html ? { html: outgoing.html } : {}),
    attachment_ids: outgoing.attachments.map((one) => one.id),
    choices: outgoing.choices ?? [],
    client_id: outgoing.client_id,
    then: outgoing.then,
    draft_version: outgoing.draft_version ?? null,
    seen_up_to: outgoing.seen_up_to ?? null,
  };
}

async function say(client: QueryClient, me: Id, outgoing: Outgoing) {
  const answer = await call<Said>("POST", `/conversations/${outgoing.conversation_id}/messages`, {
    idempotencyKey: outgoing.client_id,
    body: {
      ...wordsOf(outgoing),
      direction: outgoing.direction,
      // What an earlier version kept on this device has no mentions.
      mentions: outgoing.mentions ?? [],
    },
  });
  placeAnswer(client, answer.message);
  place(client, answer.conversation, me);
}

async function hold(client: QueryClient, outgoing: Outgoing) {
  const path = `/conversations/${outgoing.conversation_id}/scheduled_messages`;
  const when = outgoing.send_at
    ? { send_at: outgoing.send_at }
    : { undo_seconds: outgoing.undo_seconds };
  const held = await call<ScheduledMessage>("POST", path, {
    idempotencyKey: outgoing.client_id,
    body: { ...wordsOf(outgoing), ...when },
  });
  keepScheduled(client, held);
}

/** The answer was lost on its way, and the message went meanwhile. */
function arrived(client: QueryClient, me: Id, outgoing: Outgoing) {
  keep(client, me, without(box(client, me), outgoing.client_id));
  const queryKey = conversationKeys.timeline(outgoing.conversation_id);
  return client.invalidateQueries({ queryKey });
}
