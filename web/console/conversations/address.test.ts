import { expect, test } from "vitest";
import { conversationAddress } from "./address";

test("a conversation is reached by its number", () => {
  expect(conversationAddress(1042)).toBe("/inbox/1042?view=all");
});
