import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test } from "vitest";
import type { ConversationFrame } from "../../../api/frames";
import type { ConversationMail } from "../../../api/types";
import { mail as words } from "../../../words/en/mail";
import "../../../words/english.testing";
import { learn, t } from "../../../words/text";
import { conversationKeys } from "../keys";
import { applyConversationFrame } from "../live";
import { conversation, message, sara } from "../sample.testing";
import { itemsOf, type TimelineData } from "../timeline";
import { deliveryWords } from "./delivery_words";
import { answeredMessage, mailOf, wholePerson } from "./mails";

const mail = (change: Partial<ConversationMail>): ConversationMail => ({
  id: "mal_1",
  direction: "in",
  kind: "message",
  message_id: "msg_1",
  from: { name: "نگار", address: "negar@example.com" },
  to: [],
  cc: [],
  bcc: [],
  subject: "سفارش",
  joined_by: "started",
  joined_to: null,
  earlier: "",
  has_html: false,
  left_out: 0,
  warnings: [],
  raw_size: 900,
  at: "2026-11-22T07:00:00.000Z",
  ...change,
});

beforeEach(() => learn(words));

test("a message's own mail is told from what machines answered to it", () => {
  const sent = mail({ id: "mal_2", direction: "out" });
  const bounce = mail({ id: "mal_3", kind: "bounce", joined_by: "report" });
  const other = mail({ id: "mal_4", direction: "out", message_id: "msg_2" });
  const found = mailOf([bounce, other, sent], message());
  expect(found.mail).toBe(sent);
  expect(found.reports).toEqual([bounce]);
});

test("a Message-ID of ours names the message that was answered", () => {
  const joined_to = "msg_0abc.0f0f@asiab.example";
  expect(answeredMessage(mail({ joined_by: "token", joined_to }))).toBe("msg_0abc");
  expect(answeredMessage(mail({ joined_by: "reference", joined_to }))).toBeNull();
  expect(answeredMessage(mail({ joined_by: "token", joined_to: "x@y" }))).toBeNull();
});

test("names and addresses keep their own direction", () => {
  expect(wholePerson({ name: "", address: "a@b.example" })).toBe("\u2066a@b.example\u2069");
  expect(wholePerson({ name: "نگار", address: "a@b.example" })).toContain("\u2068نگار\u2069");
});

test("known reasons are said in words, others as the server said them", () => {
  expect(deliveryWords({ state: "failed", reason: "no_address" })).toBe(
    words["mail.reason_no_address"],
  );
  expect(deliveryWords({ state: "failed", reason: "550 no such user" })).toContain(
    "550 no such user",
  );
});

test("a frame of delivery changes the message where it stands; its mail is asked for anew", () => {
  const client = new QueryClient();
  const before = message({ channel_type: "email", delivery: { state: "queued", reason: null } });
  const page = {
    data: [{ type: "message", at: before.created_at, message: before, event: null }],
    meta: { has_more: false, before_cursor: null },
  };
  client.setQueryData(conversationKeys.timeline("cnv_1"), { pages: [page], pageParams: [null] });
  client.setQueryData(conversationKeys.mails("cnv_1"), { data: [] });
  const now = { ...before, delivery: { state: "failed" as const, reason: "550 no" } };
  const frame: ConversationFrame = {
    seq: 7,
    type: "conversation.delivery",
    at: before.created_at,
    data: {
      conversation: conversation(),
      message: now,
      before: null,
      after: null,
      actor: { type: "system", id: null, name: "" },
      changes: { state: "failed" },
    },
  };
  applyConversationFrame(client, frame, sara);
  const data = client.getQueryData<TimelineData>(conversationKeys.timeline("cnv_1"));
  const items = itemsOf(data);
  expect(items).toHaveLength(1);
  expect(items[0]?.message?.delivery).toEqual(now.delivery);
  expect(client.getQueryState(conversationKeys.mails("cnv_1"))?.isInvalidated).toBe(true);
});

test("numbers of files and of waiting mails are said", () => {
  expect(t("mail.left_out", { count: 3 })).toContain("3 files");
  expect(t("mail.waiting", { count: 2 })).toContain("2 mails");
  expect(t("mail.set_aside", { count: 1 })).toContain("1 mail ");
  expect(t("mail.forward_files", { count: 4 })).toContain("4 files");
});
