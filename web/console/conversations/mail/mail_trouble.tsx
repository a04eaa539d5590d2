import { Clock } from "lucide-react";
import type { Conversation, Message } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { maySendAgain, sendMessageAgain } from "../send_message_again";
import { deliveryWords } from "./delivery_words";
import "./mail.css";

interface Props {
  message: Message;
  conversation: Conversation;
}

/** A mail that has not left: why, and what can be done. */
export function MailTrouble({ message, conversation }: Props) {
  const desk = useDesk();
  const reason = deliveryWords(message.delivery);
  if (message.delivery.state !== "failed")
    return (
      <p className="mail-waits" role="status" data-testid="mail-waits">
        <Icon of={Clock} size={12} />
        {t("mail.waits", { reason })}
      </p>
    );
  return (
    <div className="failure" role="alert" data-testid="mail-failed">
      <span>{t("mail.failed", { reason })}</span>
      {maySendAgain(desk, conversation, message) && (
        <Button
          look="ghost"
          size="small"
          onPress={() => void sendMessageAgain(desk, message)}
          data-testid="mail-send-again"
        >
          {t("conversations.send_again")}
        </Button>
      )}
    </div>
  );
}
