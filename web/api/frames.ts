// The frames of the live connection, as the server sends them.
import type {
  Actor,
  Agent,
  Conversation,
  Customer,
  Id,
  Kind,
  Message,
  Notification,
  Said,
  Status,
} from "./types";

/** Where a conversation stands, as far as counters care. */
export interface Standing {
  status: Status;
  assignee_id: Id | null;
  team_id: Id | null;
  kind: Kind;
  aside: Conversation["aside"];
}

/**
 * The conversation is as it was when the frame was told; `before` and `after` are where it stood around
 * this very change, so counters move by them even when frames come late.
 */
export interface ConversationChange {
  conversation: Conversation;
  message: Message | null;
  before: Standing | null;
  after: Standing | null;
  actor: Actor;
  changes: Record<string, unknown> | null;
}

export interface HelloFrame {
  type: "hello";
  seq: number;
  resync: boolean;
}

/** The answer to a frame of this page that carried an id. */
export interface ReplyFrame {
  reply_to: string;
  status: number;
  body: unknown;
}

export type ConversationEventType =
  | "conversation.created"
  | "conversation.received"
  | "conversation.replied"
  | "conversation.noted"
  | "conversation.assigned"
  | "conversation.resolved"
  | "conversation.reopened"
  | "conversation.snoozed"
  | "conversation.woken"
  | "conversation.waiting"
  | "conversation.tagged"
  | "conversation.changed"
  | "conversation.delivery"
  | "conversation.marked_spam"
  | "conversation.merged"
  | "conversation.moved"
  | "conversation.linked"
  | "conversation.unlinked"
  | "conversation.take_over_asked"
  | "conversation.take_over_answered";

type Stored<Type extends string, Data> = { seq: number; type: Type; at: string; data: Data };

export type ConversationFrame = Stored<ConversationEventType, ConversationChange>;
export type SeenFrame = Stored<
  "conversation.seen",
  { conversation_id: Id; received_up_to: Id | null; read_up_to: Id | null }
>;
export type ReadFrame = Stored<
  "conversation.read",
  { conversation_id: Id; agent_id: Id; up_to: Id }
>;
export type NoteEditedFrame = Stored<"note.edited", Said>;
export type AgentFrame = Stored<"agent.presence_changed" | "agent.changed", { agent: Agent }>;
export type TeamFrame = Stored<"team.changed", unknown>;
export type AnswerFrame = Stored<"answer.changed", { answer_id: Id; owner_id: Id | null }>;
export type CustomerFrame = Stored<
  "customer.changed" | "customer.merged" | "customer.parted",
  { customer: Customer; other_id: Id | null }
>;

export type OrganizationFrame = Stored<
  "organization.changed" | "organization.removed",
  { organization_id: Id }
>;

export type TagsFrame = Stored<"tags.changed", { on_conversations: boolean }>;
export type SavedViewsFrame = Stored<"saved_views.changed", { agent_id: Id | null }>;

export type NotificationFrame = Stored<
  "notification.changed",
  { notification: Notification | null }
>;

export type StoredFrame =
  | NotificationFrame
  | ConversationFrame
  | SeenFrame
  | ReadFrame
  | NoteEditedFrame
  | AgentFrame
  | TeamFrame
  | AnswerFrame
  | CustomerFrame
  | OrganizationFrame
  | SavedViewsFrame
  | TagsFrame;

export interface TypingFrame {
  type: "typing";
  data: {
    conversation_id: Id;
    by: { type: string; id: Id | null; name: string };
    active: boolean;
    expires_in_ms: number;
  };
}
export interface ViewingFrame {
  type: "viewing";
  data: {
    conversation_id: Id;
    agent: { id: Id; name: string };
    screen: string;
    active: boolean;
    arrived: boolean;
  };
}
export interface CustomerPresenceFrame {
  type: "customer_presence";
  data: { customer_id: Id; online: boolean };
}
export interface DraftFrame {
  type: "draft";
  data: { conversation_id: Id; version: number; is_empty: boolean };
}
export interface ScheduledFrame {
  type: "scheduled";
  data: { conversation_id: Id };
}
export interface FollowingFrame {
  type: "following";
  data: { conversation_id: Id; agent_id: Id };
}
export type PassingFrame =
  FollowingFrame | DraftFrame | ScheduledFrame | TypingFrame | ViewingFrame | CustomerPresenceFrame;
export type Frame = StoredFrame | PassingFrame;

/** Conversation frames carry a whole conversation; the others with that prefix carry positions. */
export function isConversationFrame(frame: Frame): frame is ConversationFrame {
  return (
    frame.type.startsWith("conversation.") &&
    frame.type !== "conversation.seen" &&
    frame.type !== "conversation.read"
  );
}
