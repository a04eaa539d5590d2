// The variables of ready answers: what they are, what they become, and which of them are mistaken.
import { localeTag, type Language } from "../../words/locale";
import { longDay } from "../../words/time";

export const variableNames = [
  "customer.name",
  "customer.first_name",
  "agent.name",
  "conversation.number",
  "workspace.name",
  "today",
] as const;
export type VariableName = (typeof variableNames)[number];

/** Who and what an answer is written about, and in which language. */
export interface Surroundings {
  customerName: string;
  agentName: string;
  number: number;
  workspaceName: string;
  language: string;
  now: number;
}

export interface Piece {
  text: string;
  /** True where a variable stood: the preview marks it. */
  isFilled: boolean;
}

// What the server takes for a variable: a word without spaces, and after "|" the words instead of it.
const sign = /\{([^\s{}"':;,()[\]<>=|]{1,80})(?:\|([^}]*))?\}/gu;

function isKnown(name: string): name is VariableName {
  return (variableNames as readonly string[]).includes(name);
}

/** The first variable that nobody can fill, as it is written. */
export function unknownVariable(text: string): string | null {
  for (const [whole, name] of text.matchAll(sign)) if (!isKnown(name!)) return whole;
  return null;
}

/** Chinese, Japanese and Korean names are not taken apart: the family stands first. */
function firstName(name: string) {
  const whole = name.trim();
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(whole)) return whole;
  return whole.split(/\s+/)[0] ?? "";
}

const isSpoken = (language: string): language is Language => language in localeTag;

/** The day in the calendar of whoever will read it. */
function today(language: string, now: number) {
  if (isSpoken(language)) return longDay(now, { language });
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(now);
  } catch {
    return longDay(now, { language: "en" });
  }
}

function shownNumber(number: number, language: string) {
  const tag = isSpoken(language) ? localeTag[language] : "en";
  return new Intl.NumberFormat(tag, { useGrouping: false }).format(number);
}

function valueOf(name: VariableName, about: Surroundings): string {
  switch (name) {
    case "customer.name":
      return about.customerName.trim();
    case "customer.first_name":
      return firstName(about.customerName);
    case "agent.name":
      return about.agentName;
    case "conversation.number":
      return shownNumber(about.number, about.language);
    case "workspace.name":
      return about.workspaceName;
    case "today":
      return today(about.language, about.now);
  }
}

/** What a person is called whose name we do not know. */
function politely(language: string) {
  return language === "fa" ? "مشتری گرامی" : "dear customer";
}

export function filledPieces(text: string, about: Surroundings): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(sign)) {
    const [whole, name, instead] = found;
    if (!isKnown(name!)) continue;
    const value = valueOf(name, about) || (instead ?? politely(about.language)).trim();
    const before = text.slice(from, found.index);
    // Where nothing is to stand, the space before it goes as well.
    pieces.push({ text: value ? before : before.replace(/ $/, ""), isFilled: false });
    pieces.push({ text: value, isFilled: true });
    from = found.index + whole.length;
  }
  pieces.push({ text: text.slice(from), isFilled: false });
  return pieces.filter((piece) => piece.text);
}

export function filled(text: string, about: Surroundings): string {
  return filledPieces(text, about)
    .map((piece) => piece.text)
    .join("");
}
