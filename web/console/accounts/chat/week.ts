// The office's week as the settings show it.
import type { ChatSettings } from "../../../api/types";
import { localeTag, type Language } from "../../../words/locale";

export type OfficeTime = ChatSettings["office_hours"][number];
export type Weekday = OfficeTime["day"];

const fromSunday: Weekday[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

/** Weeks begin on Saturday in Persian, on Monday in English. */
export function weekOf(language: Language): Weekday[] {
  const first = language === "fa" ? 6 : 1;
  return fromSunday.map((_, at) => fromSunday[(first + at) % 7]!);
}

/** A week that many keep, to begin with: the weekend is Friday in Persian. */
export function usualWeek(language: Language): OfficeTime[] {
  const week = weekOf(language).slice(0, 5);
  const times = week.map((day) => ({ day, opens: "09:00", closes: "17:00" }));
  return language === "fa"
    ? [...times, { day: "thursday", opens: "09:00", closes: "13:00" }]
    : times;
}

/** 22 November 2026 is a Sunday. */
export function dayName(day: Weekday, language: Language) {
  const date = new Date(Date.UTC(2026, 10, 22 + fromSunday.indexOf(day)));
  return new Intl.DateTimeFormat(localeTag[language], { weekday: "long", timeZone: "UTC" }).format(
    date,
  );
}

export function minutesOf(clock: string) {
  const [hour, minute] = clock.split(":").map(Number);
  return hour! * 60 + minute!;
}

export function clockOf(minutes: number) {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "۹:۰۰" in the reader's digits. */
export function shownClock(clock: string, language: Language) {
  const tag = localeTag[language];
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(tag, { minimumIntegerDigits: digits }).format(value);
  const minutes = minutesOf(clock);
  return `${number(Math.floor(minutes / 60), 1)}:${number(minutes % 60, 2)}`;
}

/** Every half hour, and those that are set already. */
export function clockChoices(set: string[]) {
  const halves = Array.from({ length: 49 }, (_, at) => clockOf(at * 30));
  return [...new Set([...halves, ...set])].sort();
}

export function timesOf(times: OfficeTime[], day: Weekday) {
  return times.filter((one) => one.day === day).sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** The day with other times, the rest as it was. */
export function withDay(times: OfficeTime[], day: Weekday, next: OfficeTime[]) {
  return [...times.filter((one) => one.day !== day), ...next];
}

/** One more time of the day, after its last; null where none fits. */
export function nextTime(times: OfficeTime[], day: Weekday): OfficeTime | null {
  const last = timesOf(times, day).at(-1);
  if (!last) return { day, opens: "09:00", closes: "17:00" };
  const opens = minutesOf(last.closes) + 60;
  if (opens > 23 * 60) return null;
  return { day, opens: clockOf(opens), closes: clockOf(Math.min(24 * 60, opens + 120)) };
}

export type TimeFault = "not_later" | "overlaps";

export function faultOf(times: OfficeTime[], one: OfficeTime): TimeFault | null {
  if (minutesOf(one.opens) >= minutesOf(one.closes)) return "not_later";
  const overlaps = timesOf(times, one.day).some(
    (other) =>
      other !== one &&
      minutesOf(one.opens) < minutesOf(other.closes) &&
      minutesOf(other.opens) < minutesOf(one.closes),
  );
  return overlaps ? "overlaps" : null;
}
