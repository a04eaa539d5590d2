// When a verb on the open conversation may be used.
import type { Conversation } from "../../api/types";
import { may, type Desk } from "../shell/desk";

/**
 * Available with an open conversation this agent may answer, in a fitting state. Nothing is done with
 * what was set aside, but to take it back.
 */
export function onConversation(
  fits: (conversation: Conversation, desk: Desk) => boolean = () => true,
  permission = "conversations:reply",
) {
  return (desk: Desk) =>
    desk.conversation?.aside === null && may(desk, permission) && fits(desk.conversation, desk);
}
