// A day, typed part by part in the reader's own calendar; kept and given as "2026-11-22".
import { GregorianCalendar, parseDate, toCalendar, today } from "@internationalized/date";
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  FieldError,
  Label,
} from "react-aria-components";
import { AnyDigits } from "./any_digits";

interface Props {
  label: string;
  /** Empty when there is none. */
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  "data-testid"?: string;
}

export function DateField({ label, value, onChange, error, ...rest }: Props) {
  return (
    <AnyDigits>
      <AriaDateField
        {...rest}
        className="field"
        value={dayOf(value)}
        placeholderValue={today("UTC")}
        onChange={(day) => onChange(day ? toCalendar(day, new GregorianCalendar()).toString() : "")}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
      >
        <Label className="field-label">{label}</Label>
        <DateInput className="input day-input">
          {(segment) => <DateSegment segment={segment} className="day-segment" />}
        </DateInput>
        <FieldError className="field-error">{error}</FieldError>
      </AriaDateField>
    </AnyDigits>
  );
}

function dayOf(value: string) {
  try {
    return value ? parseDate(value) : null;
  } catch {
    return null;
  }
}
