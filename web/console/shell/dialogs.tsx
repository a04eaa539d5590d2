// Loaded the first time any of them is asked for.
import { useState } from "react";
import { AssignDialog } from "../conversations/assign_dialog";
import { LinkDialog } from "../conversations/moving/link_dialog";
import { MergeDialog } from "../conversations/moving/merge_dialog";
import { NewConversationDialog } from "../conversations/new_conversation_dialog";
import { SavedViewDialog } from "../conversations/saved_views/saved_view_dialog";
import { SelectionDialog } from "../conversations/selection/selection_dialog";
import { SnoozeDialog } from "../conversations/snooze_dialog";
import { SubjectDialog } from "../conversations/subject_dialog";
import { TagsDialog } from "../conversations/tags_dialog";
import { SearchDialog } from "../search/search_dialog";
import { useDesk, type DialogName } from "./desk";
import { Palette } from "./palette";
import { ShortcutsDialog } from "./shortcuts_dialog";

export function Dialogs({ name, onClose }: { name: DialogName; onClose: () => void }) {
  const { conversation, handles } = useDesk();
  // The dialog is about what was selected when it was opened.
  const [selected] = useState(() => handles.selection?.selected() ?? []);
  if (name === "palette") return <Palette onClose={onClose} />;
  if (name === "search") return <SearchDialog onClose={onClose} />;
  if (name === "shortcuts") return <ShortcutsDialog onClose={onClose} />;
  if (name === "new") return <NewConversationDialog onClose={onClose} />;
  if (name === "assign_selected" || name === "tags_selected" || name === "snooze_selected")
    return <SelectionDialog name={name} selected={selected} onClose={onClose} />;
  if (name === "new_saved_view" || name === "edit_saved_view")
    return <SavedViewDialog isNew={name === "new_saved_view"} onClose={onClose} />;
  if (!conversation) return null;
  if (name === "assign") return <AssignDialog conversation={conversation} onClose={onClose} />;
  if (name === "subject") return <SubjectDialog conversation={conversation} onClose={onClose} />;
  if (name === "merge") return <MergeDialog conversation={conversation} onClose={onClose} />;
  if (name === "link") return <LinkDialog conversation={conversation} onClose={onClose} />;
  if (name === "tags") return <TagsDialog conversation={conversation} onClose={onClose} />;
  return <SnoozeDialog conversation={conversation} onClose={onClose} />;
}
