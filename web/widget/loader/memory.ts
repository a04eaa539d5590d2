// What the widget keeps on the host's page: one localStorage entry a channel, never a cookie.
// Every change reads the entry again first, because another tab may have written meanwhile.
import type { Attachment, Channel, Conversation, Details, Look, Track } from "../contract";

export type Waiting = {
  client_id: string;
  /** The server's id, or "new:…" until the first message of a new conversation is answered. */
  thread: string;
  body: string;
  attachments: Attachment[];
  created_at: string;
  failed: boolean;
  details?: Details;
};

/** Answers to what is asked before the first word, by field; `done` once they were given. */
export type Asked = { values: Record<string, string>; done: boolean };

export type Kept = {
  token: string | null;
  channel: Channel | null;
  conversations: Conversation[];
  drafts: Record<string, string>;
  queue: Waiting[];
  muted: boolean;
  contact_asked: boolean;
  first_at: number | null;
  look: Look | null;
  greeted: string[];
  /** Told by the page while the server did not know its visitor yet. */
  tracks: (Track & { at: number })[];
  /** What the page says of its visitor without proof. */
  claims: Details;
  asked: Record<string, Asked>;
};

export type Memory = { read(): Kept; change(edit: (kept: Kept) => Partial<Kept>): Kept };

const empty: Kept = {
  token: null,
  channel: null,
  conversations: [],
  drafts: {},
  queue: [],
  muted: false,
  contact_asked: false,
  first_at: null,
  look: null,
  greeted: [],
  tracks: [],
  claims: {},
  asked: {},
};

/** `storage` may be null or refuse (private windows, full disk): then the page's life is enough. */
export function open_memory(key: string, storage: Pick<Storage, "getItem" | "setItem"> | null) {
  let last: Kept = empty;
  const read = (): Kept => {
    try {
      const text = storage?.getItem(key);
      if (text) last = { ...empty, ...(JSON.parse(text) as Partial<Kept>) };
    } catch {
      // A broken or forbidden entry must never stop the chat; what this page knows still holds.
    }
    return last;
  };
  const change = (edit: (kept: Kept) => Partial<Kept>): Kept => {
    const kept = read();
    last = { ...kept, ...edit(kept) };
    try {
      storage?.setItem(key, JSON.stringify(last));
    } catch {
      storage = null;
    }
    return last;
  };
  return { read, change } satisfies Memory;
}
