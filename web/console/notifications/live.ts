// What the live connection tells of notifications: the list is asked for anew, and what is new calls.
import type { QueryClient } from "@tanstack/react-query";
import type { Frame } from "../../api/frames";
import { callAttention } from "../shell/attention";
import { conversationAddress } from "../conversations/address";
import { notificationKeys } from "./keys";
import { sentenceOf, titleOf } from "./sentences";

export function applyNotificationFrame(client: QueryClient, frame: Frame) {
  if (frame.type !== "notification.changed") return;
  void client.invalidateQueries({ queryKey: notificationKeys.all });
  const { notification } = frame.data;
  if (!notification) return;
  callAttention({
    title: titleOf(notification),
    body: notification.preview || sentenceOf(notification),
    about: notification.conversation_id,
    address: conversationAddress(notification.number),
  });
}
