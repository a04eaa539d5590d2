// The shapes that cross the wire, named as the server names them. Types only: nothing here runs.

export type Id = string;
export type Instant = string; // ISO 8601, UTC, milliseconds

export type Locale = "fa" | "en";
export type Presence = "online" | "busy" | "away" | "offline";
export type Kind = "service" | "support" | "care";
export type Status = "open" | "waiting" | "snoozed" | "resolved";
export type Priority = "low" | "normal" | "high" | "urgent";
export type Direction = "incoming" | "outgoing" | "note";
export type DeliveryState = "queued" | "sent" | "delivered" | "read" | "failed";
export type AuthorType = "customer" | "agent" | "assistant" | "system";
export type ViewKey = "mine" | "unassigned" | "mentioned" | "all";
export type Sort = "newest" | "oldest" | "waiting";

export interface Workspace {
  id: Id;
  name: string;
  locale: string;
  time_zone: string;
  calendar: string;
}

export interface Agent {
  id: Id;
  name: string;
  email: string;
  role: string;
  locale: string;
  presence: Presence;
  team_ids: Id[];
  disabled: boolean;
}

export interface Team {
  id: Id;
  name: string;
  icon: string | null;
}

export interface Role {
  id: Id;
  name: string;
  permissions: string[];
  fixed: boolean;
}

export interface Session {
  agent: Agent;
  workspace: Workspace;
  permissions: string[];
  csrf_token: string;
}

export interface ApiKey {
  id: Id;
  name: string;
  agent_id: Id;
  scopes: string[];
  created_at: Instant;
  last_used_at: Instant | null;
}

export interface AuditEntry {
  id: Id;
  at: Instant;
  actor: Actor;
  action: string;
  subject_id: string;
  subject_name: string;
  details: unknown;
  address: string;
}

export interface Invitation {
  name: string;
  email: string;
  workspace_name: string;
}

export interface Actor {
  type: AuthorType;
  id: Id | null;
  name: string;
}

export interface LastMessage {
  id: Id;
  direction: Direction;
  preview: string;
  author_name: string;
  created_at: Instant;
}

export interface Conversation {
  id: Id;
  number: number;
  subject: string | null;
  customer: { id: Id; name: string; locale: string | null };
  kind: Kind;
  status: Status;
  priority: Priority;
  assignee_id: Id | null;
  team_id: Id | null;
  tags: string[];
  language: string | null;
  channel: { id: Id; type: string; name: string };
  created_at: Instant;
  first_replied_at: Instant | null;
  resolved_at: Instant | null;
  wakes_at: Instant | null;
  linked_to_id: Id | null;
  last_message: LastMessage | null;
  last_incoming_id: Id | null;
  customer_received_up_to: Id | null;
  customer_read_up_to: Id | null;
  read_up_to: Id | null;
  updated_at: Instant;
}

export interface Attachment {
  id: Id;
  name: string;
  type: string;
  size: number;
  url: string;
}

export interface Message {
  id: Id;
  conversation_id: Id;
  direction: Direction;
  author: Actor;
  channel_type: string;
  body: string;
  html: string | null;
  attachments: Attachment[];
  reply_to_id: Id | null;
  client_id: string | null;
  mentions: Id[];
  delivery: { state: DeliveryState; reason: string | null };
  created_at: Instant;
  edited_at: Instant | null;
}

export interface TimelineEvent {
  id: Id;
  type: string;
  actor: Actor;
  at: Instant;
  data: Record<string, unknown> | null;
}

export type TimelineItem =
  | { type: "message"; at: Instant; message: Message; event: null }
  | { type: "event"; at: Instant; message: null; event: TimelineEvent };

export interface Page<T> {
  data: T[];
  meta: { has_more: boolean; after_cursor: string | null };
}

export interface TimelinePage {
  data: TimelineItem[];
  meta: { has_more: boolean; before_cursor: string | null };
}

export interface ViewCounts {
  key: ViewKey;
  open: number;
  waiting: number;
  snoozed: number;
  resolved: number;
}

export interface Views {
  data: ViewCounts[];
  teams: { team_id: Id; open: number }[];
  kinds: { kind: Kind; open: number }[];
}

export interface TagCount {
  name: string;
  count: number;
}

export interface Identity {
  id: Id;
  type: string;
  value: string;
  verified: boolean;
}

export interface Customer {
  id: Id;
  name: string;
  locale: string | null;
  time_zone: string | null;
  tier: "standard" | "key";
  blocked: boolean;
  culture_notes: string | null;
  organization: string | null;
  country: string | null;
  identities: Identity[];
  created_at: Instant;
  last_seen_at: Instant | null;
  conversation_count: number;
  online: boolean;
}

export type Marked = { text: string; hit: boolean }[];

export interface SearchResult {
  conversations: { conversation: Conversation; title: Marked }[];
  messages: {
    message_id: Id;
    conversation_id: Id;
    number: number;
    customer_name: string;
    at: Instant;
    excerpt: Marked;
  }[];
  customers: { customer: Customer; match: Marked }[];
}

export interface ChatSettings {
  locale: string;
  accent: string | null;
  greeting: string | null;
  reply_minutes: number | null;
  allowed_origins: string[];
  messages_a_minute: number;
}

export interface ChatChannel {
  id: Id;
  name: string;
  key: string;
  settings: ChatSettings;
}

/** What a conversation looked like before a stored event; enough to move every counter. */
export interface Before {
  status: Status;
  assignee_id: Id | null;
  team_id: Id | null;
  kind: Kind;
}

export interface ConversationChange {
  conversation: Conversation;
  message: Message | null;
  before: Before | null;
  actor: Actor;
  changes: Record<string, unknown> | null;
}

export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string | null;
  fields?: { field: string; code: string; limit?: number | null }[] | null;
  request_id?: string;
}
