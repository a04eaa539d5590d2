import { expect, test } from "vitest";
import type { Standing } from "../../api/frames";
import type { Status, Views } from "../../api/types";
import { canCount, countersAfter, touchesMentions } from "./counters";
import { conversation, reza, sara } from "./sample.testing";

const keys = ["mine", "unassigned", "mentioned", "followed", "all"] as const;

function views(): Views {
  return {
    data: keys.map((key) => ({ key, open: 5, waiting: 5, snoozed: 5, resolved: 5 })),
    teams: [{ team_id: "team_1", open: 5 }],
    kinds: [
      { kind: "support", open: 5 },
      { kind: "care", open: 5 },
    ],
  };
}

const was = (change: Partial<Standing> = {}): Standing => ({
  status: "open",
  assignee_id: sara,
  team_id: null,
  kind: "support",
  aside: null,
  ...change,
});

function count(after: Views, key: (typeof keys)[number], status: Status) {
  return after.data.find((view) => view.key === key)![status];
}

test("a new conversation adds one", () => {
  const after = countersAfter(views(), null, conversation({ assignee_id: null }), sara);
  expect(count(after, "unassigned", "open")).toBe(6);
  expect(count(after, "all", "open")).toBe(6);
  expect(count(after, "mine", "open")).toBe(5);
  expect(after.kinds[0]!.open).toBe(6);
});

test("resolving moves one from open to resolved", () => {
  const after = countersAfter(views(), was(), conversation({ status: "resolved" }), sara);
  expect(count(after, "mine", "open")).toBe(4);
  expect(count(after, "mine", "resolved")).toBe(6);
  expect(count(after, "all", "open")).toBe(4);
  expect(after.kinds[0]!.open).toBe(4);
});

test("taking one from a colleague changes mine only", () => {
  const after = countersAfter(views(), was({ assignee_id: reza }), conversation(), sara);
  expect(count(after, "mine", "open")).toBe(6);
  expect(count(after, "all", "open")).toBe(5);
  expect(count(after, "unassigned", "open")).toBe(5);
});

test("team and kind move with the conversation", () => {
  const next = conversation({ team_id: "team_1", kind: "care" });
  const after = countersAfter(views(), was(), next, sara);
  expect(after.teams[0]!.open).toBe(6);
  expect(after.kinds.map((kind) => kind.open)).toEqual([4, 6]);
});

test("a message that changes no place changes no counter", () => {
  expect(countersAfter(views(), was(), conversation(), sara)).toEqual(views());
});

test("what is set aside is counted nowhere, and counted again when it comes back", () => {
  const spam = conversation({ status: "resolved", aside: "spam" });
  const after = countersAfter(views(), was(), spam, sara);
  expect(count(after, "mine", "open")).toBe(4);
  expect(count(after, "all", "open")).toBe(4);
  expect(count(after, "all", "resolved")).toBe(5);
  const back = countersAfter(after, was({ status: "resolved", aside: "spam" }), was(), sara);
  expect(back).toEqual(views());
});

test("what cannot be counted here is known", () => {
  expect(canCount(views(), conversation({ team_id: "team_9" }))).toBe(false);
  expect(canCount(views(), conversation({ team_id: "team_1" }))).toBe(true);
  expect(touchesMentions(views(), was(), conversation({ status: "resolved" }))).toBe(true);
  expect(touchesMentions(views(), was(), conversation())).toBe(false);
});
