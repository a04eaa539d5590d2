import { Button } from "react-aria-components";
import type { TimelineEvent } from "../../../api/types";
import { t } from "../../../words/text";
import { may, useDesk } from "../../shell/desk";
import { undoMove } from "./actions";

/** Beside the line that tells of a move. Whether it still can be undone, the server says. */
export function UndoMove({ event }: { event: TimelineEvent }) {
  const desk = useDesk();
  const move = event.data?.move_id;
  if (typeof move !== "string" || !may(desk, "conversations:reply")) return null;
  return (
    <Button
      className="event-undo"
      onPress={() => void undoMove(desk, move).catch(() => undefined)}
      data-testid="undo-move"
    >
      {t("shell.undo")}
    </Button>
  );
}
