// The words of an open conversation together with those of every screen.
import type { Language } from "./language";
import { talk_en } from "./talk_en";
import { talk_fa } from "./talk_fa";

const talk = { en: talk_en, fa: talk_fa };

export function talk_words({ locale, words }: Language) {
  return { ...words, ...talk[locale] };
}
