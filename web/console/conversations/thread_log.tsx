import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment } from "react";
import type { Conversation, TimelineItem } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { dayKey, daysAgo, longDay } from "../../words/time";
import { useDesk } from "../shell/desk";
import { reader } from "../shell/here";
import { EventLine } from "./event_line";
import { useLogPlace } from "./log_place";
import { Message } from "./message";
import { MessageMenu } from "./message_menu";
import { PendingMessage } from "./pending_message";
import { TypingLine } from "./presence_line";
import { useOutbox, useTyping } from "./queries";
import { useReading } from "./reading";
import { useScheduled } from "./scheduled";
import { Scheduled } from "./scheduled_list";
import { itemsOf, type TimelineData } from "./timeline";

interface Props {
  conversation: Conversation;
  data: TimelineData;
  hasOlder: boolean;
  isLoadingOlder: boolean;
  loadOlder: () => void;
}

export function ThreadLog({ conversation, data, hasOlder, isLoadingOlder, loadOlder }: Props) {
  const { handles } = useDesk();
  const items = itemsOf(data);
  const messages = items.flatMap((item) => item.message ?? []);
  const arrived = new Set(messages.map((message) => message.client_id));
  const pending = useOutbox().filter(
    (one) => one.conversation_id === conversation.id && !arrived.has(one.client_id),
  );
  const inBox = new Set(pending.map((one) => one.client_id));
  const scheduled = useScheduled(conversation.id).filter(
    (one) => !one.client_id || !(arrived.has(one.client_id) || inBox.has(one.client_id)),
  );
  const place = useLogPlace({
    messages,
    first: keyOf(items[0]),
    last: pending.at(-1)?.client_id ?? scheduled.at(-1)?.id ?? keyOf(items.at(-1)),
    isTyping: useTyping()[conversation.id] !== undefined,
    readUpTo: conversation.read_up_to,
    lastIncoming: conversation.last_incoming_id,
    hasOlder,
    isLoadingOlder,
    loadOlder,
  });
  const { log, isAway } = place;
  const below = useReading(conversation, items, isAway);

  return (
    <div className="log-frame">
      <div
        className="log"
        ref={log}
        onScroll={place.scrolled}
        role="log"
        tabIndex={0}
        aria-label={t("conversations.messages")}
        data-testid="messages"
      >
        {hasOlder && (
          <Button
            look="ghost"
            size="small"
            className="show-older"
            onPress={loadOlder}
            isDisabled={isLoadingOlder}
          >
            {isLoadingOlder ? t("shell.loading") : t("conversations.show_older")}
          </Button>
        )}
        {items.map((item, index) => (
          <Fragment key={keyOf(item)}>
            <DayMark item={item} before={items[index - 1]} />
            {item.message !== null && item.message.id === place.firstUnread && (
              <div className="new-mark" data-first-unread>
                {t("conversations.new_from_here")}
              </div>
            )}
            {item.type === "event" ? (
              <EventLine event={item.event} rating={conversation.rating} />
            ) : (
              <Message
                message={item.message}
                conversation={conversation}
                showsPerson={!isSameRun(item, items[index + 1])}
                isMarked={item.message.id === place.marked}
              />
            )}
          </Fragment>
        ))}
        {scheduled.map((message) => (
          <Scheduled key={message.id} message={message} />
        ))}
        {pending.map((outgoing) => (
          <PendingMessage
            key={outgoing.client_id}
            outgoing={outgoing}
            onTakeBack={(one) => handles.composer?.takeBack(one)}
          />
        ))}
        <TypingLine conversationId={conversation.id} />
      </div>
      <MessageMenu log={log} conversation={conversation} messages={messages} />
      {place.hasUnreadAbove && (
        <Button
          className="to-newest to-unread"
          size="small"
          onPress={place.toUnread}
          data-testid="to-unread"
        >
          <Icon of={ArrowUp} size={14} />
          {place.unreadCount === null
            ? t("messages.jump_unread_first")
            : t("messages.jump_unread", { count: place.unreadCount })}
        </Button>
      )}
      {isAway && (
        <Button className="to-newest" size="small" onPress={place.toEnd} data-testid="to-newest">
          <Icon of={ArrowDown} size={14} />
          {below > 0
            ? t("conversations.new_below", { count: below })
            : t("conversations.to_newest")}
        </Button>
      )}
    </div>
  );
}

function keyOf(item: TimelineItem | undefined) {
  if (!item) return "";
  return item.type === "event" ? item.event.id : (item.message.client_id ?? item.message.id);
}

/** The drawing of a person stands beside the last message of a run, where the eye ends. */
function isSameRun(item: TimelineItem, next: TimelineItem | undefined) {
  return item.message?.direction === "incoming" && next?.message?.direction === "incoming";
}

function DayMark({ item, before }: { item: TimelineItem; before: TimelineItem | undefined }) {
  if (before && dayKey(before.at) === dayKey(item.at)) return null;
  const day = longDay(item.at, reader());
  const ago = daysAgo(item.at, undefined);
  const words =
    ago === 0
      ? t("conversations.today", { day })
      : ago === 1
        ? t("conversations.yesterday", { day })
        : day;
  return (
    <div className="day" role="separator" aria-label={words}>
      {words}
    </div>
  );
}
