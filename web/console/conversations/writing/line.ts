// The line that holds the caret, in the rich editor: its words, and places in it counted in letters.
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import { $isListNode } from "@lexical/list";
import { noLine, type Line } from "./field";

/** The paragraph, quotation or point in which a place is. */
export function $blockAt(point: PointType): ElementNode | null {
  let at: LexicalNode | null = point.getNode();
  if ($isElementNode(at) && at.getKey() === "root")
    at = at.getChildAtIndex(Math.min(point.offset, at.getChildrenSize() - 1));
  while (at && (!$isElementNode(at) || at.isInline())) at = at.getParent();
  return at as ElementNode | null;
}

export function $lineOf(selection = $getSelection()): Line {
  if (!$isRangeSelection(selection)) return noLine;
  const block = $blockAt(selection.focus);
  if (!block) return noLine;
  const caret = placeOf(block, selection.focus) ?? 0;
  const other = placeOf(block, selection.anchor) ?? caret;
  return {
    value: wordsIn(block),
    selectionStart: Math.min(caret, other),
    selectionEnd: Math.max(caret, other),
  };
}

function wordsIn(node: LexicalNode): string {
  if ($isListNode(node)) return "";
  return $isElementNode(node)
    ? node.getChildren().map(wordsIn).join("")
    : $isLineBreakNode(node)
      ? "\n"
      : node.getTextContent();
}

/** How many letters stand before it; null when it is not in there. */
function placeOf(node: LexicalNode, point: PointType): number | null {
  if (!$isElementNode(node)) return node.getKey() === point.key ? point.offset : null;
  let before = 0;
  for (const [index, child] of node.getChildren().entries()) {
    if (node.getKey() === point.key && index === point.offset) return before;
    const inside = placeOf(child, point);
    if (inside !== null) return before + inside;
    before += wordsIn(child).length;
  }
  return node.getKey() === point.key ? before : null;
}

/** Selects from one place of the line to another. */
export function $selectIn(selection: RangeSelection, block: ElementNode, from: number, to: number) {
  $put(selection.anchor, block, from);
  $put(selection.focus, block, to);
}

function $put(point: PointType, block: ElementNode, place: number) {
  let left = place;
  const step = (node: ElementNode): boolean => {
    for (const [index, child] of node.getChildren().entries()) {
      const { length } = wordsIn(child);
      if ($isTextNode(child) && left <= length) {
        point.set(child.getKey(), left, "text");
        return true;
      }
      if (left === 0) {
        if ($isElementNode(child)) return step(child);
        point.set(node.getKey(), index, "element");
        return true;
      }
      if ($isElementNode(child) && left <= length) return step(child);
      left -= length;
    }
    return false;
  };
  if (!step(block)) point.set(block.getKey(), block.getChildrenSize(), "element");
}
