import { expect, test } from "vitest";
import { conversation, message } from "./sample.testing";
import { itemsOf, tickOf, withAnswer, withEvent, withMessage, type TimelineData } from "./timeline";

const empty: TimelineData = {
  pages: [{ data: [], meta: { has_more: false, before_cursor: null } }],
  pageParams: [null],
};

test("a message is appended once, however often it comes", () => {
  let data = withMessage(empty, message({ client_id: "x" }));
  data = withMessage(data, message({ client_id: "x", body: "سلام دوباره" }));
  const items = itemsOf(data);
  expect(items).toHaveLength(1);
  expect(items[0]!.message?.body).toBe("سلام دوباره");
});

test("older pages come first", () => {
  const older = withMessage(empty, message({ id: "msg_0" })).pages[0]!;
  const data = withMessage(empty, message());
  expect(
    itemsOf({ ...data, pages: [...data.pages, older] }).map((item) => item.message?.id),
  ).toEqual(["msg_0", "msg_1"]);
});

test("an event seen on the page is not said twice", () => {
  const event = {
    id: "41",
    type: "conversation.resolved",
    actor: { type: "agent", id: "a", name: "سارا" },
    at: "2026-11-22T07:00:00.000Z",
    data: null,
  } as const;
  const data = withEvent(withEvent(empty, event), { ...event });
  expect(itemsOf(data)).toHaveLength(1);
});

test("ticks follow the customer's positions", () => {
  const sent = message({ id: "msg_5" });
  expect(tickOf(sent, conversation())).toBe("sent");
  expect(tickOf(sent, conversation({ customer_received_up_to: "msg_5" }))).toBe("delivered");
  expect(
    tickOf(sent, conversation({ customer_received_up_to: "msg_6", customer_read_up_to: "msg_5" })),
  ).toBe("read");
  const failed = message({ id: "msg_5", delivery: { state: "failed", reason: "bounced" } });
  expect(tickOf(failed, conversation({ customer_read_up_to: "msg_9" }))).toBe("failed");
});

test("an answer that comes after what was told live changes nothing", () => {
  const failed = message({ id: "msg_9", delivery: { state: "failed", reason: "no" } });
  const told = withMessage(empty, failed);
  const queued = message({ id: "msg_9", delivery: { state: "queued", reason: null } });
  expect(withAnswer(told, queued)).toBe(told);
  expect(itemsOf(withAnswer(empty, queued))).toHaveLength(1);
});
