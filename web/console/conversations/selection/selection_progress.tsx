import { Button } from "../../../kit/button";
import { t } from "../../../words/text";
import type { Progress } from "./use_selection";

interface Props {
  progress: Progress;
  onStop: () => void;
}

export function SelectionProgress({ progress: { done, all }, onStop }: Props) {
  return (
    <div className="selection-bar" data-testid="selection-progress">
      <progress aria-label={t("selection.progress_label")} value={done} max={all} />
      <span className="quiet small">{t("selection.progress", { done, all })}</span>
      <Button look="ghost" size="small" onPress={onStop}>
        {t("selection.stop")}
      </Button>
    </div>
  );
}
