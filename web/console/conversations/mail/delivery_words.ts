// Why a mail has not arrived. Other servers' words are shown as they said them.
import type { Message } from "../../../api/types";
import { knows, t } from "../../../words/text";

export function deliveryWords({ reason }: Message["delivery"]) {
  const key = `mail.reason_${reason ?? "not_reached"}`;
  if (knows(key)) return t(key);
  return t("mail.reason_said", { words: reason ?? "" });
}
