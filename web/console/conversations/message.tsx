import { Check, CheckCheck, CircleAlert, Clock } from "lucide-react";
import type { Conversation, Message as MessageShape } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { nameOf } from "../customers/name";
import { reasonOfCode } from "../shell/reason";
import { Attachments } from "./attachments";
import { At, Author } from "./byline";
import { Note } from "./note";
import { channelIcon } from "./signs";
import { tickOf, type Tick } from "./timeline";

interface Props {
  message: MessageShape;
  conversation: Conversation;
  /** False inside a run of one author, where the drawing would only repeat itself. */
  showsPerson: boolean;
}

export function Message({ message, conversation, showsPerson }: Props) {
  if (message.direction === "note") return <Note message={message} />;
  const isOut = message.direction === "outgoing";
  const tick = isOut ? tickOf(message, conversation) : null;
  return (
    <article
      className={["message", isOut && "out", tick === "failed" && "failed"]
        .filter(Boolean)
        .join(" ")}
      data-testid={isOut ? "message-outgoing" : "message-incoming"}
      data-message={message.id}
    >
      {!isOut &&
        (showsPerson ? (
          <Person id={conversation.customer.id} name={nameOf(message.author)} size="small" />
        ) : (
          <span />
        ))}
      {message.body && (
        <div className="bubble" dir="auto">
          {message.body}
        </div>
      )}
      <Attachments attachments={message.attachments} />
      <footer className="message-foot">
        {isOut ? (
          <Author name={message.author.name} />
        ) : (
          <Icon of={channelIcon(message.channel_type)} size={12} />
        )}
        <At at={message.created_at} />
        {tick && <TickSign tick={tick} />}
      </footer>
      {tick === "failed" && (
        <p className="failure" role="alert">
          {t("conversations.not_sent", {
            reason: reasonOfCode(message.delivery.reason ?? "unknown"),
          })}
        </p>
      )}
    </article>
  );
}

const tickIcons = {
  queued: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
};

function TickSign({ tick }: { tick: Tick }) {
  return (
    <span className={`tick ${tick}`} data-testid={`tick-${tick}`}>
      <Icon of={tickIcons[tick]} size={14} />
      {t(`conversations.tick_${tick}`)}
    </span>
  );
}
