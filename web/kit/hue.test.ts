import { expect, test } from "vitest";
import { hueOf, initialsOf } from "./hue";

test("initials follow the script of the name", () => {
  expect(initialsOf("Rafael Oliveira")).toBe("RO");
  expect(initialsOf("Madonna")).toBe("M");
  expect(initialsOf("نگار احمدی")).toBe("ن");
  expect(initialsOf("佐藤 陽菜")).toBe("佐");
  expect(initialsOf("  ")).toBe("؟");
});

test("a person keeps one hue of six", () => {
  expect(hueOf("cus_1")).toBe(hueOf("cus_1"));
  for (const id of ["a", "cus_0f3k", "نگار"]) {
    expect(hueOf(id)).toBeGreaterThanOrEqual(1);
    expect(hueOf(id)).toBeLessThanOrEqual(6);
  }
});
