import { expect, test } from "vitest";
import type { Standing } from "../../../api/frames";
import { firstFilter, noTeam } from "../filter";
import { conversation, reza, sara } from "../sample.testing";
import { canGroup, groupsAfter, itemsOf, orderedGroups, type Item } from "./groups";

const teams = [
  { id: "tem_a", name: "ارسال" },
  { id: "tem_b", name: "فروش" },
];
const counted = [
  { team_id: "tem_b", count: 2 },
  { team_id: null, count: 1 },
  { team_id: "tem_a", count: 3 },
];

test("what no team has comes first, then the teams in their order", () => {
  const groups = orderedGroups([...counted, { team_id: "tem_b", count: 0 }], teams, "بدون صف");
  expect(groups.map((one) => `${one.name} ${one.count}`)).toEqual([
    "بدون صف 1",
    "ارسال 3",
    "فروش 2",
  ]);
});

test("only whole views that are counted can be parted", () => {
  expect(canGroup(firstFilter)).toBe(true);
  expect(canGroup({ ...firstFilter, view: "unassigned", kind: "care" })).toBe(true);
  expect(canGroup({ ...firstFilter, view: "mentioned" })).toBe(false);
  expect(canGroup({ ...firstFilter, view: "all", tag: "ارسال" })).toBe(false);
  expect(canGroup({ ...firstFilter, view: "all", team_id: "tem_a" })).toBe(false);
});

test("heads, rows and what is still to come stand below one another", () => {
  const groups = orderedGroups(counted, teams, "بدون صف");
  const one = conversation({ id: "cnv_1" });
  const two = conversation({ id: "cnv_2" });
  const shown = (items: Item[]) => items.map((item) => item.key);
  expect(
    shown(
      itemsOf(groups, ["tem_b"], {
        [noTeam]: { rows: [one], hasMore: false },
        tem_a: { rows: [two], hasMore: true },
        tem_b: { rows: [two], hasMore: true },
      }),
    ),
  ).toEqual(["head none", "cnv_1", "head tem_a", "cnv_2", "more tem_a", "head tem_b"]);
  expect(shown(itemsOf(groups.slice(0, 1), [], {}))).toEqual(["head none", "more none"]);
});

const at = (change: Partial<Standing> = {}): Standing => ({
  status: "open",
  assignee_id: sara,
  team_id: null,
  kind: "support",
  aside: null,
  ...change,
});
const asked = { view: "all", status: "open", kind: null } as const;
const of = (groups: typeof counted, team: string | null) =>
  groups.find((one) => one.team_id === team)?.count;

test("heads move by what an event changed", () => {
  const after = groupsAfter(counted, asked, at(), at({ team_id: "tem_a" }), sara);
  expect([of(after, null), of(after, "tem_a"), of(after, "tem_b")]).toEqual([0, 4, 2]);
  expect(of(groupsAfter(counted, asked, at(), at({ status: "resolved" }), sara), null)).toBe(0);
  expect(of(groupsAfter(counted, asked, at(), at({ aside: "spam" }), sara), null)).toBe(0);
  expect(of(groupsAfter(counted, asked, null, at({ team_id: "tem_new" }), sara), "tem_new")).toBe(
    1,
  );
});

test("a head of one view hears nothing of another's", () => {
  const mine = { ...asked, view: "mine" } as const;
  expect(of(groupsAfter(counted, mine, at(), at({ assignee_id: reza }), sara), null)).toBe(0);
  expect(groupsAfter(counted, mine, null, at({ assignee_id: reza }), sara)).toEqual(counted);
  const unassigned = { ...asked, view: "unassigned" } as const;
  expect(of(groupsAfter(counted, unassigned, at(), at({ assignee_id: null }), sara), null)).toBe(2);
  const care = { ...asked, kind: "care" } as const;
  expect(groupsAfter(counted, care, null, at(), sara)).toEqual(counted);
});
