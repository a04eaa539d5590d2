import { useImperativeHandle, useLayoutEffect, useRef, type RefObject } from "react";
import { withQuote } from "../quoting";
import type { FieldProps } from "./field";

const highest = 260;

interface Props extends FieldProps {
  /** The field itself, from which the rich one takes over. */
  text: RefObject<HTMLTextAreaElement | null>;
}

/** The growing field of plain words. */
export function PlainField({ ref, text, words, onWords, onLine, onFiles, hint, about }: Props) {
  const nextCaret = useRef<number | null>(null);
  const { body } = words;

  const put = (next: { text: string; caret: number }) => {
    nextCaret.current = next.caret;
    onWords({ body: next.text, html: null });
  };
  useImperativeHandle(ref, () => ({
    focus: () => text.current!.focus(),
    line: () => text.current!,
    edit: ({ from, to, words }) =>
      put({
        text: body.slice(0, from) + words + body.slice(to),
        caret: from + words.length,
      }),
    quote: (words) => put(withQuote(body, text.current!.selectionEnd || body.length, words)),
  }));

  useLayoutEffect(() => {
    const field = text.current!;
    field.style.blockSize = "auto";
    field.style.blockSize = `${Math.min(field.scrollHeight, highest)}px`;
    if (nextCaret.current === null) return;
    field.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
    onLine(field);
  }, [text, body, onLine]);

  return (
    <textarea
      ref={text}
      className="composer-text"
      rows={2}
      // An empty field has no direction of its own; its hint reads in the page's.
      dir={body ? "auto" : undefined}
      value={body}
      onChange={(event) => {
        onLine(event.target);
        onWords({ body: event.target.value, html: null });
      }}
      onSelect={(event) => onLine(event.currentTarget)}
      onPaste={(event) => {
        const pasted = [...event.clipboardData.files];
        if (pasted.length === 0) return;
        event.preventDefault();
        onFiles(pasted);
      }}
      placeholder={hint}
      {...about}
    />
  );
}
