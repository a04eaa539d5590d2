import { CircleAlert, X } from "lucide-react";
import { IconButton } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { nameOf } from "../../customers/name";
import { NumberSign } from "../signs";
import type { Failure } from "./run_job";

interface Props {
  failures: Failure[];
  onClose: () => void;
}

/** Which ones were refused, each with its own reason; it stays until it was read. */
export function SelectionFailures({ failures, onClose }: Props) {
  if (failures.length === 0) return null;
  return (
    <section
      className="selection-failures"
      aria-label={t("selection.failed", { count: failures.length })}
      data-testid="selection-failures"
    >
      <div className="line">
        <Icon of={CircleAlert} size={14} />
        <b>{t("selection.failed", { count: failures.length })}</b>
        <IconButton
          icon={X}
          size="small"
          className="to-end"
          label={t("shell.close")}
          onPress={onClose}
        />
      </div>
      <ul tabIndex={0} aria-label={t("selection.reasons")}>
        {failures.map(({ conversation, reason }) => (
          <li key={conversation.id}>
            <NumberSign number={conversation.number} /> <bdi>{nameOf(conversation.customer)}</bdi>
            <span className="quiet">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
