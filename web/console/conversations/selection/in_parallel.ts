// One verb on many conversations: a few calls at once, so that the agent's own clicks find room beside
// them, and none lost to a server that is busy for a moment.
import { Refused } from "../../../api/call";

export const mostAtOnce = 4;
const mostTries = 5;

/** Works through all; `isStopped` is asked before each, and what was begun is ended. */
export async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  isStopped: () => boolean,
) {
  const waiting = [...items];
  const worker = async () => {
    while (waiting.length > 0 && !isStopped()) await work(waiting.shift()!);
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, items.length) }, worker));
  return waiting;
}

export type Pause = (seconds: number) => Promise<void>;

export const pause: Pause = (seconds) =>
  new Promise((done) => setTimeout(done, Math.ceil(seconds * 1000)));

/** Asks again when the server says that it is busy, as late as it says; any other refusal is final. */
export async function patiently<T>(ask: () => Promise<T>, wait: Pause = pause): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const isBusy = error instanceof Refused && (error.status === 429 || error.status === 503);
      if (!isBusy || attempt === mostTries) throw error;
      await wait(error.retryAfterSeconds ?? attempt);
    }
  }
}
