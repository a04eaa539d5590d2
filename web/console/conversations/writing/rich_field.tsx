import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type RangeSelection,
  type TextFormatType,
} from "lexical";
import { useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import type { FieldProps, Line } from "./field";
import { LinkForm } from "./link_form";
import { $lineOf } from "./line";
import { edit, link, quote, seeSelection, turnInto } from "./change_text";
import { closeEditor, fill, openEditor, type Told } from "./rich_editor";
import type { BlockKind, Standing } from "./standing";
import { Tools } from "./tools";
import { isSame } from "./words";
import "./rich_field.css";

export interface RichFieldProps extends FieldProps {
  /** What the plain field had, when this one takes over from it. */
  taken: { isFocused: boolean; selected: [number, number] } | null;
  /** Where the tools stand, and where the address of a link is asked for. */
  toolsIn: HTMLElement | null;
  linkIn: HTMLElement | null;
}

const nothing: Standing = {
  bold: false,
  italic: false,
  code: false,
  link: null,
  block: "paragraph",
  isEmpty: true,
};
const keys: Record<string, TextFormatType> = { KeyB: "bold", KeyI: "italic", KeyE: "code" };
const blockKeys: Record<string, BlockKind> = {
  Digit7: "number",
  Digit8: "bullet",
  Digit9: "quote",
};

/** The field in which words are written with emphasis, lists, links and quotations. */
export function RichField(props: RichFieldProps) {
  const { ref, words, onWords, onLine, onFiles, hint, about, taken, toolsIn, linkIn } = props;
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<LexicalEditor>(null);
  const [standing, setStanding] = useState(nothing);
  /** Open while an address is asked for; the words it is for stay selected. */
  const [linking, setLinking] = useState<{ for: RangeSelection | null; now: string } | null>(null);
  const last = useRef(words);
  const told = useRef<Told>(null!);

  useLayoutEffect(() => {
    told.current = {
      line: onLine,
      standing: (next) => setStanding((now) => (isAlike(now, next) ? now : next)),
      words: (next) => {
        if (isSame(next, last.current)) return;
        last.current = next;
        onWords(next);
      },
    };
  });

  const begin = useRef({ words, taken });
  useLayoutEffect(() => {
    const { words, taken } = begin.current;
    if (taken?.isFocused) root.current!.focus();
    const beginning = { words, selected: taken?.selected };
    const opened = openEditor(root.current!, beginning, () => told.current);
    editor.current = opened;
    return () => closeEditor(opened);
  }, []);

  useLayoutEffect(() => {
    if (isSame(words, last.current)) return;
    last.current = words;
    fill(editor.current!, words);
  }, [words]);

  useImperativeHandle(ref, () => ({
    focus: () => focus(editor.current!),
    line: (): Line => editor.current!.getEditorState().read(() => $lineOf()),
    edit: (change) => edit(editor.current!, change),
    quote: (text) => quote(editor.current!, text),
  }));

  const mark = (format: TextFormatType) => {
    editor.current!.dispatchCommand(FORMAT_TEXT_COMMAND, format);
    focus(editor.current!);
  };
  const turn = (kind: BlockKind) => {
    turnInto(editor.current!, kind, standing.block);
    focus(editor.current!);
  };
  const askForLink = () => {
    const selection = editor.current!.getEditorState().read(() => {
      const now = $getSelection();
      return $isRangeSelection(now) ? now.clone() : null;
    });
    setLinking({ for: selection, now: standing.link ?? "" });
  };
  const closeLink = () => {
    setLinking(null);
    focus(editor.current!);
  };

  const press = (event: KeyboardEvent) => {
    // It leads on to the tools, as it does out of every other field.
    if (event.code === "Tab") return event.stopPropagation();
    if (event.code === "Delete" || event.code === "Backspace") seeSelection(editor.current!);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return;
    const format = event.shiftKey ? undefined : keys[event.code];
    const block = event.shiftKey ? blockKeys[event.code] : undefined;
    if (format) mark(format);
    else if (block) turn(block);
    else if (event.shiftKey && event.code === "KeyK") askForLink();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className="rich-field">
        <div
          ref={root}
          className="composer-text rich"
          contentEditable
          role="textbox"
          aria-multiline="true"
          aria-placeholder={hint}
          {...about}
          onKeyDownCapture={press}
          onPasteCapture={(event) => {
            const pasted = [...event.clipboardData.files];
            // Word and sheets put a picture of the words beside them.
            if (pasted.length === 0 || event.clipboardData.getData("text/plain").trim()) return;
            event.preventDefault();
            event.stopPropagation();
            onFiles(pasted);
          }}
        />
        {standing.isEmpty && (
          <div className="rich-hint" aria-hidden="true">
            {hint}
          </div>
        )}
      </div>
      {linking &&
        linkIn &&
        createPortal(
          <LinkForm
            now={linking.now}
            onChoose={(address) => {
              link(editor.current!, linking.for, address);
              closeLink();
            }}
            onClose={closeLink}
          />,
          linkIn,
        )}
      {toolsIn &&
        createPortal(
          <Tools standing={standing} onMark={mark} onTurn={turn} onLink={askForLink} />,
          toolsIn,
        )}
    </>
  );
}

function focus(editor: LexicalEditor) {
  // The field itself first: it is there at once for who asks where the focus is.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.focus();
}

function isAlike(one: Standing, other: Standing) {
  return (Object.keys(one) as (keyof Standing)[]).every((key) => one[key] === other[key]);
}
