import { lazy, Suspense } from "react";
import { Check, CheckCheck, CircleAlert, Clock } from "lucide-react";
import type { Conversation, Message as MessageShape } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Person } from "../../kit/person";
import { withMail } from "../../words/mail";
import { t } from "../../words/text";
import { nameOf } from "../customers/name";
import { reasonOfCode } from "../shell/reason";
import { Attachments } from "./attachments";
import { Choices } from "./choices";
import { At, Author } from "./byline";
import { MessageMenuButton } from "./message_menu";
import { MessageText } from "./message_text";
import { Note } from "./note";
import { channelIcon } from "./signs";
import { tickOf, type Tick } from "./timeline";

const MailUnder = lazy(() =>
  withMail(import("./mail/mail_under")).then((m) => ({ default: m.MailUnder })),
);
const MailTrouble = lazy(() =>
  withMail(import("./mail/mail_trouble")).then((m) => ({ default: m.MailTrouble })),
);

interface Props {
  message: MessageShape;
  conversation: Conversation;
  /** False inside a run of one author, where the drawing would only repeat itself. */
  showsPerson: boolean;
  /** A link led here. */
  isMarked: boolean;
}

export function Message({ message, conversation, showsPerson, isMarked }: Props) {
  if (message.direction === "note")
    return <Note message={message} conversation={conversation} isMarked={isMarked} />;
  const isOut = message.direction === "outgoing";
  const isMail = message.channel_type === "email";
  const { state, reason } = message.delivery;
  const tick = isOut ? tickOf(message, conversation) : null;
  return (
    <article
      className={["message", isOut && "out", tick === "failed" && "failed", isMarked && "marked"]
        .filter(Boolean)
        .join(" ")}
      data-testid={isOut ? "message-outgoing" : "message-incoming"}
      data-message={message.id}
      aria-current={isMarked || undefined}
    >
      {!isOut &&
        (showsPerson ? (
          <Person id={conversation.customer.id} name={nameOf(message.author)} size="small" />
        ) : (
          <span />
        ))}
      <MessageText
        className="bubble"
        text={message.body}
        html={message.html}
        attachments={message.attachments}
      />
      <Attachments attachments={message.attachments} shownIn={message.html} />
      <Choices choices={message.choices} />
      {isMail && (
        <Suspense fallback={null}>
          <MailUnder message={message} conversation={conversation} />
        </Suspense>
      )}
      <footer className="message-foot">
        {isOut ? (
          <Author name={message.author.name} />
        ) : (
          <Icon of={channelIcon(message.channel_type)} size={12} />
        )}
        <At at={message.created_at} />
        {tick && <TickSign tick={tick} />}
        <MessageMenuButton />
      </footer>
      {isMail && isOut && (state === "failed" || (state === "queued" && reason !== null)) && (
        <Suspense fallback={null}>
          <MailTrouble message={message} conversation={conversation} />
        </Suspense>
      )}
      {tick === "failed" && !isMail && (
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
