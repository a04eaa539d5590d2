import { expect, test } from "vitest";
import { filled, filledPieces, unknownVariable, type Surroundings } from "./variables";

const about: Surroundings = {
  customerName: "نگار احمدی",
  agentName: "سارا محمدی",
  number: 1042,
  workspaceName: "فروشگاه قهوهٔ آسیاب",
  language: "fa",
  now: Date.parse("2026-11-22T09:00:00Z"),
};

test("variables become what they stand for, in the language of the words", () => {
  expect(filled("سلام {customer.first_name}، گفتگوی {conversation.number}", about)).toBe(
    "سلام نگار، گفتگوی ۱۰۴۲",
  );
  expect(filled("{today}", about)).toContain("آذر");
  expect(filled("#{conversation.number}, {today}", { ...about, language: "en" })).toBe(
    "#1042, Sunday 22 November",
  );
  expect(filled("{today}", { ...about, language: "de" })).toBe("22. November 2026");
  expect(filled("{agent.name}، {workspace.name}", about)).toBe("سارا محمدی، فروشگاه قهوهٔ آسیاب");
});

test("who has no name is still spoken to politely", () => {
  const nameless = { ...about, customerName: "" };
  expect(filled("سلام {customer.name}،", nameless)).toBe("سلام مشتری گرامی،");
  expect(filled("سلام {customer.name|دوست عزیز}،", nameless)).toBe("سلام دوست عزیز،");
  expect(filled("سلام {customer.name|}،", nameless)).toBe("سلام،");
  expect(filled("Hello {customer.first_name}", { ...nameless, language: "en" })).toBe(
    "Hello dear customer",
  );
  expect(filled("سلام {customer.name|دوست عزیز}", about)).toBe("سلام نگار احمدی");
});

test("names whose family stands first stay whole", () => {
  expect(filled("{customer.first_name}", { ...about, customerName: "佐藤 陽菜" })).toBe(
    "佐藤 陽菜",
  );
});

test("what nobody can fill is found, what only looks so is left alone", () => {
  expect(unknownVariable("سلام {customer.nam}")).toBe("{customer.nam}");
  expect(unknownVariable("{نام|او}")).toBe("{نام|او}");
  expect(unknownVariable("{customer.name|دوست} {today} {} { a } const x = { a: 1 }")).toBeNull();
  expect(filled("{ a } {customer.nam}", about)).toBe("{ a } {customer.nam}");
});

test("the preview knows which words were filled in", () => {
  expect(filledPieces("سلام {customer.first_name}!", about)).toEqual([
    { text: "سلام ", isFilled: false },
    { text: "نگار", isFilled: true },
    { text: "!", isFilled: false },
  ]);
});
