import { expect, test } from "vitest";
import { quoted, withQuote } from "./quoting";

test("every line is marked, also the empty ones between paragraphs", () => {
  expect(quoted("سلام\n\nخوبید؟\n")).toBe("> سلام\n>\n> خوبید؟\n\n");
});

test("a quotation begins an empty reply, and the caret stands after it", () => {
  expect(withQuote("", 0, "Hello")).toEqual({ text: "> Hello\n\n", caret: 9 });
});

test("what was written before and after stays whole", () => {
  const { text, caret } = withQuote("One.\nTwo.", 4, "Hello");
  expect(text).toBe("One.\n\n> Hello\n\nTwo.");
  expect(text.slice(caret)).toBe("Two.");
});
