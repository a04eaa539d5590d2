// Tells the server what arrived and what was seen, each position once and never backwards.
import type { Position } from "./door";

type Put = (conversation_id: string, position: Position) => Promise<unknown>;

export function start_positions(put: Put) {
  const told = new Map<string, string>();

  const tell = (kind: "received" | "read", conversation_id: string, message_id: string): void => {
    const key = `${kind} ${conversation_id}`;
    const before = told.get(key);
    if (before && before >= message_id) return;
    told.set(key, message_id);
    put(conversation_id, { [kind]: message_id }).catch(() => {
      // Told again with the next message or the next look.
      if (told.get(key) === message_id) told.set(key, before ?? "");
    });
  };

  return {
    received: (conversation_id: string, message_id: string) =>
      tell("received", conversation_id, message_id),
    read: (conversation_id: string, message_id: string) =>
      tell("read", conversation_id, message_id),
  };
}

/** True at most once in three seconds a conversation, however fast the person types. */
export function typing_gate(clock: () => number = Date.now, pause_ms = 3000) {
  const last = new Map<string, number>();
  return (conversation_id: string): boolean => {
    const now = clock();
    if (now - (last.get(conversation_id) ?? -Infinity) < pause_ms) return false;
    last.set(conversation_id, now);
    return true;
  };
}
