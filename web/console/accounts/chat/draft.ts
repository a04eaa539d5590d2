// The settings of a chat while they are changed: what still stands in the way of keeping them.
import type { ChatSettings } from "../../../api/types";
import { parseColor } from "../contrast";
import { faultOf } from "./week";

export type Greeting = ChatSettings["greetings"][number];
export type PreChatField = ChatSettings["pre_chat"][number];

export function readLines(text: string) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

export function isOrigin(line: string) {
  try {
    const address = new URL(line);
    return /^https?:$/.test(address.protocol) && address.origin === line.replace(/\/$/, "");
  } catch {
    return false;
  }
}

export type Part = "look" | "greetings" | "hours" | "before" | "install";

/** The parts where something is wrong or missing, so that their tabs can say it. */
export function partsAtFault(settings: ChatSettings): Part[] {
  const { accent, greetings, office_hours, pre_chat, allowed_origins } = settings;
  const faults: [Part, boolean][] = [
    ["look", accent !== null && !parseColor(accent)],
    ["greetings", greetings.some(({ words }) => !words.trim())],
    ["hours", office_hours.some((one) => faultOf(office_hours, one) !== null)],
    ["before", pre_chat.some((field) => faultOfField(pre_chat, field) !== null)],
    ["install", allowed_origins.some((line) => !isOrigin(line))],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([part]) => part);
}

export function faultOfField(fields: PreChatField[], field: PreChatField) {
  if (field.kind !== "question") return null;
  const words = field.question?.trim() ?? "";
  if (!words) return "required";
  const same = fields.filter((other) => other.question?.trim() === words);
  return same.length > 1 ? "twice" : null;
}

/** As the server takes them: what is left empty is absent. */
export function toKeep(settings: ChatSettings): ChatSettings {
  return {
    ...settings,
    greeting: settings.greeting?.trim() || null,
    reply_words: settings.reply_words?.trim() || null,
    allowed_origins: settings.allowed_origins.map((line) => line.replace(/\/$/, "")),
    closed_dates: [...new Set(settings.closed_dates)].sort(),
    greetings: settings.greetings.map((one) => ({
      ...one,
      words: one.words.trim(),
      page: one.page.trim(),
    })),
    pre_chat: settings.pre_chat.map((one) => ({ ...one, question: one.question?.trim() || null })),
  };
}

export function newGreeting(): Greeting {
  return {
    id: crypto.randomUUID(),
    words: "",
    page: "",
    seconds: 15,
    visitors: "everyone",
    hours: "always",
    on: true,
  };
}
