import { t } from "../../words/text";

const scores = [1, 2, 3, 4, 5] as const;

/** "Good" for 4. */
export function ratingWords(score: unknown) {
  const known = scores.find((one) => one === score);
  return known ? t(`chat.rating_${known}`) : "";
}
