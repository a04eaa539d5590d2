import { describe, expect, it } from "vitest";
import { linked } from "../parts/linked";
import { ground, initials } from "../parts/initials";
import { choose_locale } from "../words/choose";
import { count, file_size, first_names, language, percent, span } from "../words/language";
import { talk_words } from "../words/talk";

const persian = language("fa");
const english = language("en");

describe("words", () => {
  it("are the same set in both languages, none empty", () => {
    const [all, pattern] = [talk_words(persian), talk_words(english)];
    expect(Object.keys(all).sort()).toEqual(Object.keys(pattern).sort());
    for (const [key, said] of Object.entries(all)) {
      const text =
        typeof said === "function" ? (said as (...all: string[]) => string)("x", "y") : said;
      expect(text, key).not.toBe("");
      expect(text, key).not.toMatch(/[يك\d]/);
    }
  });

  it("choose the first language known", () => {
    expect(choose_locale(undefined, "fa-IR", "en")).toBe("fa");
    expect(choose_locale("de", "", null, "FA")).toBe("fa");
    expect(choose_locale("ja")).toBe("en");
  });

  it("count in the reader's digits", () => {
    expect(count(12, persian)).toBe("۱۲");
    expect(percent(0.45, persian)).toContain("۴۵");
    expect(count(12, english)).toBe("12");
  });

  it("name spans in the unit people use", () => {
    expect(span(4, persian)).toBe("۴ دقیقه");
    expect(span(1, english)).toBe("1 minute");
    expect(span(0, english)).toBe("1 minute");
    expect(span(120, english)).toBe("2 hours");
    expect(span(4320, english)).toBe("3 days");
  });

  it("name sizes and teams", () => {
    expect(file_size(123_456, english)).toBe("123 kB");
    expect(file_size(2_500_000, persian)).toBe("۲٫۵ مگابایت");
    const team = [{ name: "سارا محمدی" }, { name: "رضا کاظمی" }];
    expect(first_names(team, persian)).toBe("\u2068سارا\u2069 و \u2068رضا\u2069");
  });
});

describe("names without a picture", () => {
  it("show one Persian letter or two Latin ones", () => {
    expect(initials("سارا محمدی")).toBe("س");
    expect(initials("Priya Nair")).toBe("PN");
    expect(initials("  ")).toBe("?");
  });

  it("keep their ground", () => {
    expect(ground("سارا محمدی")).toBe(ground("سارا محمدی"));
    expect(ground("a")).toBeGreaterThanOrEqual(1);
    expect(ground("نگار احمدی")).toBeLessThanOrEqual(6);
  });
});

describe("addresses in messages", () => {
  it("become links without the mark that ends the sentence", () => {
    expect(linked("ببینید https://asiab.example/a?b=1، ممنون")).toEqual([
      { text: "ببینید ", href: null },
      { text: "https://asiab.example/a?b=1", href: "https://asiab.example/a?b=1" },
      { text: "، ممنون", href: null },
    ]);
  });

  it("of other kinds stay words", () => {
    expect(linked("javascript:alert(1) <b>x</b>")).toEqual([
      { text: "javascript:alert(1) <b>x</b>", href: null },
    ]);
  });
});
