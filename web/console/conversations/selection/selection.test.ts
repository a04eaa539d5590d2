import { expect, test } from "vitest";
import { allOf, extended, nothingSelected, only, selectedOf, toggled } from "./selection";

const rows = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
const ids = (selection: typeof nothingSelected) => [...selection.ids].sort().join("");

test("a row goes in and out", () => {
  const one = toggled(nothingSelected, "b");
  expect(ids(one)).toBe("b");
  expect(ids(toggled(one, "b"))).toBe("");
});

test("a range reaches from the row touched last, up or down, and adds to what is there", () => {
  const anchored = toggled(toggled(nothingSelected, "e"), "c");
  expect(ids(extended(anchored, rows, "a"))).toBe("abce");
  expect(ids(extended(extended(anchored, rows, "d"), rows, "b"))).toBe("bcde");
});

test("a range from a row that has gone is the one row", () => {
  expect(ids(extended(toggled(nothingSelected, "gone"), rows, "c"))).toBe("cgone");
  expect(ids(extended(nothingSelected, rows, "c"))).toBe("c");
});

test("all that are loaded; what leaves the list leaves the selection", () => {
  expect(ids(allOf(rows))).toBe("abcde");
  expect(selectedOf(allOf(rows), rows.slice(3)).map((row) => row.id)).toEqual(["d", "e"]);
  expect(ids(only(["a", "x"]))).toBe("ax");
});
