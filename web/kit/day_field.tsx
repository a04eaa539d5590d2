// A day typed by its parts, in the reader's own calendar; its value is the Gregorian "2026-11-22".
import { parseDate, toCalendar, GregorianCalendar } from "@internationalized/date";
import { DateField, DateInput, DateSegment } from "react-aria-components";
import { AnyDigits } from "./any_digits";

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

export function DayField({ label, value, onChange }: Props) {
  return (
    <AnyDigits>
      <DateField
        aria-label={label}
        className="field"
        value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null}
        onChange={(day) => onChange(day ? toCalendar(day, new GregorianCalendar()).toString() : "")}
      >
        <DateInput className="input day-input">
          {(segment) => <DateSegment segment={segment} className="day-segment" />}
        </DateInput>
      </DateField>
    </AnyDigits>
  );
}
