import { expect, test } from "vitest";
import { fold } from "./fold";

test("spellings that a reader takes for one are one", () => {
  expect(fold("كيفي")).toBe(fold("کیفی"));
  expect(fold("می‌رسد")).toBe("میرسد");
  expect(fold("  نَصبِ   شیــر ")).toBe("نصب شیر");
  expect(fold("گفتۀ آسیاب")).toBe(fold("گفته اسیاب"));
  expect(fold("۱۲۳ ٤٥٦")).toBe("123 456");
  expect(fold("Café")).toBe("cafe");
});
