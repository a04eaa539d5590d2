// Colleagues named in a note: found while it is written, and read again when it is sent.
import type { Agent, Id } from "../../api/types";

export interface Asked {
  /** Where the sign stands in the text. */
  from: number;
  words: string;
}

/** What stands between the last sign and the caret, when it can still become a name. */
export function askedAt(text: string, caret: number): Asked | null {
  const found = /(?:^|[\s(«])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  return found ? { from: caret - found[1]!.length - 1, words: found[1]! } : null;
}

const folded = (text: string) =>
  text
    .toLocaleLowerCase()
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/\u200c/g, " ");

/** Those any of whose names begins with the words; the whole name may be typed on, spaces and all. */
export function suggested(agents: Agent[], words: string): Agent[] {
  const typed = folded(words);
  const begins = (name: string) =>
    folded(name).startsWith(typed) ||
    folded(name)
      .split(" ")
      .some((part) => part.startsWith(typed));
  return agents.filter((agent) => !agent.disabled && begins(agent.name)).slice(0, 6);
}

export function withMention(text: string, asked: Asked, caret: number, name: string) {
  const head = `${text.slice(0, asked.from)}@${name} `;
  return { text: head + text.slice(caret).replace(/^ /, ""), caret: head.length };
}

export function mentionedIn(text: string, agents: Agent[]): Id[] {
  return agents.filter((agent) => text.includes(`@${agent.name}`)).map((agent) => agent.id);
}

/** The text in runs, those that name a mentioned colleague marked. */
export function mentionRuns(text: string, names: string[]): { text: string; isName: boolean }[] {
  const signs = names.filter(Boolean).map((name) => `@${name}`);
  if (signs.length === 0) return [{ text, isName: false }];
  const escaped = signs
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return text
    .split(new RegExp(`(${escaped.join("|")})`))
    .filter(Boolean)
    .map((run) => ({ text: run, isName: signs.includes(run) }));
}
