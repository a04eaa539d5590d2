import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Attribute, Customer } from "../../../api/types";
import { csv } from "../../../kit/csv";
import { exportHead, exportRow } from "./export";

beforeAll(() => void vi.stubGlobal("document", { documentElement: { lang: "en" } }));

const cups: Attribute = {
  id: "att_1",
  key: "cups",
  type: "number",
  label_fa: "فنجان",
  label_en: "Cups",
  choices: [],
  position: 1,
  in_panel: true,
};

const one = {
  name: "=HYPERLINK(1)",
  identities: [
    { id: "idn_1", type: "phone", value: "+989121234567", verified: true },
    { id: "idn_2", type: "phone", value: "+989127654321", verified: false },
    { id: "idn_3", type: "visitor", value: "browser", verified: true },
  ],
  organization: "کافه, لمیز",
  country: null,
  locale: "fa",
  time_zone: null,
  tier: "key",
  stage: null,
  culture_notes: null,
  attributes: { cups: 3 },
} as unknown as Customer;

describe("a file of customers", () => {
  test("has a column for everything, attributes at the end", () => {
    expect(exportHead([cups])).toHaveLength(exportRow(one, [cups]).length);
    expect(exportHead([cups]).at(-1)).toBe("Cups");
  });

  test("holds several addresses in a cell, and no browser's number", () => {
    const row = exportRow(one, [cups]);
    expect(row[2]).toBe("+989121234567; +989127654321");
    expect(row.join()).not.toContain("browser");
    expect(row.at(-1)).toBe("3");
  });

  test("is calculated by no spreadsheet", () => {
    const text = csv([exportRow(one, [])]);
    expect(text).toContain("'=HYPERLINK(1)");
    expect(text).toContain("'+989121234567");
    expect(text).toContain('"کافه, لمیز"');
  });
});
