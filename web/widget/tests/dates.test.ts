import { describe, expect, it } from "vitest";
import { clock, day_mark, short_day } from "../words/dates";
import { language } from "../words/language";

const persian = language("fa");
const english = language("en");
const zone = { time_zone: "Asia/Tehran" };
const now = new Date("2026-11-22T10:31:05.120Z");

describe("dates", () => {
  it("follow the reader's calendar, digits and zone", () => {
    expect(clock("2026-11-22T10:31:05.120Z", persian, zone)).toBe("۱۴:۰۱");
    expect(clock("2026-11-22T10:31:05.120Z", english, zone)).toBe("14:01");
    expect(day_mark("2026-10-02T10:00:00.000Z", now, persian, zone)).toBe("۱۰ مهر");
    expect(day_mark("2026-10-02T10:00:00.000Z", now, english, zone)).toBe("October 2");
  });

  it("say today and yesterday by the reader's midnight", () => {
    expect(day_mark("2026-11-21T20:31:00.000Z", now, persian, zone)).toBe("امروز");
    expect(day_mark("2026-11-21T20:29:00.000Z", now, persian, zone)).toBe("دیروز");
  });

  it("name the weekday within a week and the year when it is another", () => {
    expect(day_mark("2026-11-18T10:00:00.000Z", now, english, zone)).toContain("Wednesday");
    expect(day_mark("2026-01-02T10:00:00.000Z", now, persian, zone)).toContain("۱۴۰۴");
    expect(day_mark("2025-12-30T10:00:00.000Z", now, english, zone)).toContain("2025");
  });

  it("are short in lists", () => {
    expect(short_day("2026-11-22T10:31:00.000Z", now, persian, zone)).toBe("اکنون");
    expect(short_day("2026-11-22T09:31:00.000Z", now, persian, zone)).toBe("۱۳:۰۱");
    expect(short_day("2026-11-21T09:31:00.000Z", now, english, zone)).toBe("Yesterday");
  });
});
