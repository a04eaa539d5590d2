import { expect, test } from "vitest";
import type { Conversation } from "../../api/types";
import { kindBack, ownerBack, spamBack, statusBack, statusCalls, tagBack } from "./going_back";
import { conversation, reza, sara } from "./sample.testing";

const time = new Date("2026-11-22T08:00:00Z");
const later = "2099-11-23T08:00:00.000Z";
const passed = "2026-11-22T07:30:00.000Z";
const words = (now: Partial<Conversation>, before: Partial<Conversation>) =>
  statusCalls(conversation(now), conversation(before), time).map((one) => one.path.split("/")[3]);

test("every status leads back to every other", () => {
  const snoozed = { status: "snoozed", wakes_at: later } as const;
  expect(words({ status: "resolved" }, { status: "open" })).toEqual(["reopen"]);
  expect(words({ status: "resolved" }, { status: "waiting" })).toEqual(["reopen", "wait"]);
  expect(words({ status: "resolved" }, snoozed)).toEqual(["reopen", "snooze"]);
  expect(words(snoozed, { status: "open" })).toEqual(["reopen"]);
  expect(words(snoozed, { status: "waiting" })).toEqual(["wait"]);
  expect(words(snoozed, { ...snoozed })).toEqual(["snooze"]);
  expect(words({ status: "waiting" }, { status: "open" })).toEqual(["reopen"]);
  expect(words({ status: "waiting" }, { status: "resolved" })).toEqual(["resolve"]);
});

test("what would have come back by now is open", () => {
  const before = { status: "snoozed", wakes_at: passed } as const;
  expect(words({ status: "resolved" }, before)).toEqual(["reopen"]);
  expect(words({ status: "open" }, before)).toEqual([]);
});

test("the time it was put aside until comes back with it", () => {
  const before = conversation({ status: "snoozed", wakes_at: later });
  const calls = statusCalls(conversation({ status: "resolved" }), before, time);
  expect(calls.at(-1)).toEqual({
    method: "POST",
    path: "/conversations/cnv_1/snooze",
    body: { until: later },
  });
});

test("what somebody changed since is left to them", () => {
  const before = conversation();
  const resolved = conversation({ status: "resolved", resolved_at: passed });
  expect(statusBack(before, resolved, resolved)).toHaveLength(1);
  expect(statusBack(before, resolved, conversation())).toBeNull();
  const again = conversation({ status: "resolved", resolved_at: "2026-11-22T09:00:00.000Z" });
  expect(statusBack(before, resolved, again)).toBeNull();

  const given = conversation({ assignee_id: reza });
  expect(ownerBack(before, given, given)).toEqual([
    {
      method: "POST",
      path: "/conversations/cnv_1/assign",
      body: { assignee_id: sara, team_id: null, expected_assignee_id: reza },
    },
  ]);
  expect(ownerBack(before, given, conversation({ assignee_id: null }))).toBeNull();
  expect(ownerBack(before, given, { ...given, team_id: "tem_1" })).toBeNull();

  const care = conversation({ kind: "care" });
  expect(kindBack(before, care, care)).toEqual([
    { method: "PATCH", path: "/conversations/cnv_1", body: { kind: "support" } },
  ]);
  expect(kindBack(before, care, conversation({ kind: "service" }))).toBeNull();
});

test("of the tags only the one goes back; what others put on stays", () => {
  const before = conversation({ tags: ["a"] });
  const after = conversation({ tags: ["a", "b"] });
  const now = conversation({ tags: ["a", "b", "theirs"] });
  expect(tagBack("b")(before, after, now)?.map((one) => one.body)).toEqual([
    { add: [], remove: ["b"] },
  ]);
  expect(tagBack("b")(before, after, conversation({ tags: ["a"] }))).toBeNull();
  const taken = conversation({ tags: [] });
  expect(tagBack("a")(before, taken, taken)?.map((one) => one.body)).toEqual([
    { add: ["a"], remove: [] },
  ]);
});

test("what was taken for spam waits or stays resolved again as it did", () => {
  const spam = { status: "resolved", aside: "spam" } as const;
  const back = (before: Partial<Conversation>, after: Partial<Conversation>, now = after) =>
    spamBack(conversation(before), conversation(after), conversation(now))?.map(
      (one) => one.path.split("/")[3],
    ) ?? null;
  expect(back({ status: "open" }, spam)).toEqual(["reopen"]);
  expect(back({ status: "waiting" }, spam)).toEqual(["reopen", "wait"]);
  expect(back({ status: "resolved" }, spam)).toEqual(["reopen", "resolve"]);
  expect(back(spam, { status: "open" })).toEqual(["spam"]);
  expect(back({ status: "open" }, spam, { status: "open" })).toBeNull();
});

test("what became spam since it was resolved stays spam", () => {
  const resolved = conversation({ status: "resolved" });
  expect(statusBack(conversation(), resolved, { ...resolved, aside: "spam" })).toBeNull();
});
