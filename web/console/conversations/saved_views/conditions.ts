// A filter as the rows of the query builder, and back. The filter is what is kept; rows are what a person
// adds, changes and takes away.
import type { ViewFilter } from "../../../api/types";

export const listFields = [
  "statuses",
  "assignees",
  "teams",
  "kinds",
  "channel_ids",
  "tags_any",
  "tags_all",
  "tags_none",
  "priorities",
  "languages",
  "tiers",
] as const;
export const periodFields = ["created", "activity"] as const;
export const fields = [...listFields, "text", ...periodFields] as const;
export const bounds = ["within_days", "older_than_days", "after", "before"] as const;

export type ListField = (typeof listFields)[number];
export type PeriodField = (typeof periodFields)[number];
export type Field = (typeof fields)[number];
export type Bound = (typeof bounds)[number];

export type Condition =
  | { field: ListField; values: string[] }
  | { field: "text"; words: string }
  | { field: PeriodField; bound: Bound; value: string };

const includes = <T extends string>(all: readonly T[], one: string): one is T =>
  (all as readonly string[]).includes(one);

export const isList = (field: Field): field is ListField => includes(listFields, field);
export const isPeriod = (field: Field): field is PeriodField => includes(periodFields, field);

/** A new row, ready to be filled. */
export function conditionOn(field: Field): Condition {
  if (isList(field)) return { field, values: [] };
  if (isPeriod(field)) return { field, bound: "within_days", value: "7" };
  return { field: "text", words: "" };
}

export function conditionsOf(filter: ViewFilter): Condition[] {
  return fields.flatMap((field): Condition[] => {
    if (isList(field)) {
      const values = (filter[field] ?? []) as string[];
      return values.length > 0 ? [{ field, values }] : [];
    }
    if (!isPeriod(field)) return filter.text ? [{ field: "text", words: filter.text }] : [];
    const period = filter[field];
    return bounds.flatMap((bound) => {
      const value = period?.[bound];
      return value === null || value === undefined ? [] : [{ field, bound, value: String(value) }];
    });
  });
}

/** Whole days back from now, or null for what is no such number. */
function days(value: string) {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 3660 ? number : null;
}

/** Rows that ask nothing yet are left out; of two rows on one field both hold as far as they can. */
export function filterOfConditions(conditions: Condition[]): ViewFilter {
  const filter: Record<string, unknown> = {};
  for (const condition of conditions) {
    if (condition.field === "text") {
      const words = [filter.text, condition.words.trim()].filter(Boolean).join(" ");
      if (words) filter.text = words;
    } else if ("values" in condition) {
      const old = (filter[condition.field] ?? []) as string[];
      const all = [...new Set([...old, ...condition.values])];
      if (all.length > 0) filter[condition.field] = all;
    } else {
      const { field, bound, value } = condition;
      const isMoment = bound === "after" || bound === "before";
      const asked = isMoment ? momentOf(value) : days(value);
      if (asked !== null) filter[field] = { ...(filter[field] as object), [bound]: asked };
    }
  }
  return filter as ViewFilter;
}

/** The beginning of a day of the reader's own calendar sheet, "2026-11-22", as a moment. */
function momentOf(day: string) {
  const at = new Date(day.includes("T") ? day : `${day}T00:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** A moment as a day of the reader's zone, for a date field. */
export function dayOf(moment: string) {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
