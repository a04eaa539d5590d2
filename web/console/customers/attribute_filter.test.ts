import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Attribute } from "../../api/types";
import { askedIn, askedText, rangeWords } from "./attribute_filter";

beforeAll(() => void vi.stubGlobal("document", { documentElement: { lang: "en" } }));

describe("attributes in the address", () => {
  test("read back as they were asked", () => {
    const asked = { roast: "dark", cups: { from: "3" } };
    expect(askedIn(askedText(asked))).toEqual(asked);
    expect(askedText({})).toBe("");
  });

  test("what is unreadable narrows nothing", () => {
    for (const text of ["nope", "[1]", "null", "12", '{"a":1}']) expect(askedIn(text)).toEqual({});
  });
});

describe("what is asked, in words", () => {
  const attribute = (type: Attribute["type"]): Attribute => ({
    id: "att_1",
    key: "cups",
    type,
    label_fa: "فنجان",
    label_en: "Cups",
    choices: [],
    position: 1,
    in_panel: true,
  });

  test("a value, and a range with an open end", () => {
    expect(rangeWords(attribute("text"), "ماز")).toBe("Cups: ماز");
    expect(rangeWords(attribute("yes_no"), "false")).toBe("Cups: No");
    expect(rangeWords(attribute("number"), { from: "1200" })).toBe("Cups: 1,200 – …");
  });
});
