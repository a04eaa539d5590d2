// Messages on their way. Each carries an id made here, so sending one twice is harmless; the whole box
// is kept on this device, so a reload or a lost connection loses nothing.
import type { Attachment, Direction, Id } from "../../api/types";

export type Then = "keep" | "wait" | "resolve";

export interface Outgoing {
  client_id: string;
  conversation_id: Id;
  direction: Exclude<Direction, "incoming">;
  body: string;
  /** The same as rich text, where it is more; an earlier version kept none. */
  html?: string | null;
  attachments: Attachment[];
  /** What the customer may pick from; an earlier version kept none. */
  choices?: string[];
  mentions: Id[];
  then: Then;
  created_at: string;
  state: "sending" | "queued" | "failed";
  /** The code of the refusal, when it failed. */
  reason: string | null;
  /** The draft that these words were; the server lets it go with them. */
  draft_version?: number;
  /** How long the server holds it back, so that it can be taken back. */
  undo_seconds?: number;
  /** The last message its writer saw: past what others said since, it is not sent unasked. */
  seen_up_to?: Id;
  /** When the server is to send it. */
  send_at?: string;
}

const prefix = "hamdel.outbox";

export function readOutbox(store: Storage, agent: string): Outgoing[] {
  try {
    const kept = JSON.parse(store.getItem(`${prefix}.${agent}`) ?? "[]") as Outgoing[];
    // What was under way when the page closed may or may not have arrived; sending again settles it.
    return kept.map((one) => (one.state === "sending" ? { ...one, state: "queued" } : one));
  } catch {
    return [];
  }
}

export function writeOutbox(store: Storage, agent: string, box: Outgoing[]) {
  try {
    if (box.length) store.setItem(`${prefix}.${agent}`, JSON.stringify(box));
    else store.removeItem(`${prefix}.${agent}`);
  } catch {
    // The box lives on in memory; only a reload before sending would lose it.
  }
}

export function changed(box: Outgoing[], clientId: string, change: Partial<Outgoing>) {
  return box.map((one) => (one.client_id === clientId ? { ...one, ...change } : one));
}

export function without(box: Outgoing[], clientId: string) {
  return box.filter((one) => one.client_id !== clientId);
}

/** Within one conversation words keep their order: only the first waiting one may leave. */
export function nextToSend(box: Outgoing[]): Outgoing[] {
  const busy = new Set(
    box.filter((one) => one.state !== "queued").map((one) => one.conversation_id),
  );
  const chosen: Outgoing[] = [];
  for (const one of box) {
    if (one.state !== "queued" || busy.has(one.conversation_id)) continue;
    busy.add(one.conversation_id);
    chosen.push(one);
  }
  return chosen;
}
