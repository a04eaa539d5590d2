import { expect, test } from "vitest";
import { Refused } from "../../../api/call";
import { inParallel, mostAtOnce, patiently } from "./in_parallel";

const turn = () => new Promise((done) => setImmediate(done));

test("never more at once than allowed, and all in the end", async () => {
  let now = 0;
  let most = 0;
  const seen: number[] = [];
  const items = Array.from({ length: 11 }, (_, index) => index);
  const left = await inParallel(
    items,
    async (item) => {
      most = Math.max(most, ++now);
      await turn();
      now--;
      seen.push(item);
    },
    () => false,
  );
  expect(most).toBe(mostAtOnce);
  expect(seen.toSorted((a, b) => a - b)).toEqual(items);
  expect(left).toEqual([]);
});

test("stopped: what was begun is ended, the rest is told", async () => {
  const seen: number[] = [];
  const left = await inParallel(
    [1, 2, 3, 4, 5, 6],
    async (item) => {
      await turn();
      seen.push(item);
    },
    () => seen.length > 0,
  );
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(left).toEqual([5, 6]);
});

const busy = new Refused({ status: 429, code: "too_many" }, 7);

test("a busy server is asked again, as late as it says", async () => {
  const pauses: number[] = [];
  const answers = [busy, new Refused({ status: 503, code: "unavailable" })];
  const answer = await patiently(
    () => {
      const refusal = answers.shift();
      return refusal ? Promise.reject(refusal) : Promise.resolve("done");
    },
    async (seconds) => void pauses.push(seconds),
  );
  expect(answer).toBe("done");
  expect(pauses).toEqual([7, 2]);
});

test("not for ever, and not after a refusal that stays", async () => {
  let asked = 0;
  const ask = (error: unknown) => () => {
    asked++;
    return Promise.reject(error);
  };
  const wait = () => Promise.resolve();
  await expect(patiently(ask(busy), wait)).rejects.toBe(busy);
  expect(asked).toBe(5);
  asked = 0;
  const conflict = new Refused({ status: 409, code: "already_assigned" });
  await expect(patiently(ask(conflict), wait)).rejects.toBe(conflict);
  expect(asked).toBe(1);
});
