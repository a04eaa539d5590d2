import { expect, test } from "vitest";
import { firstFilter } from "./filter";
import { rowsOf, withConversation, type ListData } from "./lists";
import { page, reza, sara, spokenAt } from "./sample.testing";

const at = (minute: number) => `2026-11-22T07:${String(minute).padStart(2, "0")}:00.000Z`;
const row = (id: string, minute: number, change = {}) => spokenAt(at(minute), { id, ...change });

function list(has_more = false): ListData {
  return {
    pages: [page([row("c", 30), row("b", 20)], true), page([row("a", 10)], has_more)],
    pageParams: [null, "next"],
  };
}

const ids = (data: ListData) => rowsOf(data).map((one) => one.id);

test("a new word moves the row to the top, once", () => {
  expect(ids(withConversation(list(), firstFilter, row("a", 40), sara))).toEqual(["a", "c", "b"]);
});

test("a new conversation comes in at its place", () => {
  expect(ids(withConversation(list(), firstFilter, row("n", 25), sara))).toEqual([
    "c",
    "n",
    "b",
    "a",
  ]);
  expect(ids(withConversation(list(), firstFilter, row("n", 5), sara))).toEqual([
    "c",
    "b",
    "a",
    "n",
  ]);
});

test("below the last loaded row it waits for its page", () => {
  expect(ids(withConversation(list(true), firstFilter, row("n", 5), sara))).toEqual([
    "c",
    "b",
    "a",
  ]);
});

test("a row that no longer fits leaves", () => {
  const gone = row("b", 20, { assignee_id: reza });
  expect(ids(withConversation(list(), firstFilter, gone, sara))).toEqual(["c", "a"]);
});

test("what never fitted changes nothing at all", () => {
  const data = list();
  expect(withConversation(data, firstFilter, row("x", 50, { status: "resolved" }), sara)).toBe(
    data,
  );
});

test("a frame does not forget how far I have read", () => {
  const data = withConversation(list(), firstFilter, row("b", 20, { read_up_to: "msg_9" }), sara);
  const after = withConversation(data, firstFilter, row("b", 45), sara);
  expect(rowsOf(after)[0]).toMatchObject({ id: "b", read_up_to: "msg_9" });
});

test("oldest first is the mirror", () => {
  const filter = { ...firstFilter, sort: "oldest" } as const;
  const data = { pages: [page([row("a", 10), row("b", 20)])], pageParams: [null] };
  expect(ids(withConversation(data, filter, row("n", 15), sara))).toEqual(["a", "n", "b"]);
});

test("who waits longest comes first, who waits for nothing last", () => {
  const waiting = { ...firstFilter, sort: "waiting" } as const;
  const since = (id: string, minute: number | null) =>
    row(id, 59, { waiting_since: minute === null ? null : at(minute) });
  const before: ListData = {
    pages: [page([since("a", 10), since("b", 20), since("c", null)])],
    pageParams: [null],
  };
  const order = (one: ReturnType<typeof since>) =>
    ids(withConversation(before, waiting, one, sara));
  expect(order(since("n", 5))).toEqual(["n", "a", "b", "c"]);
  expect(order(since("n", 15))).toEqual(["a", "n", "b", "c"]);
  expect(order(since("a", null))).toEqual(["b", "a", "c"]);
  expect(order(since("c", 30))).toEqual(["a", "b", "c"]);
});
