// Instants in the reader's words, calendar and time zone. All of it is Intl; nothing is counted by hand.
import { localeTag, type Language } from "./locale";

const minute = 60_000;
const hour = 60 * minute;

export interface Reader {
  language: Language;
  /** Undefined means the device's own. */
  timeZone?: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(reader: Reader, name: string, options: Intl.DateTimeFormatOptions) {
  const key = `${reader.language} ${reader.timeZone ?? ""} ${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(localeTag[reader.language], {
      ...options,
      timeZone: reader.timeZone,
    });
    formats.set(key, found);
  }
  return found;
}

/** A day as one comparable word in the reader's zone: two instants of one day give the same. */
export function dayKey(at: string | number | Date, timeZone?: string) {
  return format({ language: "en", timeZone }, "key", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(at));
}

export function clock(at: string | number | Date, reader: Reader) {
  return format(reader, "clock", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(at),
  );
}

/** "Sunday 22 November" · «یکشنبه ۱ آذر»; the year joins when it is not this one. */
export function longDay(at: string | number | Date, reader: Reader, now = Date.now()) {
  const date = new Date(at);
  const withYear = yearOf(date, reader) !== yearOf(new Date(now), reader);
  const parts = format(reader, `long${withYear}`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(withYear ? { year: "numeric" as const } : {}),
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  // The order is ours: Chromium writes the Persian year before the month.
  return [part("weekday"), part("day"), part("month"), part("year")].filter(Boolean).join(" ");
}

function yearOf(date: Date, reader: Reader) {
  return format(reader, "year", { year: "numeric" }).format(date);
}

/** "12 Jun", with the year when it is another one. */
export function shortDay(at: string | number | Date, reader: Reader, now = Date.now()) {
  const date = new Date(at);
  const withYear = yearOf(date, reader) !== yearOf(new Date(now), reader);
  const parts = format(reader, `short${withYear}`, {
    day: "numeric",
    month: reader.language === "fa" ? "long" : "short",
    ...(withYear ? { year: "numeric" as const } : {}),
  }).formatToParts(date);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return [part("day"), part("month"), part("year")].filter(Boolean).join(" ");
}

/** "Oct 2024" · «مهر ۱۴۰۳» */
export function monthAndYear(at: string | number | Date, reader: Reader) {
  const parts = format(reader, "month", {
    month: reader.language === "fa" ? "long" : "short",
    year: "numeric",
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return [part("month"), part("year")].filter(Boolean).join(" ");
}

export function fullTime(at: string | number | Date, reader: Reader, now = Date.now()) {
  const comma = reader.language === "fa" ? "،" : ",";
  return `${longDay(at, reader, now)}${comma} ${clock(at, reader)}`;
}

/** How many calendar days lie between an instant and now in the reader's zone; 0 today, 1 yesterday. */
export function daysAgo(
  at: string | number | Date,
  timeZone: string | undefined,
  now = Date.now(),
) {
  return (midnight(now, timeZone) - midnight(at, timeZone)) / (24 * hour);
}

function midnight(at: string | number | Date, timeZone?: string) {
  const [day, month, year] = dayKey(at, timeZone).split("/").map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
}

const relatives = new Map<Language, Intl.RelativeTimeFormat>();

function relative(language: Language) {
  let found = relatives.get(language);
  if (!found) {
    const style = language === "en" ? "narrow" : "long";
    found = new Intl.RelativeTimeFormat(localeTag[language], { numeric: "auto", style });
    relatives.set(language, found);
  }
  return found;
}

/** Null within the first minute (the screen has its own words for it), relative for the last day. */
export function ago(at: string | number | Date, reader: Reader, now = Date.now()): string | null {
  const passed = now - new Date(at).getTime();
  if (passed < minute) return null;
  if (passed < hour)
    return relative(reader.language).format(-Math.floor(passed / minute), "minute");
  const days = daysAgo(at, reader.timeZone, now);
  if (days <= 0) return relative(reader.language).format(-Math.floor(passed / hour), "hour");
  if (days === 1) return relative(reader.language).format(-1, "day");
  return shortDay(at, reader, now);
}

/** What the clock shows in another zone, or null when the zone is unknown here. */
export function clockIn(timeZone: string, language: Language, now = Date.now()) {
  try {
    return clock(now, { language, timeZone });
  } catch {
    return null;
  }
}
