import { expect, test } from "vitest";
import { listed } from "./list";

test("the last of several is joined without a comma in Persian", () => {
  expect(listed(["آسیاب", "خرابی", "گارانتی"], "fa")).toBe("آسیاب،\u200f خرابی و گارانتی");
  expect(listed(["آسیاب", "خرابی"], "fa")).toBe("آسیاب و خرابی");
  expect(listed(["grinder", "fault", "warranty"], "en")).toBe("grinder, fault and warranty");
});
