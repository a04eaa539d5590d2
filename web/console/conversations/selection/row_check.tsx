import type { Conversation } from "../../../api/types";
import { t } from "../../../words/text";
import { nameOf } from "../../customers/name";
import { numberText } from "../signs";
import type { ListSelection } from "./use_selection";

interface Props {
  conversation: Conversation;
  selection: ListSelection;
}

/** Beside the row's link, not in it: a control inside a link is none. */
export function RowCheck({ conversation, selection }: Props) {
  const { id, number, customer } = conversation;
  return (
    <label className="row-check-place">
      <input
        type="checkbox"
        className="row-check"
        aria-label={t("selection.one", { number: numberText(number), name: nameOf(customer) })}
        checked={selection.selection.ids.has(id)}
        // A change event does not tell of the shift key.
        onChange={() => undefined}
        onClick={(event) => selection.touch(id, event.shiftKey)}
        data-testid="row-check"
      />
    </label>
  );
}
