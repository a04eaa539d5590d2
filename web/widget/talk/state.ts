// Everything the screens show, and the pure steps that change it. Old state + frame = new state.
import type { Channel, Conversation, Greeting, Message, Page, Visitor } from "../contract";
import type { Waiting } from "../loader/memory";
import type { LineState } from "./line";
import { without } from "./without";

export type Screen = { name: "home" } | { name: "list" } | { name: "talk"; thread: string };
export type Thread = {
  messages: Message[];
  state: "loading" | "ready" | "failed";
  before: string | null;
};
export type Upload = {
  id: string;
  file: File;
  part: number;
  state: "going" | "done" | "failed" | "too_large";
  attachment: Message["attachments"][number] | null;
};

export type State = {
  phase: "starting" | "ready" | "refused";
  line: LineState;
  open: boolean;
  screen: Screen;
  channel: Channel | null;
  visitor: Visitor | null;
  conversations: Conversation[];
  threads: Record<string, Thread>;
  queue: Waiting[];
  uploads: Record<string, Upload[]>;
  typing: Record<string, string>;
  muted: boolean;
  contact_asked: boolean;
  nudge: Message | null;
  greeting: Greeting | null;
  /** The words of the greeting that led to a new conversation. */
  welcome: string | null;
  announcement: string;
};

const by_id = (one: Message, other: Message): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

/** Ids of one type compare in time order, so sorting by id is sorting by time. */
export function merge_messages(known: Message[], more: Message[]): Message[] {
  const all = new Map(known.map((message) => [message.id, message]));
  for (const message of more) all.set(message.id, message);
  return [...all.values()].sort(by_id);
}

export function put_conversation(state: State, conversation: Conversation): State {
  const rest = state.conversations.filter(({ id }) => id !== conversation.id);
  const at = (one: Conversation) => one.last_message?.created_at ?? one.updated_at;
  const conversations = [conversation, ...rest].sort((a, b) => (at(a) < at(b) ? 1 : -1));
  return { ...state, conversations };
}

/** A fetched list; what a live frame told while it was on its way is newer and stays. */
export function put_conversations(state: State, fetched: Conversation[]): State {
  const conversations = fetched.map((one) => {
    const held = state.conversations.find(({ id }) => id === one.id);
    return held && held.updated_at > one.updated_at ? held : one;
  });
  const known = new Set(fetched.map(({ id }) => id));
  const newest = fetched[0]?.updated_at ?? "";
  const later = state.conversations.filter(
    ({ id, updated_at }) => !known.has(id) && updated_at > newest,
  );
  return { ...state, conversations: [...later, ...conversations] };
}

export function put_message(state: State, message: Message): State {
  const id = message.conversation_id;
  const thread = state.threads[id];
  return {
    ...state,
    queue: state.queue.filter(({ client_id }) => client_id !== message.client_id),
    typing: message.direction === "outgoing" ? without(state.typing, id) : state.typing,
    threads: thread
      ? {
          ...state.threads,
          [id]: { ...thread, messages: merge_messages(thread.messages, [message]) },
        }
      : state.threads,
  };
}

export function put_page(state: State, id: string, page: Page<Message>, older: boolean): State {
  const known = state.threads[id]?.messages ?? [];
  const before = page.meta.has_more ? page.meta.before_cursor : null;
  // A fresh newest page that does not touch what we hold leaves a hole: start again from the page.
  const touches =
    state.threads[id]?.state === "ready" &&
    page.data.some(({ id: one }) => known.some((held) => held.id === one));
  const keep = older || touches || !page.meta.has_more;
  const thread: Thread = {
    messages: merge_messages(keep ? known : [], page.data),
    state: "ready",
    before: !older && touches ? (state.threads[id]?.before ?? null) : before,
  };
  return { ...state, threads: { ...state.threads, [id]: thread } };
}

export function set_thread(state: State, id: string, change: Partial<Thread>): State {
  const thread = state.threads[id] ?? { messages: [], state: "loading", before: null };
  return { ...state, threads: { ...state.threads, [id]: { ...thread, ...change } } };
}

/** The first answer to a new conversation: its local name gives way to the server's everywhere. */
export function rename_thread(state: State, local: string, id: string): State {
  const uploads = state.uploads[local];
  const here = state.screen.name === "talk" && state.screen.thread === local;
  return {
    ...state,
    screen: here ? { name: "talk", thread: id } : state.screen,
    uploads: uploads ? { ...without(state.uploads, local), [id]: uploads } : state.uploads,
    threads: state.threads[id]
      ? state.threads
      : { ...state.threads, [id]: { messages: [], state: "ready", before: null } },
  };
}

export function mark_read(state: State, id: string): State {
  const conversations = state.conversations.map((one) =>
    one.id === id && one.unread ? { ...one, unread: 0 } : one,
  );
  return { ...state, conversations };
}

export const unread_total = (state: State): number =>
  state.conversations.reduce((sum, { unread }) => sum + unread, 0);

export type Tick = "sending" | "waiting" | "sent" | "read" | "failed";

export function tick_of(message: Message, read_up_to: string | null | undefined): Tick {
  return read_up_to && message.id <= read_up_to ? "read" : "sent";
}
