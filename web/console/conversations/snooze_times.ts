// The ready choices of snoozing, in the device's own time zone.
import type { Language } from "../../words/locale";

export interface SnoozeChoice {
  id: "later" | "tomorrow" | "week";
  at: Date;
}

const morning = 9;
const lastHour = 20; // after this, "later today" would be tonight's rest

function at(day: Date, plusDays: number, hour: number) {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + plusDays, hour);
}

/** Weeks start on Saturday for Persian readers, on Monday for the others. */
export function snoozeChoices(now: Date, language: Language): SnoozeChoice[] {
  const firstDay = language === "fa" ? 6 : 1;
  const daysToWeek = (firstDay - now.getDay() + 7) % 7 || 7;
  const later = at(now, 0, now.getHours() + 3);
  const choices: SnoozeChoice[] = [
    { id: "tomorrow", at: at(now, 1, morning) },
    { id: "week", at: at(now, daysToWeek, morning) },
  ];
  const isToday = later.getDate() === now.getDate() && later.getHours() <= lastHour;
  return isToday ? [{ id: "later", at: later }, ...choices] : choices;
}
