// Live frames of conversations, written into the cache.
import type { QueryClient } from "@tanstack/react-query";
import {
  isConversationFrame,
  type ConversationFrame,
  type DraftFrame,
  type FollowingFrame,
  type Frame,
  type SeenFrame,
  type TagsFrame,
  type TypingFrame,
} from "../../api/frames";
import type { Conversation, Id } from "../../api/types";
import { nameOf } from "../customers/name";
import { callAttention } from "../shell/attention";
import { conversationAddress } from "./address";
import { count, recount } from "./counting";
import { fetchDraft, type DraftState } from "./draft_sync";
import { conversationKeys } from "./keys";
import { bouncedKey } from "./mail/bounced_key";
import { savedViewKeys } from "./saved_views/keys";
import { recountSavedViews } from "./saved_views/recounting";
import { adjust, changeTimeline, place, placeMessage } from "./place";
import { applyViewing, forgetViewer } from "./viewing";
import { withEvent } from "./timeline";

export interface Typing {
  name: string;
  type: string;
  id: Id | null;
}

export function applyConversationFrame(client: QueryClient, frame: Frame, me: Id) {
  if (isConversationFrame(frame)) return applyChange(client, frame, me);
  switch (frame.type) {
    case "conversation.seen":
      return applySeen(client, frame);
    case "conversation.read":
      if (frame.data.agent_id === me)
        adjust(client, frame.data.conversation_id, { read_up_to: frame.data.up_to });
      return;
    case "saved_views.changed":
      return void client.invalidateQueries({ queryKey: savedViewKeys.all });
    case "tags.changed":
      return applyTags(client, frame);
    case "customer.changed":
      return recountSavedViews(client);
    case "note.edited":
      place(client, frame.data.conversation, me);
      return placeMessage(client, frame.data.message);
    case "typing":
      return applyTyping(client, frame, me);
    case "draft":
      return applyDraft(client, frame, me);
    case "following":
      return applyFollowing(client, frame, me);
    case "scheduled":
      return void client.invalidateQueries({
        queryKey: conversationKeys.scheduled(frame.data.conversation_id),
      });
    case "viewing":
      return applyViewing(client, frame, me);
    case "agent.presence_changed":
      if (frame.data.agent.presence === "offline") forgetViewer(client, frame.data.agent.id);
      return;
  }
}

/** The own device hears of its own words as well; only another's are news. */
function applyDraft(client: QueryClient, { data }: DraftFrame, me: Id) {
  const id = data.conversation_id;
  const known = client.getQueryData<DraftState>(conversationKeys.draft(id));
  if (known && known.version >= data.version && data.is_empty === (known.body === "")) return;
  if (known) void fetchDraft(client, me, id);
  else void client.invalidateQueries({ queryKey: conversationKeys.drafts });
}

/** What was read of this before it was heard of may be old. */
export function refetchWatched(client: QueryClient, word: string) {
  const id = word.slice(word.indexOf(":") + 1);
  if (!word.startsWith("conversation:"))
    return void client.invalidateQueries({ queryKey: conversationKeys.lists });
  void client.invalidateQueries({ queryKey: conversationKeys.timeline(id) });
  void client.invalidateQueries({ queryKey: conversationKeys.mails(id) });
  void client.invalidateQueries({
    queryKey: conversationKeys.ones,
    predicate: (query) => (query.state.data as Conversation | undefined)?.id === id,
  });
}

function applyChange(client: QueryClient, frame: ConversationFrame, me: Id) {
  const { conversation, message, actor } = frame.data;
  place(client, conversation, me);
  count(client, frame, me);
  recountSavedViews(client);
  if (message) {
    placeMessage(client, message);
    // By mail, it has come or left by now with a head of its own.
    void client.invalidateQueries({ queryKey: conversationKeys.mails(conversation.id) });
    void client.invalidateQueries({ queryKey: bouncedKey(conversation.customer.id) });
    forgetTyping(client, conversation.id, message.author.id);
    if (message.mentions.includes(me)) refetchMentions(client);
  } else
    changeTimeline(client, conversation.id, (data) =>
      withEvent(data, {
        id: String(frame.seq),
        type: frame.type,
        actor,
        at: frame.at,
        data: frame.data.changes,
      }),
    );
  applyMoving(client, frame);
  const concernsMe = conversation.assignee_id === me || conversation.assignee_id === null;
  if (frame.type === "conversation.received" && concernsMe)
    callAttention({
      title: nameOf(conversation.customer),
      body: message?.body ?? "",
      about: conversation.id,
      address: conversationAddress(conversation.number),
    });
  if (frame.type === "conversation.tagged")
    void client.invalidateQueries({ queryKey: conversationKeys.tags });
}

/** Messages have come or gone: what is shown of them is asked for anew. */
function applyMoving(client: QueryClient, { type, data }: ConversationFrame) {
  const { id } = data.conversation;
  const isMove = type === "conversation.merged" || type === "conversation.moved";
  if (isMove) {
    void client.invalidateQueries({ queryKey: conversationKeys.timeline(id) });
    void client.invalidateQueries({ queryKey: conversationKeys.mails(id) });
  }
  if (isMove || type === "conversation.linked" || type === "conversation.unlinked")
    void client.invalidateQueries({ queryKey: conversationKeys.related(id) });
}

/** A new name stands on any number of conversations: those that are shown are asked for anew. */
function applyTags(client: QueryClient, { data }: TagsFrame) {
  void client.invalidateQueries({ queryKey: conversationKeys.tags });
  if (!data.on_conversations) return;
  void client.invalidateQueries({ queryKey: conversationKeys.lists });
  void client.invalidateQueries({ queryKey: conversationKeys.ones });
}

function applyFollowing(client: QueryClient, { data }: FollowingFrame, me: Id) {
  void client.invalidateQueries({ queryKey: conversationKeys.related(data.conversation_id) });
  if (data.agent_id !== me) return;
  recount(client);
  void client.invalidateQueries({
    queryKey: conversationKeys.lists,
    predicate: (query) => (query.queryKey[2] as { view?: string }).view === "followed",
  });
}

function refetchMentions(client: QueryClient) {
  recount(client);
  void client.invalidateQueries({
    queryKey: conversationKeys.lists,
    predicate: (query) => (query.queryKey[2] as { view?: string }).view === "mentioned",
  });
}

function applySeen(client: QueryClient, { data }: SeenFrame) {
  adjust(client, data.conversation_id, {
    customer_received_up_to: data.received_up_to,
    customer_read_up_to: data.read_up_to,
  });
}

const typingTimers = new Map<Id, ReturnType<typeof setTimeout>>();

function applyTyping(client: QueryClient, { data }: TypingFrame, me: Id) {
  if (data.by.id === me) return;
  clearTimeout(typingTimers.get(data.conversation_id));
  if (!data.active) return forgetTyping(client, data.conversation_id, data.by.id);
  const typing: Typing = { name: data.by.name, type: data.by.type, id: data.by.id };
  client.setQueryData<Record<Id, Typing>>(conversationKeys.typing, (all) => ({
    ...all,
    [data.conversation_id]: typing,
  }));
  typingTimers.set(
    data.conversation_id,
    setTimeout(() => forgetTyping(client, data.conversation_id, data.by.id), data.expires_in_ms),
  );
}

function forgetTyping(client: QueryClient, conversation: Id, who: Id | null) {
  client.setQueryData<Record<Id, Typing>>(conversationKeys.typing, (all) => {
    if (!all?.[conversation] || all[conversation].id !== who) return all;
    return Object.fromEntries(Object.entries(all).filter(([id]) => id !== conversation));
  });
}
