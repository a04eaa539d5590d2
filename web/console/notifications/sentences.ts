// A notification in words.
import type { Notification } from "../../api/types";
import { t } from "../../words/text";
import { nameOf } from "../customers/name";

/** Who did what; nobody is named where it was time that came. */
export function sentenceOf({ reason, actor_name, happened }: Notification) {
  const name = nameOf({ name: actor_name });
  return t(`notifications.because_${reason}`, { name, count: happened });
}

export function titleOf({ customer_name, subject }: Notification) {
  return subject ?? nameOf({ name: customer_name });
}
