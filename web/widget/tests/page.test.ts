// What the button decides by itself on somebody's page.
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Greeting, Look } from "../contract";
import { as_track } from "../loader/track";
import { due, fits_page, is_fresh, is_returning, type Moment } from "../loader/greetings";

const greeting = (id: string, change: Partial<Greeting> = {}): Greeting => ({
  id,
  words: "کمک می‌خواهید؟",
  page: "",
  seconds: 10,
  visitors: "everyone",
  hours: "always",
  ...change,
});
const look = (...greetings: Greeting[]): Look => ({
  at: 0,
  locale: "fa",
  accent: null,
  open: true,
  greetings,
});
const moment: Moment = {
  address: "https://asiab.example/shop/Bamdad?color=red",
  seconds: 12,
  returning: false,
  seen: [],
};

describe("a greeting's page", () => {
  it.each([
    ["", true],
    ["/shop", true],
    ["/SHOP/bamdad", true],
    ["/shop/*color=", true],
    ["*red", true],
    ["/cart", false],
    ["color*shop", false],
  ])("%s", (pattern, fits) => {
    expect(fits_page(pattern, moment.address)).toBe(fits);
  });
});

describe("a greeting is due", () => {
  it("after its seconds, on its pages, the first that fits", () => {
    const rules = look(greeting("cart", { page: "/cart" }), greeting("late", { seconds: 60 }));
    expect(due(rules, moment)).toBeUndefined();
    expect(due(rules, { ...moment, seconds: 60 })?.id).toBe("late");
  });

  it("once", () => {
    expect(due(look(greeting("a")), { ...moment, seen: ["a"] })).toBeUndefined();
  });

  it("for those it is for", () => {
    const rules = look(
      greeting("first", { visitors: "first_time" }),
      greeting("again", { visitors: "returning" }),
    );
    expect(due(rules, moment)?.id).toBe("first");
    expect(due(rules, { ...moment, returning: true })?.id).toBe("again");
  });

  it("in or out of office hours", () => {
    const rules = look(greeting("closed", { hours: "closed" }));
    expect(due(rules, moment)).toBeUndefined();
    expect(due({ ...rules, open: false }, moment)?.id).toBe("closed");
  });
});

describe("a visitor", () => {
  it("returns after half an hour, not on the next page", () => {
    const now = Date.parse("2026-11-22T10:00:00Z");
    expect(is_returning(null, now)).toBe(false);
    expect(is_returning(now - 60_000, now)).toBe(false);
    expect(is_returning(now - 3_600_000, now)).toBe(true);
  });

  it("is not asked about again within minutes", () => {
    expect(is_fresh({ ...look(), at: 1000 }, 60_000)).toBe(true);
    expect(is_fresh({ ...look(), at: 1000 }, 600_000)).toBe(false);
    expect(is_fresh({ ...look(), at: 9_000_000 }, 1000)).toBe(false);
  });
});

describe("what the page tells", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is cut to what the server takes", () => {
    vi.stubGlobal("location", { href: `https://asiab.example/${"x".repeat(3000)}` });
    const data = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`k${at}`, at]));
    const track = as_track(` ${"n".repeat(200)}`, { none: null, long: "y".repeat(300), ...data });
    expect(track.name).toHaveLength(120);
    expect(track.url).toHaveLength(2000);
    expect(track.details).toHaveLength(10);
    expect(track.details[0]).toEqual({ name: "long", value: "y".repeat(200) });
  });
});
