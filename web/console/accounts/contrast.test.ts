import { expect, test } from "vitest";
import { contrastWithWhite, parseColor } from "./contrast";

test("only whole colours are colours", () => {
  expect(parseColor("#087A75")).toEqual([8, 122, 117]);
  expect(parseColor("#fff")).toBeNull();
  expect(parseColor("red")).toBeNull();
});

test("contrast with white", () => {
  expect(contrastWithWhite([0, 0, 0])).toBeCloseTo(21);
  expect(contrastWithWhite([255, 255, 255])).toBeCloseTo(1);
  expect(contrastWithWhite([118, 118, 118])).toBeCloseTo(4.54, 1);
});
