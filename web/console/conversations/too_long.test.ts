import { expect, test } from "vitest";
import { charactersBeyond } from "./too_long";

test("what is beyond a hundred thousand characters is counted", () => {
  expect(charactersBeyond("ا".repeat(100_000))).toBe(0);
  expect(charactersBeyond("ا".repeat(100_003))).toBe(3);
});

test("an emoji is one character", () => {
  expect(charactersBeyond("😀".repeat(60_000))).toBe(0);
  expect(charactersBeyond("😀".repeat(100_001))).toBe(1);
});
