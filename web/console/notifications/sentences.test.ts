import { expect, test } from "vitest";
import type { Notification } from "../../api/types";
import { sentenceOf, titleOf } from "./sentences";

const one: Notification = {
  id: "ntf_1",
  reason: "mentioned",
  conversation_id: "cnv_1",
  number: 1042,
  subject: null,
  customer_name: "نگار احمدی",
  message_id: null,
  preview: "",
  actor_id: "agt_sara",
  actor_name: "Sara",
  happened: 1,
  at: "2026-11-22T07:00:00.000Z",
  read_at: null,
};

test("every reason is a sentence", () => {
  for (const reason of [
    "mentioned",
    "assigned",
    "followed",
    "woken",
    "take_over_asked",
    "given",
    "kept",
  ] as const)
    expect(sentenceOf({ ...one, reason })).not.toMatch(/[{}]/);
});

test("what happened again says how often", () => {
  expect(sentenceOf({ ...one, reason: "followed", happened: 3 })).toContain("3");
});

test("the customer's name stands for a subject that is not there", () => {
  expect(titleOf(one)).toBe("نگار احمدی");
  expect(titleOf({ ...one, subject: "افت فشار" })).toBe("افت فشار");
});
