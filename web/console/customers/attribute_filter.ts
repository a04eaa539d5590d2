// Attributes as part of the list's question: JSON in the address, as the server takes it.
import type { Attribute } from "../../api/types";
import { t } from "../../words/text";
import { labelOf, wordsOf } from "./attribute_words";

export type Asked = string | { from?: string; to?: string };

/** What the address holds; what is unreadable narrows nothing. */
export function askedIn(text: string): Record<string, Asked> {
  try {
    const asked: unknown = JSON.parse(text || "{}");
    if (asked === null || typeof asked !== "object" || Array.isArray(asked)) return {};
    return Object.fromEntries(
      Object.entries(asked).filter(
        ([, value]) => typeof value === "string" || (typeof value === "object" && value !== null),
      ),
    ) as Record<string, Asked>;
  } catch {
    return {};
  }
}

export function askedText(asked: Record<string, Asked>) {
  return Object.keys(asked).length > 0 ? JSON.stringify(asked) : "";
}

/** "Cups: 3 – 10", in the reader's words. */
export function rangeWords(attribute: Attribute, asked: Asked) {
  const name = labelOf(attribute);
  const words = (typed: string | undefined) => {
    if (typed === undefined) return "…";
    if (attribute.type === "yes_no") return wordsOf(attribute, typed === "true");
    if (attribute.type === "number" && typed !== "" && Number.isFinite(Number(typed)))
      return wordsOf(attribute, Number(typed));
    return wordsOf(attribute, typed);
  };
  const value =
    typeof asked === "string"
      ? words(asked)
      : t("customers.range", { from: words(asked.from), to: words(asked.to) });
  return t("customers.filter_is", { name, value });
}
