import { expect, test } from "vitest";
import type { ReadyAnswer } from "../../api/types";
import { answerAskedAt, ranked, typedRuns, withAnswer } from "./ranking";

const answer = (
  title: string,
  shortcut: string,
  change: Partial<ReadyAnswer> = {},
): ReadyAnswer => ({
  id: `ans_${title}`,
  owner_id: null,
  shared: true,
  title,
  shortcut,
  language: "fa",
  folder: "",
  body: "…",
  used: 0,
  updated_at: "2026-11-22T07:00:00.000Z",
  ...change,
});
const titles = (all: ReadyAnswer[]) => all.map((one) => one.title);

test("a slash asks at the beginning of a word only", () => {
  expect(answerAskedAt("/", 1)).toEqual({ from: 0, words: "" });
  expect(answerAskedAt("بله. /نصب", 9)).toEqual({ from: 5, words: "نصب" });
  expect(answerAskedAt("/نصب شیر", 8)).toEqual({ from: 0, words: "نصب شیر" });
  expect(answerAskedAt("خط\n/x", 5)).toEqual({ from: 3, words: "x" });
  for (const text of ["https://a", "1405/09/01", "and / or", "/etc/hosts", "یا/", "/x\n"])
    expect(answerAskedAt(text, text.length), text).toBeNull();
});

test("the shortcut says most, then the title, then the words; use decides between equals", () => {
  const all = [
    answer("گزارش", "", { body: "نصب را گفتیم", used: 90 }),
    answer("راهنمای نصب", "x"),
    answer("شیر", "نصب‌شیر"),
    answer("پمپ", "نصب"),
    answer("نصب دوم", "z", { used: 3 }),
    answer("نصب یکم", "y", { used: 7 }),
    answer("ساعت", "w"),
  ];
  expect(titles(ranked(all, "نصب", "fa"))).toEqual([
    "پمپ",
    "شیر",
    "نصب یکم",
    "نصب دوم",
    "راهنمای نصب",
    "گزارش",
  ]);
});

test("spelling is not minded, and the conversation's language comes first", () => {
  expect(titles(ranked([answer("كيف", "")], "کیف", null))).toEqual(["كيف"]);
  expect(titles(ranked([answer("می‌رسد", "")], "مي رسد", null))).toEqual(["می‌رسد"]);
  const both = [answer("valve", "", { language: "en", used: 9 }), answer("شیر", "")];
  expect(titles(ranked(both, "", "fa"))).toEqual(["شیر", "valve"]);
  expect(titles(ranked(both, "", "en"))).toEqual(["valve", "شیر"]);
});

test("the answer stands where the slash stood", () => {
  const text = "بله. /نصب و بعد";
  expect(withAnswer(text, { from: 5, words: "نصب" }, 9, "پنج گام دارد.")).toEqual({
    text: "بله. پنج گام دارد. و بعد",
    caret: 18,
  });
});

test("what was typed is marked in the title", () => {
  expect(typedRuns("راهنمای نصب شیر", "نصب")).toEqual([
    { text: "راهنمای ", isTyped: false },
    { text: "نصب", isTyped: true },
    { text: " شیر", isTyped: false },
  ]);
  expect(typedRuns("شیر", "")).toEqual([{ text: "شیر", isTyped: false }]);
});
