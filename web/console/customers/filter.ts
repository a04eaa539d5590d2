// Which customers a list shows, kept in the address and sent to the server.
import type { Customer } from "../../api/types";
import { askedIn, askedText } from "./attribute_filter";

export type Stage = NonNullable<Customer["stage"]>;
export type Tier = Customer["tier"];
export type Sort = "seen" | "name" | "conversations" | "newest";
export type Seen = "today" | "week" | "month" | "quarter";

export const tiers: Tier[] = ["standard", "key"];
export const stages: Stage[] = ["prospect", "new", "active", "at_risk", "lost"];
export const sorts: Sort[] = ["seen", "name", "conversations", "newest"];
export const seens: Seen[] = ["today", "week", "month", "quarter"];

export interface Filter {
  q: string;
  tier: Tier | null;
  stage: Stage | null;
  blocked: boolean | null;
  organization: string;
  seen: Seen | null;
  /** JSON as the server takes it, {key: value}; empty for none. */
  attributes: string;
  sort: Sort;
}

export const everyone: Filter = {
  q: "",
  tier: null,
  stage: null,
  blocked: null,
  organization: "",
  seen: null,
  attributes: "",
  sort: "seen",
};

function known<T extends string>(all: readonly T[], value: string | null): T | null {
  return all.find((one) => one === value) ?? null;
}

export function filterOf(search: URLSearchParams): Filter {
  const blocked = search.get("blocked");
  return {
    q: search.get("q") ?? "",
    tier: known(tiers, search.get("tier")),
    stage: known(stages, search.get("stage")),
    blocked: blocked === "true" ? true : blocked === "false" ? false : null,
    organization: search.get("organization") ?? "",
    seen: known(seens, search.get("seen")),
    attributes: askedText(askedIn(search.get("attributes") ?? "")),
    sort: known(sorts, search.get("sort")) ?? "seen",
  };
}

/** The shortest address that reads back as the same filter. */
export function searchOf(filter: Filter) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== everyone[name as keyof Filter]) search.set(name, String(value));
  return search.toString();
}

export function isNarrowed(filter: Filter) {
  return searchOf({ ...filter, sort: everyone.sort }) !== "";
}

const day = 24 * 60 * 60 * 1000;
const lengths: Record<Seen, number> = { today: 1, week: 7, month: 30, quarter: 90 };

/** What the server is asked. Whole hours, so that the same question has the same answer kept. */
export function queryOf(filter: Filter, now: number) {
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  const since = filter.seen && new Date(hour - lengths[filter.seen] * day).toISOString();
  return {
    q: filter.q.trim(),
    tier: filter.tier,
    stage: filter.stage,
    blocked: filter.blocked === null ? null : String(filter.blocked),
    organization: filter.organization.trim(),
    seen_since: since,
    attributes: filter.attributes,
    sort: filter.sort,
  };
}
