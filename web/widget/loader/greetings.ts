// Which greeting is due, and when: decided here, so that a page pays for the rest of the widget only
// once one is to be shown.
import type { Greeting, Look } from "../contract";

const returns_after_ms = 30 * 60_000;
const kept_ms = 5 * 60_000;

/** "shop*coffee" and "/cart": a part of the address, whatever the case; empty fits any page. */
export function fits_page(pattern: string, address: string): boolean {
  const parts = pattern.trim().toLowerCase().split("*");
  let from = 0;
  return parts.every((part) => {
    const at = address.toLowerCase().indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

export type Moment = {
  address: string;
  seconds: number;
  returning: boolean;
  seen: string[];
};

export function due(look: Look, moment: Moment): Greeting | undefined {
  return look.greetings.find(
    ({ id, page, seconds, visitors, hours }) =>
      !moment.seen.includes(id) &&
      seconds <= moment.seconds &&
      fits_page(page, moment.address) &&
      (visitors === "everyone" || (visitors === "returning") === moment.returning) &&
      (hours === "always" || (hours === "open") === look.open),
  );
}

/** Somebody who was here at an earlier visit, not just on the page before. */
export const is_returning = (first_at: number | null, now: number): boolean =>
  first_at !== null && now - first_at > returns_after_ms;

export const is_fresh = (look: Look | null, now: number): look is Look =>
  look !== null && now >= look.at && now - look.at < kept_ms;
