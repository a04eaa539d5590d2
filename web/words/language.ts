// Which language this device reads, and what follows from it: direction, calendar, digits.

import { languages, type Language } from "./locale";

const place = "hamdel.language";

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** What the reader chose here before, or null. */
export function chosenLanguage(): Language | null {
  const kept = localStorage.getItem(place);
  return isLanguage(kept) ? kept : null;
}

export function chooseLanguage(language: Language) {
  localStorage.setItem(place, language);
}

/** The first of the browser's languages that we speak; Persian when it names neither. */
export function guessedLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.split("-")[0];
    if (isLanguage(base)) return base;
  }
  return "fa";
}

export function currentLanguage(): Language {
  return document.documentElement.lang === "en" ? "en" : "fa";
}
