import { Check } from "lucide-react";
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { call, Refused } from "../../../api/call";
import type { Tag } from "../../../api/types";
import { Dialog } from "../../../kit/dialog";
import { TextField } from "../../../kit/field";
import { Icon } from "../../../kit/icon";
import { t } from "../../../words/text";
import { useSaving } from "../../accounts/saving";
import { useDesk } from "../../shell/desk";
import { DialogFoot } from "../../shell/dialog_foot";
import { reasonOfField } from "../../shell/reason";
import { conversationKeys } from "../keys";
import { tagColors, type TagColor } from "./colors";
import { TagChip } from "./tag_chip";

interface Props {
  /** Null makes a new one. */
  tag: Tag | null;
  onClose: () => void;
}

export function TagDialog({ tag, onClose }: Props) {
  const desk = useDesk();
  const [name, setName] = useState(tag?.name ?? "");
  const [color, setColor] = useState<TagColor>(tag?.color ?? "gray");
  const save = useSaving(
    () => {
      const body = { name: name.trim(), color };
      return tag
        ? call<Tag>("PATCH", `/tags/${tag.id}`, { body })
        : call<Tag>("POST", "/tags", { body });
    },
    () => {
      void desk.client.invalidateQueries({ queryKey: conversationKeys.tags });
      desk.say({ text: t("shell.saved") });
      onClose();
    },
    () => true,
  );
  const isTaken = save.error instanceof Refused && save.error.code === "name_taken";
  const atName = isTaken ? t("tags.name_taken") : reasonOfField(save.error, "name");
  return (
    <Dialog
      title={tag ? t("tags.edit", { name: tag.name }) : t("tags.add")}
      closeLabel={t("shell.close")}
      onClose={onClose}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <TextField
          label={t("tags.name")}
          value={name}
          onChange={setName}
          maxLength={40}
          autoFocus
          error={atName}
          help={tag && tag.count > 0 ? t("tags.name_help", { count: tag.count }) : null}
          data-testid="tag-name"
        />
        <RadioGroup value={color} onChange={(value) => setColor(value as TagColor)}>
          <Label className="field-label">{t("tags.color")}</Label>
          <div className="tag-swatches">
            {tagColors.map((one) => (
              <Radio
                key={one}
                value={one}
                className={`tag-swatch tag-${one}`}
                aria-label={t(`tags.color_${one}`)}
                data-testid={`tag-color-${one}`}
              >
                {one === color && <Icon of={Check} />}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <div>
          <TagChip name={name.trim() || t("tags.name")} color={color} />
        </div>
        <DialogFoot
          error={atName ? null : save.error}
          isPending={save.isPending}
          isDisabled={!name.trim()}
          onCancel={onClose}
          data-testid="tag-save"
        />
      </form>
    </Dialog>
  );
}
