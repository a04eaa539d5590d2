// What is pushed becomes a notification of the system, in the language of whoever asked for it.
import type { Notification as Told } from "../../api/types";
import { notifications as en } from "../../words/en/notifications";
import { notifications as fa } from "../../words/fa/notifications";
import { conversationAddress } from "../conversations/address";
import { fill, parse } from "../../words/icu";
import { direction, localeTag, type Language } from "../../words/locale";

export interface Pushed {
  language: Language;
  notification: Told;
}

export interface Shown {
  title: string;
  body: string;
  /** One at a time is shown of each; the page uses the same. */
  tag: string;
  address: string;
  dir: "rtl" | "ltr";
}

/** Null when it is not what we push. */
export function shownOf(pushed: unknown): Shown | null {
  const { language, notification: one } = (pushed ?? {}) as Partial<Pushed>;
  if ((language !== "fa" && language !== "en") || !one?.conversation_id) return null;
  const words = language === "fa" ? fa : en;
  const sentence = fill(
    parse(words[`notifications.because_${one.reason}`]),
    { name: one.actor_name, count: one.happened },
    localeTag[language],
  ).join("");
  return {
    title: one.subject || one.customer_name || sentence,
    body: one.preview ? `${sentence}\n${one.preview}` : sentence,
    tag: one.conversation_id,
    address: conversationAddress(one.number),
    dir: direction[language],
  };
}
