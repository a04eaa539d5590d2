import type { Conversation, Id } from "../../../api/types";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { moveMessage } from "./actions";
import { SiblingFinder } from "./merge_dialog";

interface Props {
  conversation: Conversation;
  message: Id;
  onClose: () => void;
}

/** In which conversation of the same customer a message belongs. */
export function MoveDialog({ conversation, message, onClose }: Props) {
  const desk = useDesk();
  return (
    <SiblingFinder
      conversation={conversation}
      title={t("moving.move_title")}
      onChoose={(to) => void moveMessage(desk, message, to)}
      onClose={onClose}
    />
  );
}
