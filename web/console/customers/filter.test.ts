import { describe, expect, test } from "vitest";
import { everyone, filterOf, isNarrowed, queryOf, searchOf, type Filter } from "./filter";

const read = (text: string) => filterOf(new URLSearchParams(text));

describe("the filter of customers in the address", () => {
  test("everyone needs no words", () => {
    expect(searchOf(everyone)).toBe("");
    expect(read("")).toEqual(everyone);
  });

  test("every filter reads back as it was written", () => {
    const filter: Filter = {
      q: "نگار",
      tier: "key",
      stage: "at_risk",
      blocked: false,
      organization: "کافه لمیز",
      seen: "month",
      attributes: '{"roast":"dark"}',
      sort: "name",
    };
    expect(read(searchOf(filter))).toEqual(filter);
  });

  test("an unknown word narrows nothing", () => {
    expect(read("tier=gold&stage=x&blocked=maybe&seen=ever&sort=age")).toEqual(everyone);
  });

  test("an order does not narrow, a filter does", () => {
    expect(isNarrowed({ ...everyone, sort: "name" })).toBe(false);
    expect(isNarrowed({ ...everyone, blocked: true })).toBe(true);
  });
});

describe("the question to the server", () => {
  const now = Date.parse("2026-11-22T09:59:10Z");

  test("who was here in a week", () => {
    expect(queryOf({ ...everyone, seen: "week" }, now).seen_since).toBe("2026-11-15T09:00:00.000Z");
  });

  test("the same within an hour", () => {
    const filter: Filter = { ...everyone, seen: "today" };
    expect(queryOf(filter, now)).toEqual(queryOf(filter, now - 30 * 60_000));
  });

  test("white space asks for nothing", () => {
    const asked = queryOf({ ...everyone, q: "  ", organization: " الف " }, now);
    expect(asked.q).toBe("");
    expect(asked.organization).toBe("الف");
    expect(asked.blocked).toBeNull();
  });
});
