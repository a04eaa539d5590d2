import { expect, test } from "vitest";
import { fill, parse } from "./icu";

const say = (text: string, values: Record<string, unknown> = {}, locale = "en-GB") =>
  fill(parse(text), values, locale).join("");

test("plain text and arguments", () => {
  expect(say("Hello, {name}!", { name: "Sara" })).toBe("Hello, Sara!");
});

test("plural picks exact numbers before categories and writes # in the language's digits", () => {
  const text = "{count, plural, =0 {none} one {# file} other {# files}}";
  expect(say(text, { count: 0 })).toBe("none");
  expect(say(text, { count: 1 })).toBe("1 file");
  expect(say(text, { count: 12 })).toBe("12 files");
  expect(say("{count, plural, other {# پرونده}}", { count: 12 }, "fa-IR")).toBe("۱۲ پرونده");
});

test("select falls to other, and nests", () => {
  const text = "{who, select, me {You} other {{name}}} wrote {n, number}";
  expect(say(text, { who: "me", name: "x", n: 1 })).toBe("You wrote 1");
  expect(say(text, { who: "she", name: "Sara", n: 1200 })).toBe("Sara wrote 1,200");
});

test("apostrophes are letters unless they quote a brace", () => {
  expect(say("it's '{'here'}'")).toBe("it's {here}");
});

test("values that are not text keep their identity", () => {
  const mark = { bold: true };
  expect(fill<unknown>(parse("by {who}"), { who: mark }, "en")).toEqual(["by ", mark]);
});

test("broken sentences are refused", () => {
  expect(() => parse("{name")).toThrow();
  expect(() => parse("{n, plural, one {x}}")).toThrow(/other/);
  expect(() => say("{name}")).toThrow(/name/);
});
