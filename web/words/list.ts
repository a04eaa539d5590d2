import { localeTag, type Language } from "./locale";

const otherWay = { fa: /\p{Script=Latin}/u, en: /\p{Script=Arabic}/u };

/**
 * «الف، ب و پ», "a, b and c". The data of browsers puts a comma before the Persian «و» too. Words
 * that run the other way are set apart, or they would change places with their neighbors.
 */
export function listed(words: string[], language: Language) {
  const apart = words.map((word) => (otherWay[language].test(word) ? `\u2068${word}\u2069` : word));
  const list = new Intl.ListFormat(localeTag[language], { type: "conjunction" }).format(apart);
  return language === "fa" ? list.replaceAll("، و ", " و ") : list;
}
