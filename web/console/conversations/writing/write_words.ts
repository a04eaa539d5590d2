// The editor's text as it is sent: rich text in the server's shape, and the same in plain words as the
// server itself would make them.
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type TextFormatType,
  type TextNode,
} from "lexical";
import { $isLinkNode, type LinkNode } from "@lexical/link";
import { $isListNode, type ListNode } from "@lexical/list";
import { $isQuoteNode } from "@lexical/rich-text";
import { escaped, noWords, type Words } from "./words";

const formats: [TextFormatType, string][] = [
  ["code", "code"],
  ["strikethrough", "s"],
  ["underline", "u"],
  ["italic", "em"],
  ["bold", "strong"],
];

/** Within an update or a reading of the editor. */
export function $writtenWords(): Words {
  const blocks = $getRoot().getChildren();
  const html = blocks.map(blockHtml).join("");
  const isPlain = !/<(?!\/?p>|br>)/.test(html);
  // A list without a word in it is nothing to send.
  if (!isPlain && $getRoot().getTextContent().trim() === "") return noWords;
  return { body: blocks.flatMap(blockLines).join("\n"), html: isPlain ? null : html };
}

const childrenOf = (node: LexicalNode) => ($isElementNode(node) ? node.getChildren() : []);

function blockHtml(node: LexicalNode): string {
  if ($isListNode(node)) return listHtml(node);
  const inside = inlineHtml(childrenOf(node));
  if ($isQuoteNode(node)) return `<blockquote><p>${inside || "<br>"}</p></blockquote>`;
  return `<p>${inside || "<br>"}</p>`;
}

/** A list in a list stands in the point before it. */
function listHtml(list: ListNode): string {
  const items: string[] = [];
  for (const item of list.getChildren()) {
    const inner = childrenOf(item).find($isListNode);
    if (inner && items.length) items.push(items.pop()! + listHtml(inner));
    else items.push(inner ? listHtml(inner) : inlineHtml(childrenOf(item)));
  }
  const tag = list.getListType() === "number" ? "ol" : "ul";
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join("")}</${tag}>`;
}

function inlineHtml(nodes: LexicalNode[]): string {
  return nodes
    .map((node) => {
      if ($isLineBreakNode(node)) return "<br>";
      if ($isTextNode(node)) return textHtml(node);
      if (!$isLinkNode(node)) return inlineHtml(childrenOf(node));
      return `<a href="${escaped(node.getURL())}">${inlineHtml(node.getChildren())}</a>`;
    })
    .join("");
}

function textHtml(node: TextNode): string {
  return formats.reduce(
    (inside, [format, tag]) => (node.hasFormat(format) ? `<${tag}>${inside}</${tag}>` : inside),
    escaped(node.getTextContent()),
  );
}

function blockLines(node: LexicalNode): string[] {
  if ($isListNode(node)) return listLines(node);
  const lines = inlineText(childrenOf(node)).split("\n");
  return $isQuoteNode(node) ? lines.map((line) => `> ${line}`.trimEnd()) : lines;
}

function listLines(list: ListNode): string[] {
  let number = 0;
  return list.getChildren().flatMap((item) => {
    const inner = childrenOf(item).find($isListNode);
    if (inner) return listLines(inner).map((line) => `  ${line}`);
    number += 1;
    const sign = list.getListType() === "number" ? `${number}. ` : "• ";
    const [first, ...others] = inlineText(childrenOf(item)).split("\n");
    return [sign + first, ...others.map((line) => " ".repeat(sign.length) + line)];
  });
}

function inlineText(nodes: LexicalNode[]): string {
  return nodes
    .map((node) => {
      if ($isLineBreakNode(node)) return "\n";
      if ($isLinkNode(node)) return linkText(node);
      return $isElementNode(node) ? inlineText(node.getChildren()) : node.getTextContent();
    })
    .join("");
}

function linkText(link: LinkNode) {
  const words = link.getTextContent();
  const address = words.endsWith("/") ? link.getURL() : link.getURL().replace(/\/$/, "");
  return words && address.endsWith(words) ? words : `${words} (${link.getURL()})`.trimStart();
}
