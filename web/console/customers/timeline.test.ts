import { describe, expect, test } from "vitest";
import { oneTimeline, toReadOn } from "./timeline";

const at = (minute: number, name: string) => ({
  at: `2026-11-22T10:${String(minute).padStart(2, "0")}:00.000Z`,
  name,
});
const names = (items: { name: string }[]) => items.map((one) => one.name).join("");

describe("one timeline of several lists", () => {
  test("all of it, the newest first", () => {
    const talks = { items: [at(9, "d"), at(3, "b")], hasMore: false };
    const notes = { items: [at(5, "c"), at(1, "a")], hasMore: false };
    expect(names(oneTimeline([talks, notes]))).toBe("dcba");
    expect(toReadOn([talks, notes])).toEqual([]);
  });

  test("nothing is shown that something unread may stand before", () => {
    const talks = { items: [at(9, "d"), at(6, "c")], hasMore: true };
    const notes = { items: [at(7, "x"), at(1, "a")], hasMore: false };
    // The next talk may be of 10:05, so the note of 10:01 has to wait.
    expect(names(oneTimeline([talks, notes]))).toBe("dxc");
    expect(toReadOn([talks, notes])).toEqual([0]);
  });

  test("the list that ends first is read on first", () => {
    const talks = { items: [at(9, "d"), at(2, "b")], hasMore: true };
    const notes = { items: [at(8, "c"), at(6, "e")], hasMore: true };
    expect(names(oneTimeline([talks, notes]))).toBe("dce");
    expect(toReadOn([talks, notes])).toEqual([1]);
  });

  test("what happened at one moment stays in the order of its lists", () => {
    const talks = { items: [at(5, "a")], hasMore: false };
    const notes = { items: [at(5, "b")], hasMore: false };
    expect(names(oneTimeline([talks, notes]))).toBe("ab");
  });

  test("no lists, nothing", () => {
    expect(oneTimeline([])).toEqual([]);
  });
});
