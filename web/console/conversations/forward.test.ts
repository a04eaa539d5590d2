import { expect, test } from "vitest";
import { forward } from "./forward";
import { conversation } from "./sample.testing";

test("an answer older than the screen takes no tick back", () => {
  const shown = conversation({ customer_read_up_to: "msg_5", read_up_to: "msg_4" });
  const late = conversation({ customer_read_up_to: "msg_3", read_up_to: null });
  expect(forward(shown, late)).toMatchObject({ customer_read_up_to: "msg_5", read_up_to: "msg_4" });
});

test("what is newer moves on", () => {
  const shown = conversation({ customer_received_up_to: null, customer_read_up_to: "msg_3" });
  const fresh = conversation({ customer_received_up_to: "msg_6", customer_read_up_to: "msg_5" });
  expect(forward(shown, fresh)).toMatchObject({
    customer_received_up_to: "msg_6",
    customer_read_up_to: "msg_5",
  });
});
