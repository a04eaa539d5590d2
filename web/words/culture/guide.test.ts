import { expect, test } from "vitest";
import { guides as en } from "./en";
import { guides as fa } from "./fa";
import { guideParts } from "./guide";

test("both languages know the same countries, at least thirty", () => {
  expect(Object.keys(fa)).toEqual(Object.keys(en));
  expect(Object.keys(fa).length).toBeGreaterThanOrEqual(30);
  for (const country of Object.keys(fa)) expect(country).toMatch(/^[A-Z]{2}$/);
});

test("every line is short and says something", () => {
  for (const guides of [fa, en])
    for (const [country, guide] of Object.entries(guides))
      for (const part of guideParts) {
        expect(guide[part].length, `${country} ${part}`).toBeGreaterThan(15);
        expect(guide[part].length, `${country} ${part}`).toBeLessThan(100);
      }
});

test("Persian is written with Persian letters and digits", () => {
  for (const [country, guide] of Object.entries(fa))
    for (const part of guideParts) {
      // Words of other languages stand in quotation marks.
      const own = guide[part].replace(/«[^»]*»/g, "");
      expect(own, `${country} ${part}`).not.toMatch(/[\u064a\u0643\u0660-\u06690-9]/);
    }
});
