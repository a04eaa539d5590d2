// What the composer asks of the field in it, be it the plain one or the rich one.
import type { AriaAttributes, Ref } from "react";
import type { Words } from "./words";

/** The line or paragraph that holds the caret, and what of it is selected. */
export interface Line {
  value: string;
  selectionStart: number;
  selectionEnd: number;
}

export interface Edit {
  from: number;
  to: number;
  words: string;
}

export interface Field {
  focus: () => void;
  line: () => Line;
  /** Changes the line; the caret stands behind the new words. */
  edit: (edit: Edit) => void;
  quote: (words: string) => void;
}

export interface FieldProps {
  ref: Ref<Field>;
  words: Words;
  onWords: (words: Words) => void;
  onLine: (line: Line) => void;
  onFiles: (files: File[]) => void;
  hint: string;
  about: AriaAttributes & { "data-testid": string };
}

export const noLine: Line = { value: "", selectionStart: 0, selectionEnd: 0 };

/** What has to be changed in a line that is to read so, with the caret there. */
export function editTo(line: string, next: { text: string; caret: number }): Edit {
  const to = line.length - (next.text.length - next.caret);
  let from = 0;
  while (from < to && from < next.caret && line[from] === next.text[from]) from += 1;
  return { from, to, words: next.text.slice(from, next.caret) };
}
