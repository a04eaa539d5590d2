// Sets one conversation, as the server or a guess has it now, wherever it is shown.
import type { QueryClient } from "@tanstack/react-query";
import type { Conversation, Id, Message, Page } from "../../api/types";
import { customerKeys } from "../customers/queries";
import { askAgain } from "../shell/ask_again";
import type { Filter } from "./filter";
import { forward } from "./forward";
import { conversationKeys } from "./keys";
import { withConversation, type ListData } from "./lists";
import { withAnswer, withMessage, type TimelineData } from "./timeline";

export function place(client: QueryClient, conversation: Conversation, me: Id) {
  const lists = client.getQueriesData<ListData>({ queryKey: conversationKeys.lists });
  for (const [key, data] of lists) {
    askAgain(client, key);
    const filter = key[2] as Filter;
    if (!data) continue;
    client.setQueryData(key, withConversation(data, filter, conversation, me));
  }
  askAgain(client, conversationKeys.one(conversation.number));
  client.setQueryData<Conversation>(
    conversationKeys.one(conversation.number),
    (old) => old && forward(old, conversation),
  );
  client.setQueryData<Page<Conversation>>(
    customerKeys.conversations(conversation.customer.id),
    (old) =>
      old && {
        ...old,
        data: old.data
          .map((one) => (one.id === conversation.id ? forward(one, conversation) : one))
          .filter((one) => one.aside !== "merged"),
      },
  );
}

export function placeMessage(client: QueryClient, message: Message) {
  changeTimeline(client, message.conversation_id, (data) => withMessage(data, message));
}

/** A message that was just made by this page. */
export function placeAnswer(client: QueryClient, message: Message) {
  changeTimeline(client, message.conversation_id, (data) => withAnswer(data, message));
}

export function changeTimeline(
  client: QueryClient,
  id: Id,
  change: (data: TimelineData) => TimelineData,
) {
  const key = conversationKeys.timeline(id);
  client.setQueryData<TimelineData>(key, (data) => data && change(data));
  askAgain(client, key);
}

/** Changes a conversation known only by its id, in every list and on its own. */
export function adjust(client: QueryClient, id: Id, change: Partial<Conversation>) {
  const touch = (one: Conversation) => (one.id === id ? { ...one, ...change } : one);
  client.setQueriesData<ListData>(
    { queryKey: conversationKeys.lists },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, data: page.data.map(touch) })),
      },
  );
  client.setQueriesData<Conversation>(
    { queryKey: conversationKeys.ones },
    (one) => one && touch(one),
  );
}
