import { beforeAll, describe, expect, test, vi } from "vitest";
import type { HistoryItem } from "../../api/types";
import { told } from "./history_words";

beforeAll(() => void vi.stubGlobal("document", { documentElement: { lang: "en" } }));

const item = (type: string, changes: unknown = {}): HistoryItem => ({
  id: "1",
  type,
  at: "2026-11-22T10:00:00.000Z",
  actor: { type: "agent", id: "agt_1", name: "سارا" },
  data: { changes },
});
const changed = (changes: unknown) => told(item("customer.changed", changes));

describe("the history of a customer in words", () => {
  test("a field that was set, changed, taken away", () => {
    expect(changed({ organization: { from: null, to: "کافه" } })).toEqual([
      { key: "customers.told_set", values: { field: "Organization", to: "کافه" } },
    ]);
    expect(changed({ tier: { from: "standard", to: "key" } })).toEqual([
      { key: "customers.told_changed", values: { field: "Tier", from: "Standard", to: "Key" } },
    ]);
    expect(changed({ organization: { from: "کافه", to: null } })).toEqual([
      { key: "customers.told_cleared", values: { field: "Organization", from: "کافه" } },
    ]);
  });

  test("a block tells its reason, and the reason nothing of its own", () => {
    const reason = { from: null, to: "ناسزا" };
    expect(changed({ blocked: { from: false, to: true }, block_reason: reason })).toEqual([
      { key: "customers.told_blocked_because", values: { reason: "ناسزا" } },
    ]);
    expect(changed({ blocked: { from: true, to: false } })).toEqual([
      { key: "customers.told_unblocked", values: {} },
    ]);
  });

  test("identities come, are verified, are corrected, go", () => {
    const typed = { type: "email", value: "a@b.ir", verified: false };
    const keys = (from: unknown, to: unknown) =>
      changed({ identity: { from, to } }).map((one) => one.key);
    expect(keys(null, typed)).toEqual(["customers.told_added"]);
    expect(keys(typed, { ...typed, verified: true })).toEqual(["customers.told_verified"]);
    expect(keys(typed, { ...typed, value: "c@d.ir" })).toEqual([
      "customers.told_removed",
      "customers.told_added",
    ]);
    expect(keys(typed, null)).toEqual(["customers.told_removed"]);
  });

  test("an attribute goes by its label, one that is gone by its key", () => {
    const cups = {
      id: "att_1",
      key: "cups",
      type: "number",
      label_fa: "فنجان",
      label_en: "Cups",
      choices: [],
      position: 1,
      in_panel: true,
    } as const;
    const event = item("customer.changed", { "attributes.cups": { from: null, to: 1200 } });
    expect(told(event, [{ ...cups, choices: [] }])[0]?.values).toEqual({
      field: "Cups",
      to: "1,200",
    });
    expect(told(event)[0]?.values).toEqual({ field: "cups", to: "1200" });
  });

  test("a merge tells what of the other was not taken", () => {
    const event = item("customer.merged");
    event.data = { other_name: "Negar", left: { organization: "کافه", unheard_of: 1 } };
    expect(told(event)).toEqual([
      { key: "customers.told_merged", values: { other: "Negar" } },
      { key: "customers.told_left", values: { field: "Organization", value: "کافه" } },
    ]);
  });

  test("a note is shown as itself, what is unknown not at all", () => {
    expect(told(item("customer.noted"))).toEqual([]);
    expect(told(item("customer.something_new"))).toEqual([]);
    expect(changed({ unheard_of: { from: 1, to: 2 } })).toEqual([]);
  });
});
