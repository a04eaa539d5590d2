import { expect, test } from "vitest";
import { shownOf } from "./push";

const notification = {
  id: "ntf_1",
  reason: "mentioned",
  conversation_id: "cnv_1",
  number: 1042,
  subject: null,
  customer_name: "نگار احمدی",
  message_id: null,
  preview: "نگاهی می‌کنی؟",
  actor_id: "agt_sara",
  actor_name: "سارا",
  happened: 2,
  at: "2026-11-22T07:00:00.000Z",
  read_at: null,
};

test("a push says who did what, in the language that was asked for", () => {
  const shown = shownOf({ language: "fa", notification });
  expect(shown?.title).toBe("نگار احمدی");
  expect(shown?.body).toBe("سارا از شما نام برد\nنگاهی می‌کنی؟");
  expect(shown?.dir).toBe("rtl");
  expect(shown?.address).toContain("1042");
  expect(shownOf({ language: "en", notification })?.body).toContain("mentioned you");
  const followed = { ...notification, reason: "followed", preview: "" };
  expect(shownOf({ language: "fa", notification: followed })?.body).toContain("۲");
});

test("what we did not push shows nothing", () => {
  for (const other of [null, undefined, 1, "x", {}, { language: "de", notification }])
    expect(shownOf(other)).toBeNull();
  expect(shownOf({ language: "fa" })).toBeNull();
});
