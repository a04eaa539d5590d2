// Which ready answers are meant by what is typed after the slash.
import type { ReadyAnswer } from "../../api/types";
import { fold } from "../../words/fold";

export interface Asked {
  /** Where the slash stands in the text. */
  from: number;
  words: string;
}

/** What stands between a slash at a word's beginning and the caret. */
export function answerAskedAt(text: string, caret: number): Asked | null {
  const found = /(?:^|[\s(«])\/([^\s/][^\n/]{0,39})?$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const words = found[1] ?? "";
  return { from: caret - words.length - 1, words };
}

function holds(ground: string, words: string) {
  const plain = ground.replaceAll(" ", "");
  // A half-space may have been typed as a space, or as nothing.
  if (plain.includes(words.replaceAll(" ", ""))) return true;
  return words.split(" ").every((word) => ground.includes(word));
}

const unfit = 9;

function fit(answer: ReadyAnswer, words: string) {
  const shortcut = fold(answer.shortcut);
  const title = fold(answer.title);
  if (shortcut === words) return 0;
  if (shortcut.startsWith(words)) return 1;
  if (title.startsWith(words)) return 2;
  if (holds(title, words)) return 3;
  return holds(fold(`${answer.title} ${answer.folder} ${answer.body}`), words) ? 4 : unfit;
}

/** Those of the conversation's language first, then those of any, then the others. */
function distance(answer: ReadyAnswer, language: string | null) {
  if (!language || answer.language === language) return 0;
  return answer.language === "" ? 1 : 2;
}

export function ranked(answers: ReadyAnswer[], typed: string, language: string | null) {
  const words = fold(typed);
  return answers
    .map((answer) => ({
      answer,
      fit: words ? fit(answer, words) : 0,
      far: distance(answer, language),
    }))
    .filter((one) => one.fit < unfit)
    .sort((a, b) => a.fit - b.fit || a.far - b.far || b.answer.used - a.answer.used)
    .map((one) => one.answer);
}

/** The answer in place of the slash and its words; a space follows where words go on. */
export function withAnswer(text: string, asked: Asked, caret: number, answer: string) {
  const head = text.slice(0, asked.from) + answer;
  const rest = text.slice(caret);
  return { text: head + rest, caret: head.length };
}

/** The parts of a title, those that were typed marked. */
export function typedRuns(title: string, typed: string): { text: string; isTyped: boolean }[] {
  const word = typed.trim();
  const at = word ? title.toLocaleLowerCase().indexOf(word.toLocaleLowerCase()) : -1;
  if (at < 0) return [{ text: title, isTyped: false }];
  return [
    { text: title.slice(0, at), isTyped: false },
    { text: title.slice(at, at + word.length), isTyped: true },
    { text: title.slice(at + word.length), isTyped: false },
  ].filter((run) => run.text);
}
