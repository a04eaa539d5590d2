// The visitor door's shapes, as the server writes them. Every field is always present; absent is null.

export type Attachment = { id: string; name: string; type: string; size: number; url: string };

export type Message = {
  id: string;
  conversation_id: string;
  direction: "incoming" | "outgoing";
  author: { type: "customer" | "agent" | "assistant" | "system"; name: string | null };
  body: string;
  html: string | null;
  attachments: Attachment[];
  choices: string[];
  client_id: string | null;
  created_at: string;
};

export type Conversation = {
  id: string;
  number: number;
  subject: string | null;
  status: "open" | "resolved";
  agent: { name: string } | null;
  last_message: {
    preview: string;
    direction: "incoming" | "outgoing";
    created_at: string;
  } | null;
  unread: number;
  agent_read_up_to: string | null;
  /** Said since it was resolved. */
  rating: number | null;
  updated_at: string;
};

export type Channel = {
  name: string;
  workspace_name: string;
  locale: string;
  accent: string | null;
  greeting: string | null;
  team: { name: string }[];
  online: boolean;
  reply_minutes: number | null;
  reply_words: string | null;
  open: boolean;
  changes_at: string | null;
  pre_chat: PreChatField[];
  asks_rating: boolean;
  tracks_pages: boolean;
};

export type PreChatField = {
  kind: "name" | "email" | "phone" | "question";
  question: string | null;
  required: boolean;
};

export type Details = {
  name?: string;
  email?: string;
  phone?: string;
  answers?: { question: string; answer: string }[];
};

export type Greeting = {
  id: string;
  words: string;
  page: string;
  seconds: number;
  visitors: "everyone" | "first_time" | "returning";
  hours: "always" | "open" | "closed";
};

/** What the button knows before anybody presses it; `at` is when it was asked for. */
export type Look = {
  at: number;
  locale: string;
  accent: string | null;
  open: boolean;
  greetings: Greeting[];
};

export type Track = {
  kind: "page" | "event";
  name: string;
  url?: string;
  details: { name: string; value: string }[];
};

export type Visitor = {
  id: string;
  name: string | null;
  email: string | null;
  verified: boolean;
};

export type Session = {
  token: string;
  visitor: Visitor;
  channel: Channel;
  conversations: Conversation[];
};

export type Page<T> = { data: T[]; meta: { has_more: boolean; before_cursor: string | null } };

export type Frame =
  | { type: "hello"; seq: number; resync: boolean }
  | { type: "message"; seq: number; data: { message: Message; conversation: Conversation } }
  | { type: "conversation"; seq: number; data: { conversation: Conversation } }
  | {
      type: "seen";
      seq: number;
      data: { conversation_id: string; agent_read_up_to: string };
    }
  | {
      type: "typing";
      data: {
        conversation_id: string;
        by: { name: string };
        active: boolean;
        expires_in_ms: number;
      };
    }
  | { type: "presence"; data: { online: boolean } }
  | { type: "pong" };

export type Identity = {
  user_id?: string;
  name?: string;
  email?: string;
  phone?: string;
  hash?: string;
  jwt?: string;
};
