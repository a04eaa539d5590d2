import { Plus, X } from "lucide-react";
import type { Attribute } from "../../api/types";
import { Button, IconButton } from "../../kit/button";
import { TextField } from "../../kit/field";
import { Icon } from "../../kit/icon";
import { t } from "../../words/text";
import { reasonOfField } from "../shell/reason";

export type Choice = Attribute["choices"][number];

interface Props {
  choices: Choice[];
  onChange: (choices: Choice[]) => void;
  error: unknown;
}

export function ChoicesField({ choices, onChange, error }: Props) {
  const put = (at: number, change: Partial<Choice>) =>
    onChange(choices.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <fieldset className="whole-row choices-field">
      <legend className="field-label">{t("customers.choices")}</legend>
      {choices.map((one, at) => (
        <div key={at} className="line">
          <TextField
            label={t("customers.label_fa")}
            hideLabel
            placeholder={t("customers.label_fa")}
            value={one.label_fa}
            onChange={(label_fa) => put(at, { label_fa })}
            data-testid="choice-fa"
          />
          <TextField
            label={t("customers.label_en")}
            hideLabel
            placeholder={t("customers.label_en")}
            value={one.label_en}
            onChange={(label_en) => put(at, { label_en })}
            error={reasonOfField(error, `choices[${at}].value`)}
            data-testid="choice-en"
          />
          <IconButton
            icon={X}
            label={t("customers.choice_remove")}
            onPress={() => onChange(choices.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        size="small"
        onPress={() => onChange([...choices, { value: "", label_fa: "", label_en: "" }])}
      >
        <Icon of={Plus} size={14} />
        {t("customers.choice_add")}
      </Button>
    </fieldset>
  );
}
