import { useState } from "react";
import { Link } from "react-router";
import type { Notification } from "../../api/types";
import { Button } from "../../kit/button";
import { Person } from "../../kit/person";
import { t } from "../../words/text";
import { conversationAddress } from "../conversations/address";
import { NumberSign } from "../conversations/signs";
import { useDesk } from "../shell/desk";
import { agoText } from "../shell/here";
import { answerTakeOver, markRead } from "./actions";
import { sentenceOf, titleOf } from "./sentences";

interface Props {
  notification: Notification;
  onClose: () => void;
}

export function NotificationRow({ notification, onClose }: Props) {
  const desk = useDesk();
  const isUnread = notification.read_at === null;
  const open = () => {
    // A question stays until it is answered.
    if (isUnread && notification.reason !== "take_over_asked") void markRead(desk, notification.id);
    onClose();
  };
  return (
    <li className={isUnread ? "notification unread" : "notification"} data-testid="notification">
      <Person
        id={notification.actor_id ?? notification.conversation_id}
        name={notification.actor_name || notification.customer_name}
        size="small"
      />
      <Link
        to={conversationAddress(notification.number)}
        onClick={open}
        className="notification-words"
      >
        <span dir="auto">{sentenceOf(notification)}</span>
        {notification.preview && (
          <span className="cut quiet" dir="auto">
            {notification.preview}
          </span>
        )}
        <span className="small quiet line">
          <bdi className="cut">{titleOf(notification)}</bdi>
          <NumberSign number={notification.number} />
          <span className="to-end">{agoText(notification.at)}</span>
        </span>
      </Link>
      {isUnread && notification.reason === "take_over_asked" && <Answer to={notification} />}
    </li>
  );
}

function Answer({ to }: { to: Notification }) {
  const desk = useDesk();
  const [isBusy, setIsBusy] = useState(false);
  const say = async (accept: boolean) => {
    setIsBusy(true);
    await answerTakeOver(desk, to, accept);
    setIsBusy(false);
  };
  return (
    <span className="line notification-answer">
      <Button
        size="small"
        look="primary"
        isDisabled={isBusy}
        onPress={() => void say(true)}
        data-testid="take-over-give"
      >
        {t("notifications.give")}
      </Button>
      <Button
        size="small"
        isDisabled={isBusy}
        onPress={() => void say(false)}
        data-testid="take-over-keep"
      >
        {t("notifications.keep")}
      </Button>
    </span>
  );
}
