import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Attribute, Customer } from "../../api/types";
import { differing, fromOther, isChoice } from "./merge_choice";

beforeAll(() => void vi.stubGlobal("document", { documentElement: { lang: "en" } }));

const blank: Customer = {
  id: "cus_1",
  name: "",
  locale: null,
  time_zone: null,
  tier: "standard",
  stage: null,
  blocked: false,
  block_reason: null,
  preferred_channel: null,
  culture_notes: null,
  organization: null,
  organization_id: null,
  country: null,
  identities: [],
  attributes: {},
  created_at: "2026-11-22T10:00:00.000Z",
  last_seen_at: null,
  conversation_count: 0,
  online: false,
};

const cups: Attribute = {
  id: "att_1",
  key: "cups",
  type: "number",
  label_fa: "فنجان",
  label_en: "Cups",
  choices: [],
  position: 1,
  in_panel: true,
};

describe("two customers side by side", () => {
  let fields: ReturnType<typeof differing>;
  beforeAll(() => void (fields = differing(kept, other, [cups])));
  const kept = { ...blank, name: "نگار", organization: "کافه", attributes: { cups: 3 } };
  const other = { ...blank, name: "Negar", tier: "key" as const, attributes: { cups: 1200 } };

  test("only what differs is shown, in words", () => {
    expect(fields).toEqual([
      { name: "name", label: "Name", mine: "نگار", theirs: "Negar" },
      { name: "organization", label: "Organization", mine: "کافه", theirs: "" },
      { name: "tier", label: "Tier", mine: "Standard", theirs: "Key" },
      { name: "attributes.cups", label: "Cups", mine: "3", theirs: "1,200" },
    ]);
  });

  test("who alone knows something is not asked about it", () => {
    expect(fields.filter(isChoice).map((field) => field.name)).toEqual([
      "name",
      "tier",
      "attributes.cups",
    ]);
  });

  test("the server is told where the other wins", () => {
    expect(fromOther(fields, { name: "mine", tier: "theirs", organization: "theirs" })).toEqual([
      "tier",
    ]);
    expect(fromOther(fields, {})).toEqual([]);
  });

  test("two alike have nothing to choose", () => {
    expect(differing(blank, { ...blank, id: "cus_2" }, [cups])).toEqual([]);
  });
});
