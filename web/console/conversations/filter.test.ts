import { expect, test } from "vitest";
import { belongs, filterOf, firstFilter, isUnread, searchOf } from "./filter";
import { conversation, reza, sara } from "./sample.testing";

test("an address reads back as the same filter", () => {
  for (const text of [
    "",
    "?view=all&status=waiting",
    "?team_id=team_1",
    "?view=mine&sort=oldest&kind=care",
  ])
    expect(searchOf(filterOf(new URLSearchParams(text)))).toBe(text);
});

test("a nonsense address falls to mine, open, newest", () => {
  expect(filterOf(new URLSearchParams("?view=x&status=y&sort=z&kind=q"))).toMatchObject({
    ...firstFilter,
    view: "all",
  });
});

test("each view takes its own", () => {
  const mine = conversation();
  const nobodys = conversation({ assignee_id: null });
  const rezas = conversation({ assignee_id: reza });
  expect(belongs(firstFilter, mine, sara)).toBe(true);
  expect(belongs(firstFilter, rezas, sara)).toBe(false);
  expect(belongs({ ...firstFilter, view: "unassigned" }, nobodys, sara)).toBe(true);
  expect(belongs({ ...firstFilter, view: "unassigned" }, mine, sara)).toBe(false);
  expect(belongs({ ...firstFilter, view: "all" }, rezas, sara)).toBe(true);
});

test("mentions cannot be told, but a wrong status can", () => {
  expect(belongs({ ...firstFilter, view: "mentioned" }, conversation(), sara)).toBeNull();
  expect(
    belongs({ ...firstFilter, view: "mentioned" }, conversation({ status: "resolved" }), sara),
  ).toBe(false);
});

test("what is set aside belongs to no list of work", () => {
  const all = { ...firstFilter, view: "all", status: "resolved" } as const;
  const spam = conversation({ status: "resolved", aside: "spam" });
  const merged = conversation({ status: "resolved", aside: "merged", merged_into_number: 7 });
  expect(belongs(all, spam, sara)).toBe(false);
  expect(belongs(all, merged, sara)).toBe(false);
  expect(belongs({ ...firstFilter, view: "spam" }, spam, sara)).toBe(true);
  expect(belongs({ ...firstFilter, view: "spam" }, conversation(), sara)).toBe(false);
  const ofCustomer = { ...all, customer_id: "cus_negar" };
  expect(belongs(ofCustomer, spam, sara)).toBe(true);
  expect(belongs(ofCustomer, merged, sara)).toBe(false);
  expect(belongs({ ...firstFilter, view: "followed" }, conversation(), sara)).toBeNull();
});

test("team, kind and tag narrow", () => {
  const all = { ...firstFilter, view: "all" } as const;
  const one = conversation({ team_id: "team_1", tags: ["گارانتی"] });
  expect(belongs({ ...all, team_id: "team_1" }, one, sara)).toBe(true);
  expect(belongs({ ...all, team_id: "team_2" }, one, sara)).toBe(false);
  expect(belongs({ ...all, kind: "care" }, one, sara)).toBe(false);
  expect(belongs({ ...all, tag: "گارانتی" }, one, sara)).toBe(true);
});

test("unread is a customer's word after my place", () => {
  expect(isUnread(conversation())).toBe(false);
  expect(isUnread(conversation({ last_incoming_id: "msg_2" }))).toBe(true);
  expect(isUnread(conversation({ last_incoming_id: "msg_2", read_up_to: "msg_2" }))).toBe(false);
  expect(isUnread(conversation({ last_incoming_id: "msg_3", read_up_to: "msg_2" }))).toBe(true);
});
