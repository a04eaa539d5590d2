import { localeTag, type Language } from "./locale";

/** «الف، ب و پ», "a, b and c". The data of browsers puts a comma before the Persian «و» too. */
export function listed(words: string[], language: Language) {
  const list = new Intl.ListFormat(localeTag[language], { type: "conjunction" }).format(words);
  return language === "fa" ? list.replaceAll("، و ", " و ") : list;
}
