import { expect, test } from "vitest";
import { keyFrom } from "./key_from";

test.each([
  ["Cups a day", "cups_a_day"],
  ["  2nd Café?! ", "nd_cafe"],
  ["فنجان", ""],
  ["", ""],
  ["x".repeat(60), "x".repeat(40)],
])("the key of %s", (label, key) => {
  expect(keyFrom(label)).toBe(key);
});
