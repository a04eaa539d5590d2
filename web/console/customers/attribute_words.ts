// Attributes in the reader's words: labels, and values as people read them.
import type { Attribute } from "../../api/types";
import { currentLanguage } from "../../words/language";
import { localeTag } from "../../words/locale";
import { t } from "../../words/text";
import { shortDay } from "../../words/time";

export type Value = string | number | boolean;
export type Values = Record<string, Value | null | undefined>;

export function labelOf(one: { label_fa: string; label_en: string }) {
  return currentLanguage() === "fa" ? one.label_fa : one.label_en;
}

/** The words of a value, or empty where there is none. */
export function wordsOf(attribute: Attribute, value: Value | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (attribute.type === "number" && typeof value === "number")
    return new Intl.NumberFormat(localeTag[currentLanguage()], {
      maximumFractionDigits: 10,
    }).format(value);
  if (attribute.type === "yes_no") return t(value ? "customers.yes" : "customers.no");
  if (attribute.type === "date" && typeof value === "string") return day(value);
  if (attribute.type === "choice") {
    const choice = attribute.choices.find((one) => one.value === value);
    return choice ? labelOf(choice) : String(value);
  }
  return String(value);
}

/** A day is the same day everywhere, so it is read at noon of no place in particular. */
export function day(value: string) {
  return shortDay(`${value}T12:00:00Z`, { language: currentLanguage(), timeZone: "UTC" });
}

/** What a form holds while it is typed: text for all, so that nothing typed is lost. */
export function typedOf(value: Value | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** What is asked of the server for what was typed; null takes the value away. */
export function askedOf(attribute: Attribute, typed: string): Value | null {
  const words = typed.trim();
  if (words === "") return null;
  if (attribute.type === "yes_no") return words === "true";
  return words;
}
