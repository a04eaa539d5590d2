import { expect, test } from "vitest";
import { addDays, todayHere, warrantyOf } from "./warranty";

const today = "2026-11-22";

test("the last day is still under warranty, the next is not", () => {
  expect(warrantyOf(null, today)).toBeNull();
  expect(warrantyOf("2026-11-21", today)).toBe("over");
  expect(warrantyOf(today, today)).toBe("soon");
  expect(warrantyOf("2027-11-22", today)).toBe("under");
});

test("a month ahead it is said that it ends", () => {
  expect(warrantyOf("2026-12-22", today)).toBe("soon");
  expect(warrantyOf("2026-12-23", today)).toBe("under");
});

test("days are counted over the ends of months and years", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(todayHere(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
