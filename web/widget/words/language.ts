// One place that answers "which words, which direction, which digits, which calendar".
import type { Locale } from "./choose";
import { en, type Words } from "./en";
import { fa } from "./fa";

export type Language = { locale: Locale; dir: "rtl" | "ltr"; tag: string; words: Words };

export function language(locale: Locale): Language {
  return locale === "fa"
    ? { locale, dir: "rtl", tag: "fa-IR", words: fa }
    : { locale, dir: "ltr", tag: "en", words: en };
}

export function count(value: number, { tag }: Language): string {
  return new Intl.NumberFormat(tag).format(value);
}

export function percent(part: number, { tag }: Language): string {
  return new Intl.NumberFormat(tag, { style: "percent" }).format(part);
}

/** "4 minutes", "۲ ساعت": whole hours from ninety minutes on, days from two days on. */
export function span(minutes: number, { tag }: Language): string {
  const [value, unit] =
    minutes < 90
      ? [Math.max(1, Math.round(minutes)), "minute"]
      : minutes < 2880
        ? [Math.round(minutes / 60), "hour"]
        : [Math.round(minutes / 1440), "day"];
  return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

export function file_size(bytes: number, { tag, locale }: Language): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [Math.max(1, Math.round(bytes / 1000)), "kilobyte"]
      : [Math.round(bytes / 100_000) / 10, "megabyte"];
  // The short form is Latin letters in Persian too.
  const unitDisplay = locale === "fa" ? "long" : "short";
  return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay }).format(value);
}

/** "Sara, Reza, and Mina": first names, at most three. */
export function first_names(team: { name: string }[], { tag }: Language): string {
  const names = team.slice(0, 3).map(({ name }) => `\u2068${name.trim().split(/\s+/)[0]}\u2069`);
  // The data of browsers puts a comma before the Persian "and" too.
  return new Intl.ListFormat(tag, { type: "conjunction" }).format(names).replace("، و ", " و ");
}
