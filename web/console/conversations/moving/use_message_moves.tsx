import { MoveRight, Split } from "lucide-react";
import { useState } from "react";
import type { Conversation, Id } from "../../../api/types";
import { t } from "../../../words/text";
import { may, useDesk } from "../../shell/desk";
import { MoveDialog } from "./move_dialog";
import { SplitDialog } from "./split_dialog";

/** What takes a message elsewhere, as choices of its menu and the dialog that asks where. */
export function useMessageMoves(conversation: Conversation) {
  const desk = useDesk();
  const [asked, setAsked] = useState<{ what: "split" | "move"; message: Id } | null>(null);
  const isShown = conversation.aside === null && may(desk, "conversations:reply");
  const close = () => setAsked(null);
  return {
    choices: (message: Id) => [
      {
        id: "move",
        icon: MoveRight,
        label: t("moving.move"),
        isShown,
        run: () => setAsked({ what: "move", message }),
      },
      {
        id: "split",
        icon: Split,
        label: t("moving.split"),
        isShown,
        run: () => setAsked({ what: "split", message }),
      },
    ],
    dialog:
      asked &&
      (asked.what === "move" ? (
        <MoveDialog conversation={conversation} message={asked.message} onClose={close} />
      ) : (
        <SplitDialog conversation={conversation} message={asked.message} onClose={close} />
      )),
  };
}
