// The editor behind the rich field: what it can hold, how it is filled, and what it tells.
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode, registerList } from "@lexical/list";
import { QuoteNode, registerRichText } from "@lexical/rich-text";
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  createEditor,
  mergeRegister,
  PASTE_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
} from "lexical";
import { $insertBlocks, $insertLines } from "./change_text";
import type { Line } from "./field";
import { $lineOf, $selectIn } from "./line";
import { pastedTree } from "./pasted";
import { $blocksFrom, $blocksOf } from "./read_words";
import { $standing, type Standing } from "./standing";
import type { Words } from "./words";
import { $writtenWords } from "./write_words";

export interface Told {
  words: (words: Words) => void;
  line: (line: Line) => void;
  standing: (standing: Standing) => void;
}

const filledTag = "filled";
const theme = {
  text: { underline: "rich-u", strikethrough: "rich-s", underlineStrikethrough: "rich-us" },
};

interface Beginning {
  words: Words;
  selected?: [number, number];
}

export function openEditor(root: HTMLElement, begin: Beginning, told: () => Told): LexicalEditor {
  const editor = createEditor({
    namespace: "writing",
    nodes: [LinkNode, ListItemNode, ListNode, QuoteNode],
    theme,
    onError: (error) => {
      throw error;
    },
  });
  const end = mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => $paste(event, transferOf(event)),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (given) => {
        if (typeof given !== "string")
          return given.dataTransfer ? $paste(given, given.dataTransfer) : $typed(given.data);
        return $typed(given);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Every point reads in the direction of its own words, not only the list.
    editor.registerMutationListener(ListItemNode, (changes) => {
      for (const [key, change] of changes)
        if (change === "created") editor.getElementByKey(key)?.setAttribute("dir", "auto");
    }),
  );
  editor.setRootElement(root);
  fill(editor, begin.words, begin.selected);
  // Only now: an editor that is not yet filled must not tell that there are no words.
  const endTelling = tell(editor, told);
  closings.set(editor, mergeRegister(end, endTelling));
  return editor;
}

function tell(editor: LexicalEditor, told: () => Told) {
  const look = () => {
    told().standing($standing());
    told().line($lineOf());
  };
  editor.getEditorState().read(look);
  return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    editorState.read(() => {
      look();
      if (tags.has(filledTag) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      told().words($writtenWords());
    });
  });
}

const closings = new WeakMap<LexicalEditor, () => void>();

export function closeEditor(editor: LexicalEditor) {
  closings.get(editor)?.();
  editor.setRootElement(null);
}

const transferOf = (event: unknown) =>
  "clipboardData" in (event as object) ? (event as ClipboardEvent).clipboardData : null;

/** Several lines typed at once, as by a program that writes for somebody. */
function $typed(words: string | null) {
  const selection = $getSelection();
  if (!words?.includes("\n") || words.trim() === "" || !$isRangeSelection(selection)) return false;
  $insertLines(selection, words);
  return true;
}

function $paste(event: { preventDefault: () => void }, data: DataTransfer | null) {
  const selection = $getSelection();
  if (!data || !$isRangeSelection(selection)) return false;
  event.preventDefault();
  const html = data.getData("text/html");
  const tree = html ? pastedTree(html) : null;
  if (tree) $insertBlocks(selection, $blocksFrom(tree));
  else $insertLines(selection, data.getData("text/plain"));
  return true;
}

/** Other words come from outside: from another device, from what was taken back, or none after sending. */
export function fill(editor: LexicalEditor, words: Words, selected?: [number, number]) {
  const isFocused = editor.getRootElement() === document.activeElement;
  editor.update(
    () => {
      const root = $getRoot().clear();
      root.append(...$blocksOf(words));
      if (!isFocused) return $setSelection(null);
      const selection = root.selectEnd();
      if (selected && words.html === null) $selectPlain(selection, words.body, selected);
    },
    { discrete: true, tag: filledTag },
  );
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}

function $selectPlain(selection: RangeSelection, body: string, [from, to]: [number, number]) {
  for (const [point, place] of [
    [selection.anchor, from],
    [selection.focus, to],
  ] as const) {
    const before = body.slice(0, place).split("\n");
    const block = $getRoot().getChildAtIndex<ElementNode>(before.length - 1)!;
    const inLine = $getRoot().selectEnd();
    $selectIn(inLine, block, before.at(-1)!.length, before.at(-1)!.length);
    point.set(inLine.focus.key, inLine.focus.offset, inLine.focus.type);
  }
  $setSelection(selection);
}
