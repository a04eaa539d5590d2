import { expect, test } from "vitest";
import { inTurn } from "./uploading";

test("no more than three at once, each in its turn, also after one that failed", async () => {
  let now = 0;
  let most = 0;
  const begun: number[] = [];
  const works = Array.from({ length: 8 }, (_, index) =>
    inTurn(async () => {
      begun.push(index);
      most = Math.max(most, ++now);
      await Promise.resolve();
      now -= 1;
      if (index === 2) throw new Error("refused");
    }).catch(() => undefined),
  );
  await Promise.all(works);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBeLessThanOrEqual(3);
});
