// What a channel could not deliver is tried once more.
import { call } from "../../api/call";
import type { Conversation, Message } from "../../api/types";
import { may, type Desk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { conversationKeys } from "./keys";

export function maySendAgain(desk: Desk, conversation: Conversation, message: Message) {
  const isStuck = message.direction !== "incoming" && message.delivery.state === "failed";
  return isStuck && conversation.aside === null && may(desk, "conversations:reply");
}

export async function sendMessageAgain(desk: Desk, message: Message) {
  try {
    await call("POST", `/messages/${message.id}/send_again`, { body: {} });
    // It may have left by now: what the answer says of it is old already.
    void desk.client.invalidateQueries({
      queryKey: conversationKeys.timeline(message.conversation_id),
    });
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
  }
}
