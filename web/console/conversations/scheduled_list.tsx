import { CircleAlert, Clock, Undo2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { ScheduledMessage } from "../../api/types";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { fullTime } from "../../words/time";
import { may, useDesk } from "../shell/desk";
import { reader, useNow } from "../shell/here";
import { reasonOfCode } from "../shell/reason";
import { Attachments } from "./attachments";
import { Choices } from "./choices";
import { MessageText } from "./message_text";
import type { Outgoing } from "./outbox";
import { cancelScheduled, moveScheduled, sendScheduledNow } from "./scheduled";

const SendLaterDialog = lazy(() =>
  import("./send_later_dialog").then((m) => ({ default: m.SendLaterDialog })),
);

/** What a composer takes back is what it had sent. */
function outgoingOf(message: ScheduledMessage): Outgoing {
  return {
    client_id: message.client_id ?? message.id,
    conversation_id: message.conversation_id,
    direction: "outgoing",
    body: message.body,
    html: message.html,
    attachments: message.attachments,
    choices: message.choices,
    mentions: [],
    then: message.then,
    created_at: message.created_at,
    state: "queued",
    reason: null,
  };
}

/** A message that the server holds: for some seconds, or until its day. */
export function Scheduled({ message }: { message: ScheduledMessage }) {
  const desk = useDesk();
  const [isMoving, setIsMoving] = useState(false);
  const isMine = message.author_id === desk.session.agent.id;
  const isFailed = message.delivery.state === "failed";
  const back = async () => {
    if (await cancelScheduled(desk, message)) desk.handles.composer?.takeBack(outgoingOf(message));
  };
  return (
    <article
      className={`message out scheduled ${isFailed ? "failed" : "pending"}`}
      data-testid={message.is_undo ? "message-held" : "message-scheduled"}
    >
      <MessageText
        className="bubble"
        text={message.body}
        html={message.html}
        attachments={message.attachments}
      />
      <Attachments attachments={message.attachments} shownIn={message.html} />
      <Choices choices={message.choices} />
      <footer className="message-foot">
        {isFailed ? (
          <>
            <Icon of={CircleAlert} size={12} />
            {t("conversations.not_sent", {
              reason: reasonOfCode(message.delivery.reason ?? "unknown"),
            })}
          </>
        ) : message.is_undo ? (
          <HeldFor until={message.send_at} />
        ) : (
          <>
            <Icon of={Clock} size={12} />
            <span dir="auto">
              {isMine
                ? t("conversations.goes_at", { time: fullTime(message.send_at, reader()) })
                : t("conversations.goes_at_by", {
                    name: message.author_name,
                    time: fullTime(message.send_at, reader()),
                  })}
            </span>
          </>
        )}
      </footer>
      {may(desk, "conversations:reply") && (
        <div className="scheduled-acts">
          {isMine && message.is_undo && (
            <Button size="small" onPress={() => void back()} data-testid="undo-send">
              <Icon of={Undo2} size={14} />
              {t("shell.undo")}
            </Button>
          )}
          {isMine && (!message.is_undo || isFailed) && (
            <>
              <Button
                look="ghost"
                size="small"
                onPress={() => void sendScheduledNow(desk, message)}
                data-testid="scheduled-send"
              >
                {t("conversations.send_now")}
              </Button>
              <Button
                look="ghost"
                size="small"
                onPress={() => setIsMoving(true)}
                data-testid="scheduled-move"
              >
                {t("conversations.change_time")}
              </Button>
              <Button
                look="ghost"
                size="small"
                onPress={() => void back()}
                data-testid="scheduled-edit"
              >
                {t("conversations.take_back")}
              </Button>
            </>
          )}
          {!isMine && (
            <Button
              look="ghost"
              size="small"
              onPress={() => void cancelScheduled(desk, message)}
              data-testid="scheduled-cancel"
            >
              {t("conversations.stop_scheduled")}
            </Button>
          )}
        </div>
      )}
      {isMoving && (
        <Suspense>
          <SendLaterDialog
            onClose={() => setIsMoving(false)}
            onChoose={(at) => void moveScheduled(desk, message, at)}
          />
        </Suspense>
      )}
    </article>
  );
}

/** Counts down in the reader's own figures; the server decides, so it never says less than none. */
function HeldFor({ until }: { until: string }) {
  const now = useNow(500);
  const seconds = Math.min(60, Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)));
  return (
    <span role="timer" aria-live="off" className="held-for">
      <Icon of={Clock} size={12} />
      {seconds > 0 ? t("conversations.sending_in", { seconds }) : t("conversations.sending")}
    </span>
  );
}
