// Which language: kept apart from the words themselves, so that the loader does not carry them.
export type Locale = "fa" | "en";

/** First known language among the candidates, in order: "fa-IR" and "FA" both mean fa. */
export function choose_locale(...candidates: (string | null | undefined)[]): Locale {
  for (const candidate of candidates) {
    const base = candidate?.toLowerCase().split(/[-_]/)[0];
    if (base === "fa" || base === "en") return base;
  }
  return "en";
}

export const launcher_words: Record<Locale, string> = { fa: "باز کردن گفتگو", en: "Open chat" };
