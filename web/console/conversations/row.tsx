import { Hourglass } from "lucide-react";
import { Link } from "react-router";
import type { Conversation, Id } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { nameOf } from "../customers/name";
import { DraftMark } from "./draft_mark";
import { isUnread, lastAt } from "./filter";
import { RowTags } from "./tags/tag_chip";
import { Ago, channelIcon, KindSign, RowSign } from "./signs";

interface Props {
  conversation: Conversation;
  isCurrent: boolean;
  isTyping: boolean;
  /** In the order of who waits longest the time of that is shown. */
  showsWaiting: boolean;
  /** The agent's own name, to say "You" before their last words. */
  me: string;
  now: number;
  search: string;
  onShiftClick: ((id: Id) => void) | null;
}

export function Row(props: Props) {
  const { conversation, isCurrent, isTyping, showsWaiting, me, now, search, onShiftClick } = props;
  const unread = isUnread(conversation) && !isCurrent;
  const { customer, channel } = conversation;
  return (
    <Link
      to={`/inbox/${conversation.number}${search}`}
      className={unread ? "row unread" : "row"}
      aria-current={isCurrent ? "true" : undefined}
      data-number={conversation.number}
      onClick={(event) => {
        // A browser would open another window.
        if (!event.shiftKey || !onShiftClick) return;
        event.preventDefault();
        onShiftClick(conversation.id);
      }}
      data-testid="conversation-row"
    >
      <Person id={customer.id} name={nameOf(customer)}>
        <span className="person-badge">
          <Icon of={channelIcon(channel.type)} size={12} />
        </span>
      </Person>
      <span className="row-lines">
        <span className="line">
          <bdi className="row-name cut">{nameOf(customer)}</bdi>
          {showsWaiting && conversation.waiting_since ? (
            <span className="row-time row-waits" data-testid="row-waits">
              <Icon of={Hourglass} size={12} />
              <span className="only-read">{t("conversations.waits")}</span>
              <Ago at={conversation.waiting_since} now={now} />
            </span>
          ) : (
            <span className="row-time">
              <Ago at={lastAt(conversation)} now={now} />
            </span>
          )}
        </span>
        <span className="line">
          {isTyping ? (
            <span className="row-last typing cut">{t("conversations.is_typing")}</span>
          ) : (
            <span className="row-last cut" dir="auto">
              {lastWords(conversation, me)}
            </span>
          )}
          <DraftMark conversationId={conversation.id} />
          {unread && (
            <span className="dot to-end" role="img" aria-label={t("conversations.unread")} />
          )}
        </span>
        <span className="row-foot">
          <KindSign kind={conversation.kind} />
          <RowTags names={conversation.tags} />
          <RowSign conversation={conversation} />
        </span>
      </span>
    </Link>
  );
}

function lastWords({ last_message: last }: Conversation, me: string) {
  if (!last) return t("conversations.no_words");
  const preview = last.preview || t("conversations.attachment_only");
  const isMine = last.direction !== "incoming" && last.author_name === me;
  // Set apart, or the last point would stand at the wrong end of words that run the other way.
  return isMine ? t("conversations.you", { preview: `\u2068${preview}\u2069` }) : preview;
}
