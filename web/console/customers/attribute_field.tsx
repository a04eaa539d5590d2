import type { Attribute } from "../../api/types";
import { DateField } from "../../kit/date_field";
import { TextField } from "../../kit/field";
import { Select } from "../../kit/select";
import { t } from "../../words/text";
import { labelOf } from "./attribute_words";

interface Props {
  attribute: Attribute;
  typed: string;
  onChange: (typed: string) => void;
  error?: string | null;
}

/** The control that fits the type. */
export function AttributeField({ attribute, typed, onChange, error }: Props) {
  const label = labelOf(attribute);
  const common = { label, value: typed, onChange, error };
  const testid = `attribute-${attribute.key}`;
  if (attribute.type === "date") return <DateField {...common} data-testid={testid} />;
  if (attribute.type === "choice" || attribute.type === "yes_no") {
    const choices =
      attribute.type === "choice"
        ? attribute.choices.map((one) => ({ value: one.value, label: labelOf(one) }))
        : [
            { value: "true", label: t("customers.yes") },
            { value: "false", label: t("customers.no") },
          ];
    return (
      <div data-testid={testid}>
        <Select
          label={label}
          value={typed}
          options={[{ value: "", label: t("customers.not_known") }, ...choices]}
          onChange={onChange}
        />
        {error && <p className="field-error">{error}</p>}
      </div>
    );
  }
  return (
    <TextField
      {...common}
      direction={attribute.type === "text" ? "auto" : "ltr"}
      inputMode={attribute.type === "number" ? "decimal" : undefined}
      data-testid={testid}
    />
  );
}
