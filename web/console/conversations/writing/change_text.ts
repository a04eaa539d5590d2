// What the tools, the lists of answers and colleagues, and a paste change in the text.
import { $isLinkNode, $toggleLink } from "@lexical/link";
import { $insertList, $removeList } from "@lexical/list";
import { $createQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalEditor,
  type RangeSelection,
} from "lexical";
import type { Edit } from "./field";
import { $blockAt, $selectIn } from "./line";
import { $paragraphOf, $quoteOf } from "./read_words";
import type { BlockKind } from "./standing";

/** A single paragraph goes on in the line; more come as they are. */
export function $insertBlocks(selection: RangeSelection, blocks: ElementNode[]) {
  const only = blocks.length === 1 && $isParagraphNode(blocks[0]) ? blocks[0] : null;
  selection.insertNodes(only ? only.getChildren() : blocks);
}

export function $insertLines(selection: RangeSelection, words: string) {
  const lines = words.replaceAll("\r", "").split("\n");
  const block = $blockAt(selection.focus);
  if (lines.length === 1) selection.insertText(lines[0]!);
  else if ($isParagraphNode(block)) {
    // An empty first line only ends the one of the caret.
    if (lines[0] === "") selection.insertParagraph();
    selection.insertNodes((lines[0] === "" ? lines.slice(1) : lines).map($paragraphOf));
  } else selection.insertRawText(lines.join("\n"));
}

const $place = () => {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : $getRoot().selectEnd();
};

export function edit(editor: LexicalEditor, { from, to, words }: Edit) {
  editor.update(
    () => {
      const selection = $place();
      const block = $blockAt(selection.focus);
      if (block) $selectIn(selection, block, from, to);
      $insertLines(selection, words);
    },
    { discrete: true },
  );
}

/** A browser tells of a selection a moment later than it is made; who deletes at once means it. */
export function seeSelection(editor: LexicalEditor) {
  editor.update(
    () => {
      const seen = $createRangeSelectionFromDom(getSelection(), editor);
      if (seen) $setSelection(seen);
    },
    { discrete: true },
  );
}

/** The quotation comes after the line of the caret, and the caret after the quotation. */
export function quote(editor: LexicalEditor, words: string) {
  editor.update(
    () => {
      const at = $place().focus.getNode().getTopLevelElement() ?? $getRoot().getLastChild();
      const quotation = $quoteOf(words);
      if (!at) $getRoot().append(quotation);
      else if ($isParagraphNode(at) && at.getTextContent() === "") at.replace(quotation);
      else at.insertAfter(quotation);
      const next = quotation.getNextSibling();
      const line = $isParagraphNode(next) ? next : $createParagraphNode();
      if (line !== next) quotation.insertAfter(line);
      line.selectStart();
    },
    { discrete: true },
  );
}

/** The lines of the selection become that, or paragraphs again when they are it. */
export function turnInto(editor: LexicalEditor, kind: BlockKind, now: BlockKind) {
  editor.update(
    () => {
      $place();
      if (kind !== now && kind !== "quote") return $insertList(kind as "bullet" | "number");
      if (now === "bullet" || now === "number") $removeList();
      const isQuote = kind === "quote" && now !== "quote";
      $setBlocksType($place(), () => (isQuote ? $createQuoteNode() : $createParagraphNode()));
    },
    { discrete: true },
  );
}

/** Null lets the link go and keeps its words. Without a selection the address itself is written. */
export function link(
  editor: LexicalEditor,
  selected: RangeSelection | null,
  address: string | null,
) {
  editor.update(
    () => {
      if (selected) $setSelection(selected.clone());
      const selection = $place();
      const isIn = [selection.focus.getNode(), ...selection.focus.getNode().getParents()].some(
        $isLinkNode,
      );
      if (address !== null && selection.isCollapsed() && !isIn) {
        const words = $createTextNode(address.replace(/^(https?:\/\/|mailto:|tel:)/, ""));
        selection.insertNodes([words]);
        words.select(0, words.getTextContentSize());
      }
      $toggleLink(address);
      const after = $getSelection();
      if ($isRangeSelection(after) && !after.isCollapsed())
        after.anchor.set(after.focus.key, after.focus.offset, after.focus.type);
    },
    { discrete: true },
  );
}
