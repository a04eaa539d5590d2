// Rich text, as the server wrote it or as it was pasted, brought into the editor.
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
} from "lexical";
import { $createLinkNode } from "@lexical/link";
import { $createListItemNode, $createListNode, type ListNode } from "@lexical/list";
import { $createQuoteNode } from "@lexical/rich-text";
import { richTree, type RichNode, type RichTag } from "../../../kit/rich";
import type { Words } from "./words";

const formats: Record<string, TextFormatType> = {
  strong: "bold",
  em: "italic",
  u: "underline",
  s: "strikethrough",
  code: "code",
};
const containers = ["p", "pre", "ul", "ol", "li", "blockquote"];

const isBlock = (node: RichNode): node is RichTag =>
  typeof node !== "string" && containers.includes(node.tag);

export function $blocksOf({ body, html }: Words): ElementNode[] {
  const tree = html === null ? null : richTree(html);
  const blocks = tree ? $blocksFrom(tree) : body.split("\n").map($paragraphOf);
  return blocks.length ? blocks : [$createParagraphNode()];
}

export function $paragraphOf(line: string) {
  const paragraph = $createParagraphNode();
  return line ? paragraph.append($createTextNode(line)) : paragraph;
}

/** A quotation of plain words, one line below the other. */
export function $quoteOf(words: string) {
  return $createQuoteNode().append(...$lines(words.trim(), []));
}

export function $blocksFrom(tree: RichNode[]): ElementNode[] {
  const blocks: ElementNode[] = [];
  let loose: RichNode[] = [];
  const settle = () => {
    if (loose.length) blocks.push($createParagraphNode().append(...$inlines(loose)));
    loose = [];
  };
  for (const node of tree) {
    if (isBlock(node)) {
      settle();
      blocks.push(...$blocks(node));
    } else loose.push(node);
  }
  settle();
  return blocks;
}

function $blocks(node: RichTag): ElementNode[] {
  if (node.tag === "ul" || node.tag === "ol") return [$list(node)];
  if (node.tag === "blockquote") return [$createQuoteNode().append(...$flat(node.inside))];
  if (node.tag === "li") return $blocksFrom(node.inside);
  const inside = $inlines(node.inside, node.tag === "pre" ? ["code"] : []);
  return [$createParagraphNode().append(...inside)];
}

function $list(node: RichTag): ListNode {
  const list = $createListNode(node.tag === "ol" ? "number" : "bullet");
  for (const item of node.inside) {
    const inside = typeof item === "string" ? [item] : item.inside;
    const isInner = (one: RichNode) => isBlock(one) && (one.tag === "ul" || one.tag === "ol");
    const own = $flat(inside.filter((one) => !isInner(one)));
    const inner = inside.filter(isInner) as RichTag[];
    if (own.length || inner.length === 0) list.append($createListItemNode().append(...own));
    for (const one of inner) list.append($createListItemNode().append($list(one)));
  }
  return list;
}

/** Blocks where only lines can stand: one below the other. */
function $flat(nodes: RichNode[]): LexicalNode[] {
  const out: LexicalNode[] = [];
  let follows = false;
  for (const node of nodes) {
    const lines = isBlock(node)
      ? node.inside.some(isBlock)
        ? $flat(node.inside)
        : $inlines(node.inside, node.tag === "pre" ? ["code"] : [])
      : $inline(node, []);
    if (out.length && (isBlock(node) || follows)) out.push($createLineBreakNode());
    out.push(...lines);
    follows = isBlock(node);
  }
  return out;
}

function $inlines(nodes: RichNode[], marks: TextFormatType[] = []): LexicalNode[] {
  // What holds a line break only is an empty line.
  const only = nodes.length === 1 ? nodes[0]! : null;
  if (only && typeof only !== "string" && only.tag === "br") return [];
  return nodes.flatMap((node) => $inline(node, marks));
}

function $inline(node: RichNode, marks: TextFormatType[]): LexicalNode[] {
  if (typeof node === "string") return $lines(node, marks);
  if (node.tag === "br") return [$createLineBreakNode()];
  const mark = formats[node.tag];
  const inside = node.inside.flatMap((one) => $inline(one, mark ? [...marks, mark] : marks));
  return node.tag === "a" ? [$createLinkNode(node.href).append(...inside)] : inside;
}

function $lines(words: string, marks: TextFormatType[]): LexicalNode[] {
  return words.split("\n").flatMap((line, at) => {
    const text = $createTextNode(line);
    for (const mark of marks) text.toggleFormat(mark);
    return [...(at > 0 ? [$createLineBreakNode()] : []), ...(line ? [text] : [])];
  });
}
