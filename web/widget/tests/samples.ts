// The cast: Negar writes to the shop, Sara answers.
import type { Conversation, Message } from "../contract";
import type { State } from "../talk/state";

export function message(id: string, change: Partial<Message> = {}): Message {
  return {
    id,
    conversation_id: "cnv_1",
    direction: "outgoing",
    author: { type: "agent", name: "سارا محمدی" },
    body: id,
    html: null,
    attachments: [],
    choices: [],
    client_id: null,
    created_at: "2026-11-22T10:31:05.120Z",
    ...change,
  };
}

export function conversation(id: string, change: Partial<Conversation> = {}): Conversation {
  return {
    id,
    number: 1,
    subject: null,
    status: "open",
    agent: null,
    last_message: null,
    unread: 0,
    agent_read_up_to: null,
    rating: null,
    updated_at: "2026-11-22T10:31:05.120Z",
    ...change,
  };
}

export const empty_state: State = {
  phase: "ready",
  line: "connected",
  open: true,
  screen: { name: "home" },
  channel: null,
  visitor: null,
  conversations: [],
  threads: {},
  queue: [],
  uploads: {},
  typing: {},
  muted: false,
  contact_asked: false,
  nudge: null,
  greeting: null,
  welcome: null,
  announcement: "",
};

/** A storage as a browser gives one; two memories over the same one are two tabs. */
export function storage(): Pick<Storage, "getItem" | "setItem"> {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
  };
}
