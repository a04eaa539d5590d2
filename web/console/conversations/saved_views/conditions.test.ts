import { expect, test } from "vitest";
import type { ViewFilter } from "../../../api/types";
import { conditionOn, conditionsOf, dayOf, fields, filterOfConditions } from "./conditions";

const whole = {
  statuses: ["open", "waiting"],
  assignees: ["me", "nobody"],
  teams: ["none"],
  kinds: ["care"],
  channel_ids: ["chn_1"],
  tags_any: ["a"],
  tags_all: ["b"],
  tags_none: ["c"],
  priorities: ["urgent"],
  languages: ["fa"],
  tiers: ["key"],
  text: "آسیاب",
  created: { within_days: 7 },
  activity: { older_than_days: 3, before: "2026-11-22T00:00:00.000Z" },
} as unknown as ViewFilter;

test("a filter becomes rows and the same filter again", () => {
  const rows = conditionsOf(whole);
  expect(new Set(rows.map((row) => row.field))).toEqual(new Set(fields));
  expect(rows).toHaveLength(15);
  expect(filterOfConditions(rows)).toEqual(whole);
});

test("what the server answers for a filter that asks nothing has no rows", () => {
  const empty = { ...whole, text: null, created: null, activity: null } as ViewFilter;
  for (const field of fields)
    if (Array.isArray(empty[field])) (empty as Record<string, unknown>)[field] = [];
  expect(conditionsOf(empty)).toEqual([]);
});

test("a row that asks nothing yet is left out", () => {
  const untouched = fields.filter((field) => field !== "created" && field !== "activity");
  expect(filterOfConditions(untouched.map(conditionOn))).toEqual({});
  expect(filterOfConditions([conditionOn("created")])).toEqual({ created: { within_days: 7 } });
  for (const value of ["", "x", "0", "1.5", "99999"])
    expect(filterOfConditions([{ field: "created", bound: "within_days", value }])).toEqual({});
  expect(filterOfConditions([{ field: "created", bound: "after", value: "x" }])).toEqual({});
});

test("two rows on one field are joined", () => {
  expect(
    filterOfConditions([
      { field: "statuses", values: ["open"] },
      { field: "statuses", values: ["open", "waiting"] },
      { field: "activity", bound: "within_days", value: "9" },
      { field: "activity", bound: "older_than_days", value: "2" },
    ]),
  ).toEqual({
    statuses: ["open", "waiting"],
    activity: { within_days: 9, older_than_days: 2 },
  });
});

test("a day is the reader's own", () => {
  const day = "2026-11-22";
  const { created } = filterOfConditions([{ field: "created", bound: "after", value: day }]);
  expect(dayOf(created!.after!)).toBe(day);
  expect(dayOf("nonsense")).toBe("");
});
