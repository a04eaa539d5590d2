import { expect, test } from "vitest";
import { ago, clock, clockIn, dayKey, daysAgo, longDay, monthAndYear, shortDay } from "./time";

const fa = { language: "fa", timeZone: "Asia/Tehran" } as const;
const en = { language: "en", timeZone: "Asia/Tehran" } as const;
const now = Date.parse("2026-11-22T07:00:00.000Z");

test("days are named in the reader's calendar", () => {
  expect(longDay(now, fa, now)).toBe("یکشنبه ۱ آذر");
  expect(longDay(now, en, now)).toBe("Sunday 22 November");
  expect(longDay("2024-03-20T12:00:00Z", fa, now)).toBe("چهارشنبه ۱ فروردین ۱۴۰۳");
});

test("the new year of each calendar decides when the year is shown", () => {
  const march = "2026-03-01T12:00:00Z";
  expect(shortDay(march, en, now)).toBe("1 Mar");
  expect(shortDay(march, fa, now)).toBe("۱۰ اسفند ۱۴۰۴");
});

test("month and year stand in the order people read", () => {
  expect(monthAndYear("2024-10-02T12:00:00Z", fa)).toBe("مهر ۱۴۰۳");
  expect(monthAndYear("2024-10-02T12:00:00Z", en)).toBe("Oct 2024");
});

test("clocks have two digits and 24 hours", () => {
  expect(clock("2026-11-22T05:01:00Z", fa)).toBe("۰۸:۳۱");
  expect(clock("2026-11-21T20:45:00Z", en)).toBe("00:15");
});

test("relative for the last day, the date after it", () => {
  expect(ago(now - 20_000, en, now)).toBeNull();
  expect(ago(now - 5 * 60_000, fa, now)).toBe("۵ دقیقه پیش");
  expect(ago(now - 3 * 3600_000, en, now)).toMatch(/^3\s?h/);
  expect(ago("2026-11-21T16:00:00Z", en, now)).toBe("yesterday");
  expect(ago("2026-11-10T16:00:00Z", en, now)).toBe("10 Nov");
});

test("a day begins at midnight of the reader's zone", () => {
  expect(dayKey("2026-11-21T20:29:00Z", "Asia/Tehran")).not.toBe(
    dayKey("2026-11-21T20:31:00Z", "Asia/Tehran"),
  );
  expect(daysAgo("2026-11-21T20:29:00Z", "Asia/Tehran", now)).toBe(1);
  expect(daysAgo("2026-11-21T20:31:00Z", "Asia/Tehran", now)).toBe(0);
});

test("an unknown zone is no clock", () => {
  expect(clockIn("Mars/Base", "en")).toBeNull();
});
