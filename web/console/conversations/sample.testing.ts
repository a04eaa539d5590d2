// The named cast of the tests.
import type { Conversation, Message, Page } from "../../api/types";

export const sara = "agt_sara";
export const reza = "agt_reza";

export function conversation(change: Partial<Conversation> = {}): Conversation {
  return {
    id: "cnv_1",
    number: 1042,
    subject: "افت فشار",
    customer: { id: "cus_negar", name: "نگار احمدی", locale: "fa" },
    kind: "support",
    status: "open",
    priority: "normal",
    assignee_id: sara,
    team_id: null,
    tags: [],
    language: "fa",
    channel: { id: "chn_1", type: "chat", name: "گفتگوی زنده" },
    created_at: "2026-11-22T07:00:00.000Z",
    first_replied_at: null,
    resolved_at: null,
    wakes_at: null,
    waiting_since: null,
    linked_to_id: null,
    aside: null,
    merged_into_number: null,
    last_message: null,
    last_incoming_id: null,
    customer_received_up_to: null,
    customer_read_up_to: null,
    read_up_to: null,
    rating: null,
    updated_at: "2026-11-22T07:00:00.000Z",
    ...change,
  };
}

export function spokenAt(at: string, change: Partial<Conversation> = {}) {
  return conversation({
    ...change,
    last_message: {
      id: `msg_${at}`,
      direction: "incoming",
      preview: "سلام",
      author_name: "نگار احمدی",
      created_at: at,
    },
  });
}

export function message(change: Partial<Message> = {}): Message {
  return {
    id: "msg_1",
    conversation_id: "cnv_1",
    direction: "outgoing",
    author: { type: "agent", id: sara, name: "سارا محمدی" },
    channel_type: "chat",
    body: "سلام",
    html: null,
    attachments: [],
    choices: [],
    reply_to_id: null,
    client_id: null,
    mentions: [],
    delivery: { state: "sent", reason: null },
    created_at: "2026-11-22T07:00:00.000Z",
    edited_at: null,
    ...change,
  };
}

export function page<T>(data: T[], has_more = false): Page<T> {
  return { data, meta: { has_more, after_cursor: has_more ? "next" : null } };
}
