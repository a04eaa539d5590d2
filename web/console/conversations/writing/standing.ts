// What stands at the caret, as the tools show it.
import { $isLinkNode } from "@lexical/link";
import { $isListNode } from "@lexical/list";
import { $isQuoteNode } from "@lexical/rich-text";
import {
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type TextFormatType,
} from "lexical";

export type BlockKind = "paragraph" | "bullet" | "number" | "quote";

export interface Standing {
  bold: boolean;
  italic: boolean;
  code: boolean;
  link: string | null;
  block: BlockKind;
  isEmpty: boolean;
}

export function $standing(): Standing {
  const isEmpty = $getRoot().getChildrenSize() <= 1 && $isBare();
  const selection = $getSelection();
  if (!$isRangeSelection(selection))
    return { bold: false, italic: false, code: false, link: null, block: "paragraph", isEmpty };
  const node = selection.focus.getNode();
  const link = [node, ...node.getParents()].find($isLinkNode);
  const list = [node, ...node.getParents()].find($isListNode);
  const isQuote = [node, ...node.getParents()].some($isQuoteNode);
  const has = (format: TextFormatType) => selection.hasFormat(format);
  return {
    bold: has("bold"),
    italic: has("italic"),
    code: has("code"),
    link: link?.getURL() ?? null,
    block: list
      ? list.getListType() === "number"
        ? "number"
        : "bullet"
      : isQuote
        ? "quote"
        : "paragraph",
    isEmpty,
  };
}

function $isBare() {
  const only = $getRoot().getFirstChild();
  return !only || ($isParagraphNode(only) && only.getChildrenSize() === 0);
}
