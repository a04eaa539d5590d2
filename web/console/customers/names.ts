// Languages, countries and time zones in the reader's own words.
import { currentLanguage } from "../../words/language";

export function languageName(locale: string) {
  return named(locale, "language");
}

export function countryName(country: string) {
  return /^[A-Z]{2}$/.test(country) ? named(country, "region") : country;
}

function named(code: string, type: "language" | "region") {
  try {
    return new Intl.DisplayNames([currentLanguage()], { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Iran Time", «وقت ایران»; the code itself where the browser has no word for it. */
export function zoneName(timeZone: string) {
  try {
    const parts = new Intl.DateTimeFormat(currentLanguage(), {
      timeZone,
      timeZoneName: "longGeneric",
    }).formatToParts();
    return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

export function figure(number: number) {
  return new Intl.NumberFormat(currentLanguage() === "fa" ? "fa-IR" : "en").format(number);
}
