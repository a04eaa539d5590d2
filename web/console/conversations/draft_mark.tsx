import { PencilLine } from "lucide-react";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { useHasDraft } from "./use_draft";

/** In the list: here is something that was begun and not sent. */
export function DraftMark({ conversationId }: { conversationId: string }) {
  if (!useHasDraft(conversationId)) return null;
  return (
    <span className="draft-mark small" data-testid="draft-mark">
      <Icon of={PencilLine} size={12} />
      {t("conversations.draft")}
    </span>
  );
}
