import { expect, test } from "vitest";
import { listed } from "./list";

test("the last of several is joined without a comma in Persian", () => {
  expect(listed(["آسیاب", "خرابی", "گارانتی"], "fa")).toBe("آسیاب،\u200f خرابی و گارانتی");
  expect(listed(["آسیاب", "خرابی"], "fa")).toBe("آسیاب و خرابی");
  expect(listed(["grinder", "fault", "warranty"], "en")).toBe("grinder, fault and warranty");
});

test("words that run the other way keep their places", () => {
  expect(listed(["آسیاب", "شیر"], "en")).toBe("\u2068آسیاب\u2069 and \u2068شیر\u2069");
  expect(listed(["ارسال", "Care"], "fa")).toBe("ارسال و \u2068Care\u2069");
});
