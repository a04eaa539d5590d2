import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { SavedView, Sort } from "../../../api/types";
import { Button } from "../../../kit/button";
import { Dialog } from "../../../kit/dialog";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { MenuButton } from "../../../kit/menu";
import { Select } from "../../../kit/select";
import { Switch } from "../../../kit/switch";
import { t } from "../../../words/text";
import { may, useDesk } from "../../shell/desk";
import { filterOf, sorts } from "../filter";
import { remove, save } from "./actions";
import { ConditionRow } from "./condition_row";
import {
  conditionOn,
  conditionsOf,
  fields,
  filterOfConditions,
  type Condition,
} from "./conditions";
import { Preview } from "./preview";
import { useSavedView } from "./queries";
import "./saved_views.css";

interface Props {
  /** A new one, or the one that the list shows. */
  isNew: boolean;
  onClose: () => void;
}

export function SavedViewDialog({ isNew, onClose }: Props) {
  const [search] = useSearchParams();
  const current = useSavedView(filterOf(search).saved_view_id);
  const view = isNew ? null : current;
  if (!isNew && !view) return null;
  return <Builder view={view} onClose={onClose} />;
}

function Builder({ view, onClose }: { view: SavedView | null; onClose: () => void }) {
  const desk = useDesk();
  const [name, setName] = useState(view?.name ?? "");
  const [rows, setRows] = useState<Condition[]>(() =>
    view ? conditionsOf(view.filter) : [{ field: "statuses", values: ["open"] }],
  );
  const [sort, setSort] = useState<Sort>(view?.sort ?? "newest");
  const [isShared, setIsShared] = useState(view?.is_shared ?? false);
  const [isSaving, setIsSaving] = useState(false);
  const filter = filterOfConditions(rows);
  const words = name.trim();
  const put = (index: number, row: Condition) => setRows(rows.with(index, row));

  const submit = async () => {
    if (!words || isSaving) return;
    setIsSaving(true);
    const fields = { name: words, filter, sort, is_shared: isShared };
    if (await save(desk, view?.id ?? null, fields)) onClose();
    else setIsSaving(false);
  };

  return (
    <Dialog
      title={t(view ? "saved_views.edit" : "saved_views.new")}
      closeLabel={t("shell.close")}
      onClose={onClose}
      wide
    >
      <form
        className="dialog-form"
        data-testid="saved-view-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t("saved_views.name")}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          data-testid="saved-view-name"
        />
        <div className="conditions" role="group" aria-label={t("saved_views.conditions")}>
          {rows.map((row, index) => (
            <ConditionRow
              key={`${index} ${row.field}`}
              condition={row}
              onChange={(changed) => put(index, changed)}
              onRemove={() => setRows(rows.toSpliced(index, 1))}
            />
          ))}
          {rows.length === 0 && <p className="quiet small">{t("saved_views.everything")}</p>}
          <MenuButton
            label={t("saved_views.add")}
            placement="bottom start"
            sections={[
              {
                choices: fields.map((field) => ({
                  id: field,
                  label: t(`saved_views.field_${field}`),
                  run: () => setRows([...rows, conditionOn(field)]),
                })),
              },
            ]}
          >
            <Button size="small" className="add-condition" data-testid="add-condition">
              <Icon of={Plus} size={14} />
              {t("saved_views.add")}
            </Button>
          </MenuButton>
        </div>
        <Select
          label={t("conversations.sort")}
          value={sort}
          options={sorts.map((one) => ({ value: one, label: t(`conversations.sort_${one}`) }))}
          onChange={setSort}
        />
        {may(desk, "views:share") && (
          <Switch isSelected={isShared} onChange={setIsShared}>
            {t("saved_views.share")}
          </Switch>
        )}
        <div className="dialog-foot">
          <Preview filter={filter} />
          {view && (
            <Button
              look="danger"
              onPress={() => {
                onClose();
                void remove(desk, view);
              }}
              data-testid="saved-view-delete"
            >
              <Icon of={Trash2} size={14} />
              {t("saved_views.delete")}
            </Button>
          )}
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
          <Button
            type="submit"
            look="primary"
            isDisabled={!words || isSaving}
            data-testid="saved-view-save"
          >
            {t("shell.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
