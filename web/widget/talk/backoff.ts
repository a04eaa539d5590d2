// How long to wait before trying again: doubling, capped, and spread out so that a thousand
// visitors do not come back in the same instant after a restart.
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(30_000, 500 * 2 ** Math.min(attempt, 10));
  return ceiling / 2 + (ceiling / 2) * random();
}
