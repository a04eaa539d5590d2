// What is said of messages that came and went.
import { Link } from "react-router";
import type { TimelineEvent } from "../../../api/types";
import { conversationAddress } from "../address";
import type { Sentence } from "../event_line";
import { t } from "../../../words/text";
import { numberText } from "../signs";

export function movedSentence({ type, data }: TimelineEvent): Sentence | null {
  if (type === "conversation.take_over_answered")
    return [data?.accepted === true ? "event.take_over_given" : "event.take_over_kept", {}];
  const number = typeof data?.number === "number" ? data.number : null;
  if (number === null || !data) return null;
  const other = (
    <Link to={conversationAddress(number)}>
      <bdi>{t("conversations.number", { number: numberText(number) })}</bdi>
    </Link>
  );
  if (type === "conversation.linked") return ["event.linked", { other }];
  if (type === "conversation.unlinked") return ["event.unlinked", { other }];
  if (type === "conversation.merged")
    return ["into" in data ? "event.merged_into" : "event.merged_from", { other }];
  if (type !== "conversation.moved") return null;
  if ("undone" in data) return ["event.move_undone", { other }];
  const count = Number(data.count);
  return ["to" in data ? "event.moved_to" : "event.moved_from", { other, count }];
}
