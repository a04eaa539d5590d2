// What was typed and not sent, per agent and conversation, kept on this device until it is sent.

export interface Draft {
  body: string;
  mode: "reply" | "note";
}

const blank: Draft = { body: "", mode: "reply" };
const prefix = "hamdel.draft";

function place(agent: string, conversation: string) {
  return `${prefix}.${agent}.${conversation}`;
}

export function keptDraft(store: Storage, agent: string, conversation: string): Draft {
  try {
    const kept = JSON.parse(store.getItem(place(agent, conversation)) ?? "null") as Draft | null;
    if (kept && typeof kept.body === "string")
      return { body: kept.body, mode: kept.mode === "note" ? "note" : "reply" };
  } catch {
    // An unreadable draft is no draft; the next one writes over it.
  }
  return blank;
}

/** True when it is safely kept; false when the device refuses, and the screen must not claim it. */
export function keepDraft(store: Storage, agent: string, conversation: string, draft: Draft) {
  try {
    if (draft.body.trim()) store.setItem(place(agent, conversation), JSON.stringify(draft));
    else store.removeItem(place(agent, conversation));
    return true;
  } catch {
    return false;
  }
}
