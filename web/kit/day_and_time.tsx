// A day in the reader's own calendar and a time of it. Loaded when first asked for.
import { getLocalTimeZone, now, Time, toCalendarDateTime, today } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useContext, useState } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarStateContext,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateSegment,
  Label,
  TimeField,
} from "react-aria-components";
import { currentLanguage } from "../words/language";
import { monthAndYear } from "../words/time";
import { AnyDigits } from "./any_digits";
import { Button } from "./button";
import { Icon } from "./icon";
import "./day_and_time.css";

interface Props {
  label: string;
  timeLabel: string;
  confirmLabel: (at: Date) => string;
  onConfirm: (at: Date) => void;
}

export function DayAndTime({ label, timeLabel, confirmLabel, onConfirm }: Props) {
  const zone = getLocalTimeZone();
  const [day, setDay] = useState(() => today(zone).add({ days: 1 }));
  const [time, setTime] = useState(() => new Time(9));
  const at = toCalendarDateTime(day, time).toDate(zone);
  const isPast = at.getTime() <= now(zone).toDate().getTime();
  return (
    <div className="day-and-time">
      <Calendar
        aria-label={label}
        value={day}
        onChange={setDay}
        minValue={today(zone)}
        className="calendar"
      >
        <header>
          <AriaButton slot="previous" className="icon-button">
            <Icon of={ChevronLeft} mirrored />
          </AriaButton>
          <MonthHeading />
          <AriaButton slot="next" className="icon-button">
            <Icon of={ChevronRight} mirrored />
          </AriaButton>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>
            {(weekday) => (
              <CalendarHeaderCell className="calendar-weekday">{weekday}</CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className="calendar-day" />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      <AnyDigits>
        <TimeField
          className="time-field"
          value={time}
          onChange={(value) => value && setTime(value)}
          hourCycle={24}
          shouldForceLeadingZeros
        >
          <Label className="field-label">{timeLabel}</Label>
          <DateInput className="input time-input">
            {(segment) => <DateSegment segment={segment} className="time-segment" />}
          </DateInput>
        </TimeField>
      </AnyDigits>
      <Button
        look="primary"
        wide
        isDisabled={isPast}
        onPress={() => onConfirm(at)}
        data-testid="day-and-time-confirm"
      >
        {confirmLabel(at)}
      </Button>
    </div>
  );
}

/** Browsers write the Persian year before its month; our own order is the one people read. */
function MonthHeading() {
  const state = useContext(CalendarStateContext)!;
  const month = state.visibleRange.start.toDate(getLocalTimeZone());
  return <h3 aria-hidden="true">{monthAndYear(month, { language: currentLanguage() })}</h3>;
}
