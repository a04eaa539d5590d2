// Dates in the reader's calendar and time zone, all by Intl. fa-IR means Jalali and Persian digits.
import type { Language } from "./language";

type Zone = { time_zone?: string };

export function clock(at: string, { tag }: Language, zone: Zone = {}): string {
  return new Intl.DateTimeFormat(tag, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone.time_zone,
  }).format(new Date(at));
}

/** A key that is the same for two instants of one calendar day where the reader is. */
export function day_key(at: string | Date, zone: Zone = {}): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone.time_zone }).format(new Date(at));
}

function days_before(at: string, now: Date, zone: Zone): number {
  return (Date.parse(day_key(now, zone)) - Date.parse(day_key(at, zone))) / 86_400_000;
}

/** "Today", "Yesterday", then weekday with day and month, with the year when it is another one. */
export function day_mark(at: string, now: Date, spoken: Language, zone: Zone = {}): string {
  const days = days_before(at, now, zone);
  if (days === 0) return spoken.words.today;
  if (days === 1) return spoken.words.yesterday;
  const year = (when: Date) =>
    new Intl.DateTimeFormat(spoken.tag, { year: "numeric", timeZone: zone.time_zone }).format(when);
  const same_year = year(new Date(at)) === year(now);
  return new Intl.DateTimeFormat(spoken.tag, {
    weekday: days < 7 ? "long" : undefined,
    day: "numeric",
    month: "long",
    year: same_year ? undefined : "numeric",
    timeZone: zone.time_zone,
  }).format(new Date(at));
}

/** Short form for lists: the clock today, "Yesterday", else day and month. */
export function short_day(at: string, now: Date, spoken: Language, zone: Zone = {}): string {
  const days = days_before(at, now, zone);
  if (days === 0) {
    const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000);
    return minutes < 1 ? spoken.words.now : clock(at, spoken, zone);
  }
  if (days === 1) return spoken.words.yesterday;
  return new Intl.DateTimeFormat(spoken.tag, {
    day: "numeric",
    month: "short",
    timeZone: zone.time_zone,
  }).format(new Date(at));
}

export function full_time(at: string, { tag }: Language): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: "full", timeStyle: "short" }).format(
    new Date(at),
  );
}

/** "today", "tomorrow", the weekday within the week, then day and month. */
export function day_ahead(at: string, now: Date, spoken: Language, zone: Zone = {}): string {
  const days = -days_before(at, now, zone);
  if (days <= 0) return spoken.words.later_today;
  if (days === 1) return spoken.words.tomorrow;
  return new Intl.DateTimeFormat(spoken.tag, {
    weekday: "long",
    day: days < 7 ? undefined : "numeric",
    month: days < 7 ? undefined : "long",
    timeZone: zone.time_zone,
  }).format(new Date(at));
}
