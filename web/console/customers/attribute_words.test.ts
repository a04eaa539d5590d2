import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Attribute } from "../../api/types";
import { askedOf, typedOf, wordsOf } from "./attribute_words";

beforeAll(() => void vi.stubGlobal("document", { documentElement: { lang: "en" } }));

const attribute = (type: Attribute["type"]): Attribute => ({
  id: "att_1",
  key: "x",
  type,
  label_fa: "ایکس",
  label_en: "X",
  choices: [{ value: "dark", label_fa: "تیره", label_en: "Dark" }],
  position: 1,
  in_panel: true,
});

describe("values of attributes in words", () => {
  test.each([
    ["number", 1200.5, "1,200.5"],
    ["number", 0, "0"],
    ["yes_no", true, "Yes"],
    ["yes_no", false, "No"],
    ["choice", "dark", "Dark"],
    ["choice", "gone", "gone"],
    ["text", "ماز", "ماز"],
    ["text", null, ""],
  ] as const)("%s %s", (type, value, words) => {
    expect(wordsOf(attribute(type), value)).toBe(words);
  });

  test("a day is the same wherever it is read", () => {
    expect(wordsOf(attribute("date"), "1990-02-01")).toContain("1990");
    expect(wordsOf(attribute("date"), "1990-02-01")).toContain("1");
  });
});

describe("what is asked of the server", () => {
  test("empty takes the value away, the rest goes as typed", () => {
    expect(askedOf(attribute("text"), "  ")).toBeNull();
    expect(askedOf(attribute("number"), "۱۲")).toBe("۱۲");
    expect(askedOf(attribute("yes_no"), "false")).toBe(false);
  });

  test("what is kept comes back into the form", () => {
    expect(typedOf(false)).toBe("false");
    expect(typedOf(0)).toBe("0");
    expect(typedOf(undefined)).toBe("");
  });
});
