import { useState } from "react";
import { call } from "../../api/call";
import type { Attribute } from "../../api/types";
import { Dialog } from "../../kit/dialog";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { Switch } from "../../kit/switch";
import { t } from "../../words/text";
import { useSaving } from "../accounts/saving";
import { useDesk } from "../shell/desk";
import { DialogFoot } from "../shell/dialog_foot";
import { reasonOfField } from "../shell/reason";
import { attributesKey } from "./attribute_queries";
import { ChoicesField, type Choice } from "./choices_field";
import { keyFrom } from "./key_from";

const types: Attribute["type"][] = ["text", "number", "date", "yes_no", "choice", "link"];
const blank: Choice = { value: "", label_fa: "", label_en: "" };

interface Props {
  /** Null makes a new one. */
  attribute: Attribute | null;
  onClose: () => void;
}

export function AttributeDialog({ attribute, onClose }: Props) {
  const desk = useDesk();
  const [labels, setLabels] = useState({
    label_fa: attribute?.label_fa ?? "",
    label_en: attribute?.label_en ?? "",
  });
  const [key, setKey] = useState<string | null>(attribute?.key ?? null);
  const [type, setType] = useState(attribute?.type ?? "text");
  const [choices, setChoices] = useState<Choice[]>(attribute?.choices ?? [blank, blank]);
  const [in_panel, setInPanel] = useState(attribute?.in_panel ?? true);
  const shownKey = key ?? keyFrom(labels.label_en);
  const given = {
    ...labels,
    in_panel,
    ...(type === "choice" && { choices: filled(choices) }),
  };
  const save = useSaving(
    () =>
      attribute
        ? call("PATCH", `/customer_attributes/${attribute.id}`, { body: given })
        : call("POST", "/customer_attributes", { body: { ...given, key: shownKey, type } }),
    () => {
      void desk.client.invalidateQueries({ queryKey: attributesKey });
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  const reason = (name: string) => reasonOfField(save.error, name);
  const isAtField = ["label_fa", "label_en", "key"].some(reason);
  return (
    <Dialog
      title={t(attribute ? "customers.attribute_edit_title" : "customers.attribute_add")}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form customer-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("customers.label_fa")}
          value={labels.label_fa}
          onChange={(label_fa) => setLabels({ ...labels, label_fa })}
          error={reason("label_fa")}
          autoFocus
          data-testid="label-fa"
        />
        <TextField
          label={t("customers.label_en")}
          value={labels.label_en}
          onChange={(label_en) => setLabels({ ...labels, label_en })}
          error={reason("label_en")}
          data-testid="label-en"
        />
        <TextField
          label={t("customers.attribute_key")}
          help={attribute ? t("customers.stays") : t("customers.attribute_key_help")}
          direction="ltr"
          value={shownKey}
          onChange={setKey}
          isDisabled={attribute !== null}
          error={reason("key")}
          data-testid="attribute-key"
        />
        <Select
          label={t("customers.identity_type")}
          value={type}
          options={types.map((value) => ({ value, label: t(`customers.type_${value}`) }))}
          onChange={setType}
          isDisabled={attribute !== null}
        />
        {type === "choice" && (
          <ChoicesField choices={choices} onChange={setChoices} error={save.error} />
        )}
        <div className="whole-row">
          <Switch isSelected={in_panel} onChange={setInPanel}>
            {t("customers.in_panel")}
          </Switch>
        </div>
        <DialogFoot
          error={isAtField ? null : save.error}
          isPending={save.isPending}
          isWhole
          onCancel={onClose}
          data-testid="attribute-save"
        />
      </form>
    </Dialog>
  );
}

/** Lines that were left empty are no choices; a choice's own word comes from its label once. */
function filled(choices: Choice[]) {
  return choices
    .filter((one) => one.label_fa.trim() || one.label_en.trim())
    .map((one) => ({
      ...one,
      value: one.value || keyFrom(one.label_en) || one.label_fa.trim().slice(0, 40),
    }));
}
