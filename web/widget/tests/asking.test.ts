// Before the first word and after the last: fields, choices, office hours, the file to keep.
import { describe, expect, it } from "vitest";
import type { Channel, PreChatField } from "../contract";
import { short_expectation } from "../screens/expectation";
import { expectation } from "../screens/Home";
import { details_of, fault_of, fields_to_ask } from "../talk/details";
import { choices_of } from "../talk/lines";
import { transcript } from "../talk/transcript";
import { language } from "../words/language";
import { conversation, message } from "./samples";

const field = (kind: PreChatField["kind"], required = false): PreChatField => ({
  kind,
  question: kind === "question" ? "شمارهٔ سفارش؟" : null,
  required,
});
const channel: Channel = {
  name: "سایت",
  workspace_name: "آسیاب",
  locale: "fa",
  accent: null,
  greeting: null,
  team: [],
  online: true,
  reply_minutes: 4,
  reply_words: null,
  open: true,
  changes_at: null,
  pre_chat: [field("name"), field("email"), field("question", true)],
  asks_rating: true,
  tracks_pages: false,
};

describe("what is asked before the first word", () => {
  it("is only what is not known", () => {
    const visitor = { id: "cus_1", name: "نگار", email: null, verified: false };
    const kinds = (claims = {}) => fields_to_ask(channel, visitor, claims).map(({ kind }) => kind);
    expect(kinds()).toEqual(["email", "question"]);
    expect(kinds({ email: "n@example.com" })).toEqual(["question"]);
  });

  it("says what is wrong with an answer", () => {
    expect(fault_of(field("name", true), " ")).toBe("required");
    expect(fault_of(field("name"), "")).toBeNull();
    expect(fault_of(field("email"), "negar@example")).toBe("email");
    expect(fault_of(field("email"), "negar@example.com")).toBeNull();
    expect(fault_of(field("phone"), "۰۹۱۲ ۱۲۳ ۴۵۶۷")).toBeNull();
    expect(fault_of(field("phone"), "12")).toBe("phone");
  });

  it("goes with the words, questions by their own", () => {
    const values = { name: " نگار ", email: "", "? شمارهٔ سفارش؟": "SO-58123" };
    expect(details_of({ values, done: true }, { phone: "0912" })).toEqual({
      name: "نگار",
      phone: "0912",
      answers: [{ question: "شمارهٔ سفارش؟", answer: "SO-58123" }],
    });
    expect(details_of(undefined, {})).toBeUndefined();
  });
});

describe("choices", () => {
  const asked = message("msg_1", { choices: ["سه‌شنبه", "روز دیگر"] });

  it("stand until something is said", () => {
    expect(choices_of([asked])).toEqual(["سه‌شنبه", "روز دیگر"]);
    expect(choices_of([asked, message("msg_2", { direction: "incoming" })])).toEqual([]);
    expect(choices_of([])).toEqual([]);
  });
});

describe("the expected reply", () => {
  const now = new Date(2026, 10, 22, 18, 0);
  const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();
  const told = (change: Partial<Channel>, locale: "fa" | "en" = "en") =>
    expectation({ ...channel, ...change }, language(locale), now);

  it("is the measured time while somebody is there", () => {
    expect(told({})).toContain("4 minutes");
    expect(told({ reply_minutes: null })).toBe(language("en").words.online);
  });

  it("is when the office is back while it is closed, whoever is online", () => {
    expect(told({ open: false, changes_at: at(23, 9) })).toContain(
      "closed until tomorrow at 09:00",
    );
    expect(told({ open: false, changes_at: at(25, 9) })).toContain(
      "closed until Wednesday at 09:00",
    );
    expect(told({ open: false, changes_at: at(22, 20) })).toContain("closed until today at 20:00");
    expect(told({ open: false, changes_at: at(23, 9) }, "fa")).toContain("فردا ساعت ۰۹:۰۰");
    expect(told({ open: false })).toBe(language("en").words.closed);
  });
});

describe("the head of a conversation", () => {
  const now = new Date(2026, 10, 22, 18, 0);
  const told = (change: Partial<Channel>) =>
    short_expectation({ ...channel, ...change }, language("en"), now);

  it("says the measured time, else the configured words, else who is there", () => {
    expect(told({})).toBe("Replies in 4 minutes");
    expect(told({ reply_minutes: null, reply_words: "By tonight." })).toBe("By tonight.");
    expect(told({ reply_minutes: null })).toBe("Our team is here");
  });

  it("says when a closed office is back", () => {
    const changes_at = new Date(2026, 10, 23, 9).toISOString();
    expect(told({ open: false, changes_at })).toBe("We are back tomorrow at 09:00");
  });
});

describe("the conversation as a file", () => {
  const whole = {
    whole: true,
    messages: [
      message("msg_1", { direction: "incoming", body: "<b>سلام</b> & درود" }),
      message("msg_2", {
        body: "خوش آمدید",
        attachments: [{ id: "att_1", name: "a.png", type: "image/png", size: 1, url: "/a" }],
      }),
    ],
  };
  const page = (locale: "fa" | "en", all = whole) =>
    transcript("آسیاب", conversation("cnv_1"), all, language(locale), new Date());

  it("reads from its own side, every word in its place and none as markup", () => {
    const text = page("fa");
    expect(text).toContain('<html lang="fa" dir="rtl">');
    expect(text).toContain("&lt;b&gt;سلام&lt;/b&gt; &amp; درود");
    expect(text.indexOf("سلام")).toBeLessThan(text.indexOf("خوش آمدید"));
    expect(text).toContain("سارا محمدی");
    expect(text).toContain("a.png");
    expect(page("en")).toContain('dir="ltr"');
  });

  it("says when it is not whole", () => {
    const words = "Only the latest messages are here.";
    expect(page("en")).not.toContain(words);
    expect(page("en", { ...whole, whole: false })).toContain(words);
  });
});
