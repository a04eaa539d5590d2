import type { Conversation } from "../../api/types";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { asideIcons, statusIcons, statusTones } from "./signs";

/** Where it stands in the work, or why it stands outside. */
export function StatusChip({ conversation: { status, aside } }: { conversation: Conversation }) {
  return aside ? (
    <span className="chip warning" data-testid="thread-status">
      <Icon of={asideIcons[aside]} size={12} />
      {t(`moving.aside_${aside}`)}
    </span>
  ) : (
    <span className={`chip ${statusTones[status]}`} data-testid="thread-status">
      <Icon of={statusIcons[status]} size={12} />
      {t(`conversations.status_${status}`)}
    </span>
  );
}
