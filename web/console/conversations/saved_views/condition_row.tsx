import { X } from "lucide-react";
import { lazy, Suspense } from "react";
import { IconButton } from "../../../kit/button";
import { TextField } from "../../../kit/field";
import { Select } from "../../../kit/select";
import { currentLanguage } from "../../../words/language";
import { t } from "../../../words/text";
import { bounds, dayOf, type Condition } from "./conditions";
import { ValueChoices } from "./value_choices";

const DayField = lazy(() =>
  import("../../../kit/day_field").then((m) => ({ default: m.DayField })),
);

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** What is asked of one field, and with which values. */
export function ConditionRow({ condition, onChange, onRemove }: Props) {
  const label = t(`saved_views.field_${condition.field}`);
  return (
    <div
      className="condition"
      role="group"
      aria-label={label}
      data-testid={`condition-${condition.field}`}
    >
      <div className="line">
        <span className="field-label">{label}</span>
        <IconButton
          icon={X}
          size="small"
          className="to-end"
          label={t("saved_views.remove", { field: label })}
          onPress={onRemove}
        />
      </div>
      <Values condition={condition} label={label} onChange={onChange} />
    </div>
  );
}

type ValuesProps = Omit<Props, "onRemove"> & { label: string };

function Values({ condition, label, onChange }: ValuesProps) {
  if (condition.field === "text")
    return (
      <TextField
        aria-label={label}
        label={t("saved_views.text_hint")}
        value={condition.words}
        onChange={(words) => onChange({ ...condition, words })}
        maxLength={200}
        data-testid="condition-words"
      />
    );
  if ("values" in condition)
    return (
      <ValueChoices
        field={condition.field}
        label={label}
        chosen={condition.values}
        onChange={(values) => onChange({ ...condition, values })}
      />
    );
  const { bound, value } = condition;
  const isMoment = bound === "after" || bound === "before";
  return (
    <div className="period">
      <Select
        label={label}
        hideLabel
        value={bound}
        options={bounds.map((one) => ({ value: one, label: t(`saved_views.bound_${one}`) }))}
        onChange={(next) => {
          const staysSort = isMoment === (next === "after" || next === "before");
          const fresh = next === "after" || next === "before" ? new Date().toISOString() : "7";
          onChange({ ...condition, bound: next, value: staysSort ? value : fresh });
        }}
      />
      {isMoment ? (
        <Suspense fallback={<span className="bone" />}>
          <DayField
            label={t("saved_views.day")}
            value={value.includes("T") ? dayOf(value) : value}
            onChange={(day) => onChange({ ...condition, value: day })}
          />
        </Suspense>
      ) : (
        <TextField
          label={t("saved_views.days")}
          value={readerDigits(value)}
          direction="page"
          inputMode="numeric"
          onChange={(days) => onChange({ ...condition, value: asciiDigits(days) })}
        />
      )}
    </div>
  );
}

/** The digits of a number as the reader writes them. */
function readerDigits(text: string) {
  if (currentLanguage() !== "fa") return text;
  return text.replace(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)]!);
}

/** Persian and Arabic digits as the wire writes them. */
function asciiDigits(text: string) {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
