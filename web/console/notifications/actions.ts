import { call } from "../../api/call";
import type { Id, Notification } from "../../api/types";
import { t } from "../../words/text";
import type { Desk } from "../shell/desk";
import { reasonOf } from "../shell/reason";
import { notificationKeys } from "./keys";

type Needs = Pick<Desk, "client" | "say">;

const renew = (desk: Needs) =>
  void desk.client.invalidateQueries({ queryKey: notificationKeys.all });

async function tried(desk: Needs, work: () => Promise<unknown>) {
  try {
    await work();
    renew(desk);
    return true;
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
    return false;
  }
}

/** Of one, or of all there are. */
export function markRead(desk: Needs, id: Id | null) {
  return tried(desk, () => call("POST", "/notifications/read", { body: { id } }));
}

export function holdBack(desk: Needs, quiet_minutes: number) {
  return tried(desk, () => call("PATCH", "/me/notifications", { body: { quiet_minutes } }));
}

export async function askToTakeOver(desk: Needs, conversation: Id) {
  const path = `/conversations/${conversation}/take_over`;
  if (await tried(desk, () => call("POST", path, { body: {} })))
    desk.say({ text: t("notifications.asked") });
}

export function answerTakeOver(desk: Needs, notification: Notification, accept: boolean) {
  const path = `/conversations/${notification.conversation_id}/take_over/answer`;
  return tried(desk, async () => {
    await call("POST", path, { body: { asker_id: notification.actor_id, accept } });
    await call("POST", "/notifications/read", { body: { id: notification.id } });
  });
}
