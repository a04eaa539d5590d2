import {
  AlarmClock,
  Check,
  RotateCcw,
  Shapes,
  ShieldAlert,
  Tag,
  UserRoundPlus,
  X,
} from "lucide-react";
import { IconButton } from "../../../kit/button";
import { MenuButton } from "../../../kit/menu";
import { Key } from "../../../kit/parts";
import { t } from "../../../words/text";
import { may, useDesk } from "../../shell/desk";
import { kinds } from "../filter";
import { kindIcons } from "../signs";
import { kindJob, notSpamJob, resolveJob, spamJob, type Job } from "./jobs";
import { SelectionProgress } from "./selection_progress";
import type { ListSelection } from "./use_selection";
import "./selection.css";

interface Props {
  list: ListSelection;
  /** How many rows are loaded. */
  rowCount: number;
  /** Of what was set aside as spam. */
  isSpam: boolean;
}

/** Stands in the place of the statuses while rows are selected. */
export function SelectionBar({ list, rowCount, isSpam }: Props) {
  const desk = useDesk();
  const { selected, progress } = list;
  const count = selected.length;
  if (progress) return <SelectionProgress progress={progress} onStop={list.stop} />;
  const run = (job: Job) => desk.handles.selection?.run(job, selected);
  const isAll = count > 0 && count === rowCount;
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={t("selection.bar")}
      data-testid="selection-bar"
    >
      <input
        type="checkbox"
        aria-label={t("selection.all")}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !isAll;
        }}
        onChange={() => (isAll ? list.clear() : list.selectAll())}
        data-testid="select-all"
      />
      <span className="cut" role="status" data-testid="selection-count">
        {t("selection.count", { count })}
      </span>
      <span className="line tight to-end">
        {isSpam ? (
          <IconButton
            icon={RotateCcw}
            size="small"
            label={t("selection.not_spam")}
            isDisabled={count === 0}
            onPress={() => run(notSpamJob)}
            data-testid="selection-not-spam"
          />
        ) : (
          <SelectionVerbs isDisabled={count === 0} run={run} />
        )}
        <IconButton
          icon={X}
          size="small"
          label={t("selection.clear")}
          hint={<Key>Esc</Key>}
          onPress={list.clear}
          data-testid="selection-clear"
        />
      </span>
    </div>
  );
}

interface VerbsProps {
  isDisabled: boolean;
  run: (job: Job) => void;
}

function SelectionVerbs({ isDisabled, run }: VerbsProps) {
  const desk = useDesk();
  return (
    <>
      {may(desk, "conversations:assign") && (
        <IconButton
          icon={UserRoundPlus}
          size="small"
          label={t("selection.assign")}
          hint={<Key>A</Key>}
          isDisabled={isDisabled}
          onPress={() => desk.open("assign_selected")}
          data-testid="selection-assign"
        />
      )}
      <IconButton
        icon={Tag}
        size="small"
        label={t("selection.tags")}
        isDisabled={isDisabled}
        onPress={() => desk.open("tags_selected")}
        data-testid="selection-tags"
      />
      <IconButton
        icon={AlarmClock}
        size="small"
        label={t("selection.snooze")}
        isDisabled={isDisabled}
        onPress={() => desk.open("snooze_selected")}
        data-testid="selection-snooze"
      />
      <MenuButton
        label={t("selection.kind")}
        sections={[
          {
            title: t("conversations.kind"),
            choices: kinds.map((kind) => ({
              id: kind,
              label: t(`conversations.kind_${kind}`),
              icon: kindIcons[kind],
              run: () => run(kindJob(kind)),
            })),
          },
        ]}
      >
        <IconButton
          icon={Shapes}
          size="small"
          label={t("selection.kind")}
          isDisabled={isDisabled}
          data-testid="selection-kind"
        />
      </MenuButton>
      <IconButton
        icon={Check}
        size="small"
        label={t("selection.resolve")}
        hint={<Key>E</Key>}
        isDisabled={isDisabled}
        onPress={() => run(resolveJob)}
        data-testid="selection-resolve"
      />
      <IconButton
        icon={ShieldAlert}
        size="small"
        label={t("selection.spam")}
        isDisabled={isDisabled}
        onPress={() => run(spamJob)}
        data-testid="selection-spam"
      />
    </>
  );
}
