import type { Conversation } from "../../../api/types";
import { useDesk } from "../../shell/desk";
import { OwnerFinder } from "../assign_dialog";
import { SnoozeTimes } from "../snooze_dialog";
import { assignJob, snoozeJob } from "./jobs";
import { SelectionTags } from "./selection_tags";

interface Props {
  name: "assign_selected" | "tags_selected" | "snooze_selected";
  selected: Conversation[];
  onClose: () => void;
}

/** The dialogs of the single verbs, for all that was selected. */
export function SelectionDialog({ name, selected, onClose }: Props) {
  const { handles } = useDesk();
  const run = handles.selection?.run;
  if (name === "tags_selected")
    return (
      <SelectionTags
        selected={selected}
        onChoose={(job) => run?.(job, selected)}
        onClose={onClose}
      />
    );
  if (name === "assign_selected")
    return (
      <OwnerFinder
        hasOwner={selected.some((one) => one.assignee_id !== null)}
        onChoose={(owner) => run?.(assignJob(owner), selected)}
        onClose={onClose}
      />
    );
  return <SnoozeTimes onChoose={(until) => run?.(snoozeJob(until), selected)} onClose={onClose} />;
}
