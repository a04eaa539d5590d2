// The slash that opens the ready answers, also where the keyboard's layout has none in its place.

import type { Line } from "./writing/field";

function isAtWord(text: string) {
  return text === "" || /[\s(«]$/u.test(text);
}

/** The text with a slash where the caret is, when this key was meant as one; or null. */
export function slashFor(event: KeyboardEvent, field: Line) {
  if (event.code !== "Slash" || event.shiftKey || event.altKey || event.isComposing) return null;
  const isAsked = event.ctrlKey || event.metaKey;
  // Persian layouts have a full stop there, with which no line begins.
  const before = field.value.slice(0, field.selectionStart);
  const isStop = event.key === "." && (before === "" || before.endsWith("\n"));
  return isAsked || isStop ? withSlash(field) : null;
}

export function withSlash(field: Line) {
  const before = field.value.slice(0, field.selectionStart);
  const head = before + (isAtWord(before) ? "/" : " /");
  return { text: head + field.value.slice(field.selectionEnd), caret: head.length };
}
