// How long a product is warranted, as an agent wants to know it.

export type Warranty = "under" | "soon" | "over";

const soonDays = 30;

/** Days are compared as the calendar writes them, "2026-11-22": they are the same everywhere. */
export function warrantyOf(until: string | null, today: string): Warranty | null {
  if (!until) return null;
  if (until < today) return "over";
  return until <= addDays(today, soonDays) ? "soon" : "under";
}

export function addDays(day: string, count: number) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The day on the wall of who reads. */
export function todayHere(now = new Date()) {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
