import { expect, test } from "vitest";
import { snoozeChoices } from "./snooze_times";

const sunday = new Date(2026, 10, 22, 10, 31);

const parts = (date: Date) => [date.getDate(), date.getHours(), date.getMinutes()];

test("later today is three hours away, on the hour", () => {
  expect(parts(snoozeChoices(sunday, "en")[0]!.at)).toEqual([22, 13, 0]);
});

test("late in the evening there is no later today", () => {
  const ids = snoozeChoices(new Date(2026, 10, 22, 19, 5), "fa").map((choice) => choice.id);
  expect(ids).toEqual(["tomorrow", "week"]);
});

test("next week starts on Saturday in Persian and on Monday in English", () => {
  expect(parts(snoozeChoices(sunday, "fa")[2]!.at)).toEqual([28, 9, 0]);
  expect(parts(snoozeChoices(sunday, "en")[2]!.at)).toEqual([23, 9, 0]);
  const saturday = new Date(2026, 10, 28, 10);
  expect(parts(snoozeChoices(saturday, "fa")[2]!.at)).toEqual([5, 9, 0]);
});

test("tomorrow crosses the month", () => {
  expect(snoozeChoices(new Date(2026, 10, 30, 8), "en")[1]!.at.getMonth()).toBe(11);
});
