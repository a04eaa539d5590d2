// The pages of a thread: the first is the newest, each holds its items oldest first.
import type { InfiniteData } from "@tanstack/react-query";
import type {
  Conversation,
  Message,
  TimelineEvent,
  TimelineItem,
  TimelinePage,
} from "../../api/types";

export type TimelineData = InfiniteData<TimelinePage, unknown>;

export function itemsOf(data: TimelineData | undefined): TimelineItem[] {
  return data ? [...data.pages].reverse().flatMap((page) => page.data) : [];
}

function appended(data: TimelineData, item: TimelineItem): TimelineData {
  const [newest, ...older] = data.pages;
  if (!newest) return data;
  return { ...data, pages: [{ ...newest, data: [...newest.data, item] }, ...older] };
}

/** A message takes its own place when it is known already, by id or by the id its writer gave it. */
export function withMessage(data: TimelineData, message: Message): TimelineData {
  const same = (item: TimelineItem) =>
    item.type === "message" &&
    (item.message.id === message.id ||
      (message.client_id !== null && item.message.client_id === message.client_id));
  if (!itemsOf(data).some(same))
    return appended(data, { type: "message", at: message.created_at, message, event: null });
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      data: page.data.map((item) =>
        item.type === "message" && same(item) ? { ...item, message } : item,
      ),
    })),
  };
}

/** The answer to one's own request: what came live of the message meanwhile is at least as new. */
export function withAnswer(data: TimelineData, message: Message): TimelineData {
  const isThere = itemsOf(data).some((item) => item.message?.id === message.id);
  return isThere ? data : withMessage(data, message);
}

/** An event may come by the page and by the live connection; its number tells it is one. */
export function withEvent(data: TimelineData, event: TimelineEvent): TimelineData {
  const known = itemsOf(data).some((item) => item.type === "event" && item.event.id === event.id);
  if (known) return data;
  return appended(data, { type: "event", at: event.at, message: null, event });
}

export type Tick = "queued" | "sent" | "delivered" | "read" | "failed";

/** Chat ticks follow the customer's two positions; other channels say it message by message. */
export function tickOf(message: Message, conversation: Conversation): Tick {
  const { state } = message.delivery;
  if (state === "failed" || state === "queued") return state;
  if (conversation.customer_read_up_to && message.id <= conversation.customer_read_up_to)
    return "read";
  if (state === "read") return state;
  if (conversation.customer_received_up_to && message.id <= conversation.customer_received_up_to)
    return "delivered";
  return state;
}
