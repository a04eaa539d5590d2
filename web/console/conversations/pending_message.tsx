import { CircleAlert, Clock, Lock } from "lucide-react";
import { Button } from "../../kit/button";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useDesk } from "../shell/desk";
import { reasonOfCode } from "../shell/reason";
import { Attachments } from "./attachments";
import { Choices } from "./choices";
import { MessageText } from "./message_text";
import type { Outgoing } from "./outbox";
import { sendAgain, takeBack } from "./sending";

interface Props {
  outgoing: Outgoing;
  onTakeBack: (outgoing: Outgoing) => void;
}

/** Words that have left the composer and not yet arrived. */
export function PendingMessage({ outgoing, onTakeBack }: Props) {
  const { client, session } = useDesk();
  const me = session.agent.id;
  const isNote = outgoing.direction === "note";
  const isFailed = outgoing.state === "failed";
  return (
    <article
      className={isNote ? "note pending" : `message out ${isFailed ? "failed" : "pending"}`}
      data-testid={isFailed ? "message-failed" : "message-pending"}
    >
      {isNote && (
        <header className="note-head">
          <Icon of={Lock} size={14} />
          <span className="strong">{t("conversations.note_head")}</span>
        </header>
      )}
      <MessageText
        className={isNote ? "note-text" : "bubble"}
        text={outgoing.body}
        html={outgoing.html}
      />
      <Attachments attachments={outgoing.attachments} />
      <Choices choices={outgoing.choices ?? []} />
      {isFailed ? (
        <div className="failure" role="alert">
          <Icon of={CircleAlert} size={14} />
          <span>
            {t("conversations.not_sent", { reason: reasonOfCode(outgoing.reason ?? "unknown") })}
          </span>
          <Button
            look="ghost"
            size="small"
            onPress={() => sendAgain(client, me, outgoing.client_id)}
            data-testid="send-again"
          >
            {t("conversations.send_again")}
          </Button>
          <Button
            look="ghost"
            size="small"
            onPress={() => {
              takeBack(client, me, outgoing.client_id);
              onTakeBack(outgoing);
            }}
            data-testid="take-back"
          >
            {t("conversations.take_back")}
          </Button>
        </div>
      ) : (
        <footer className="message-foot">
          <Icon of={Clock} size={12} />
          {outgoing.state === "queued" ? t("conversations.queued") : t("conversations.sending")}
        </footer>
      )}
    </article>
  );
}
