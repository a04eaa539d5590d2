import { describe, expect, it } from "vitest";
import type { ChatSettings } from "../../../api/types";
import { isOrigin, newGreeting, partsAtFault, toKeep } from "./draft";
import {
  clockChoices,
  dayName,
  faultOf,
  nextTime,
  shownClock,
  timesOf,
  usualWeek,
  weekOf,
  withDay,
} from "./week";

const settings: ChatSettings = {
  locale: "fa",
  accent: "#087a75",
  greeting: null,
  reply_minutes: null,
  allowed_origins: [],
  messages_a_minute: 30,
  reply_words: null,
  office_hours: [],
  closed_dates: [],
  greetings: [],
  pre_chat: [],
  asks_rating: true,
  tracks_pages: false,
};

describe("the office's week", () => {
  it("begins on Saturday in Persian and rests on Friday", () => {
    expect(weekOf("fa")[0]).toBe("saturday");
    expect(weekOf("en")[0]).toBe("monday");
    expect(timesOf(usualWeek("fa"), "friday")).toEqual([]);
    expect(timesOf(usualWeek("fa"), "thursday")[0]?.closes).toBe("13:00");
    expect(timesOf(usualWeek("en"), "friday")).toHaveLength(1);
    expect(timesOf(usualWeek("en"), "saturday")).toEqual([]);
  });

  it("is named and counted in the reader's words", () => {
    expect(dayName("sunday", "fa")).toBe("یکشنبه");
    expect(dayName("saturday", "en")).toBe("Saturday");
    expect(shownClock("09:05", "fa")).toBe("۹:۰۵");
    expect(clockChoices(["09:15"])).toContain("09:15");
    expect(clockChoices([]).at(-1)).toBe("24:00");
  });

  it("says where times cannot be", () => {
    const day = "sunday" as const;
    const early = { day, opens: "09:00", closes: "13:00" };
    const late = { day, opens: "12:00", closes: "17:00" };
    expect(faultOf([early, late], late)).toBe("overlaps");
    expect(faultOf([early], early)).toBeNull();
    expect(faultOf([], { day, opens: "09:00", closes: "09:00" })).toBe("not_later");
  });

  it("offers a further time of a day as long as one fits", () => {
    const day = "sunday" as const;
    const times = withDay([], day, [{ day, opens: "09:00", closes: "13:00" }]);
    expect(nextTime(times, day)).toEqual({ day, opens: "14:00", closes: "16:00" });
    expect(nextTime([{ day, opens: "09:00", closes: "24:00" }], day)).toBeNull();
  });
});

describe("settings that are being changed", () => {
  it("name the parts where something is wrong", () => {
    expect(partsAtFault(settings)).toEqual([]);
    expect(
      partsAtFault({
        ...settings,
        accent: "red",
        greetings: [newGreeting()],
        pre_chat: [{ kind: "question", question: " ", required: false }],
        allowed_origins: ["asiab"],
      }),
    ).toEqual(["look", "greetings", "before", "install"]);
  });

  it("ask no question twice", () => {
    const question = { kind: "question" as const, question: "شماره؟", required: false };
    expect(partsAtFault({ ...settings, pre_chat: [question, { ...question }] })).toEqual([
      "before",
    ]);
  });

  it("are kept without what was left empty", () => {
    const kept = toKeep({
      ...settings,
      greeting: "  ",
      reply_words: " تا شب ",
      allowed_origins: ["https://asiab.example/"],
      closed_dates: ["2026-03-21", "2026-03-21"],
    });
    expect(kept.greeting).toBeNull();
    expect(kept.reply_words).toBe("تا شب");
    expect(kept.allowed_origins).toEqual(["https://asiab.example"]);
    expect(kept.closed_dates).toEqual(["2026-03-21"]);
  });

  it("take the address of a site, not of a page", () => {
    expect(isOrigin("https://asiab.example")).toBe(true);
    expect(isOrigin("https://asiab.example/shop")).toBe(false);
    expect(isOrigin("ftp://asiab.example")).toBe(false);
  });
});
