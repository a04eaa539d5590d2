// What a message holds, and uploads in turn: two hundred files at once would only slow one another.

export const mostFiles = 20;
export const largestFile = 25 * 2 ** 20;

const atOnce = 3;
const queue: (() => void)[] = [];
let running = 0;

/** Runs the work when there is room for it, in the order it came. */
export async function inTurn(work: () => Promise<void>): Promise<void> {
  if (running >= atOnce) await new Promise<void>((go) => queue.push(go));
  running += 1;
  try {
    await work();
  } finally {
    running -= 1;
    queue.shift()?.();
  }
}
