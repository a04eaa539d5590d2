// What was typed and not sent, per agent and conversation, as this device has it. The server keeps it
// for all devices; here it stays until the server has it.

import type { Words } from "./writing/words";

export type DraftMode = "reply" | "note";

export interface Draft extends Words {
  mode: DraftMode;
}

export interface LocalDraft extends Draft {
  /** The server's version that these words go on from. */
  version: number;
  /** True while the server does not have them. */
  isNew: boolean;
  writtenAt: string;
}

const blank: LocalDraft = {
  body: "",
  html: null,
  mode: "reply",
  version: 0,
  isNew: false,
  writtenAt: "",
};
const prefix = "hamdel.draft";

function place(agent: string, conversation: string) {
  return `${prefix}.${agent}.${conversation}`;
}

export function keptDraft(store: Storage, agent: string, conversation: string): LocalDraft {
  try {
    const text = store.getItem(place(agent, conversation)) ?? "null";
    const kept = JSON.parse(text) as Partial<LocalDraft> | null;
    if (kept && typeof kept.body === "string")
      return {
        body: kept.body,
        html: typeof kept.html === "string" ? kept.html : null,
        mode: kept.mode === "note" ? "note" : "reply",
        version: kept.version ?? 0,
        // What an earlier version of this page kept was never told to the server.
        isNew: kept.isNew ?? true,
        writtenAt: kept.writtenAt ?? new Date().toISOString(),
      };
  } catch {
    // An unreadable draft is no draft; the next one writes over it.
  }
  return blank;
}

/** True when it is safely kept; false when the device refuses, and the screen must not claim it. */
export function keepDraft(store: Storage, agent: string, conversation: string, draft: LocalDraft) {
  try {
    // That something was emptied must be known after a reload, too, until the server has heard it.
    if (draft.body.trim() || draft.isNew)
      store.setItem(place(agent, conversation), JSON.stringify(draft));
    else store.removeItem(place(agent, conversation));
    return true;
  } catch {
    return false;
  }
}

function conversationsWithDrafts(store: Storage, agent: string) {
  const begins = `${prefix}.${agent}.`;
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "")
    .filter((key) => key.startsWith(begins))
    .map((key) => key.slice(begins.length));
}

/** Where this agent wrote on this device what the server does not have. */
export function unsavedDrafts(store: Storage, agent: string): string[] {
  return conversationsWithDrafts(store, agent).filter((id) => keptDraft(store, agent, id).isNew);
}

/** What the server has need not stay on a device that somebody signs out of. */
export function forgetSavedDrafts(store: Storage, agent: string) {
  for (const id of conversationsWithDrafts(store, agent))
    if (!keptDraft(store, agent, id).isNew) store.removeItem(place(agent, id));
}
