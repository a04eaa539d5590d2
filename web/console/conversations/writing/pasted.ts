// What is pasted, from other pages or from Word, brought to what a message can hold. The server cleans
// it again; this is so that the writer sees what will be sent.
import type { RichNode, RichTag } from "../../../kit/rich";
import { addressFrom } from "./address";
import { looseTree, type LooseNode, type LooseTag } from "./loose_html";

const longest = 1_000_000;
const blocks = new Set(
  (
    "p div section article aside header footer main nav address figure figcaption center form fieldset " +
    "legend details summary dl dt dd table caption thead tbody tfoot tr hr h1 h2 h3 h4 h5 h6"
  ).split(" "),
);
const marksOf: Record<string, string> = {
  ...{ b: "strong", strong: "strong", i: "em", em: "em", u: "u", ins: "u", s: "s", strike: "s" },
  ...{ del: "s", code: "code", kbd: "code", samp: "code", tt: "code" },
  ...{ h1: "strong", h2: "strong", h3: "strong", h4: "strong", h5: "strong", h6: "strong" },
};

/** Null where there is nothing that plain words would not say as well, or far too much. */
export function pastedTree(html: string): RichNode[] | null {
  if (html.length > longest) return null;
  const reader = new Reader();
  reader.read(looseTree(html), []);
  const tree = reader.end();
  return isMore(tree) ? tree : null;
}

/** True where there is more than paragraphs. */
function isMore(tree: RichNode[]): boolean {
  return tree.some(
    (node) => typeof node !== "string" && (!["p", "br"].includes(node.tag) || isMore(node.inside)),
  );
}

const tagged = (tag: string, inside: RichNode[]): RichTag => ({ tag, inside });

class Reader {
  private out: RichTag[] = [];
  private line: RichNode[] = [];
  private endsBlank = true;
  private isPre = false;

  end() {
    this.settle();
    return this.out;
  }

  read(nodes: LooseNode[], marks: RichTag[]) {
    for (const node of nodes) {
      if (typeof node === "string") this.words(node, marks);
      else this.tag(node, marks);
    }
  }

  private tag(node: LooseTag, marks: RichTag[]) {
    const { tag, inside } = node;
    const style = (node.attributes.get("style") ?? "").toLowerCase().replace(/\s+/g, "");
    if (/mso-list:ignore|display:none|mso-hide:all/.test(style)) return;
    if (tag === "br") return this.lineBreak();
    if (tag === "ul" || tag === "ol") return this.list(node, marks);
    if (tag === "blockquote") return this.container("blockquote", inside, marks);
    if (tag === "pre" || tag === "listing") return this.preformatted(inside);
    if (tag === "p" && /mso-list:l\d/.test(style)) return this.wordPoint(node, marks);
    if (tag === "td" || tag === "th") return this.cell(inside, marks);
    const own = withMarks(node, style, marks);
    if (!blocks.has(tag) && tag !== "li") return this.read(inside, own);
    this.settle();
    this.read(inside, own);
    if (tag === "p" && this.line.length === 0 && isBlank(inside)) this.out.push(emptyLine());
    this.settle();
  }

  private words(text: string, marks: RichTag[]) {
    let words = text.replaceAll("\r", "");
    if (!this.isPre) {
      words = words.replace(/[ \t\n\f]+/g, " ");
      if (this.endsBlank) words = words.replace(/^ /, "");
      this.endsBlank = words ? words.endsWith(" ") : this.endsBlank;
      words = words.replaceAll("\u00a0", " ");
    }
    if (!words) return;
    // The innermost mark is the last.
    const node = marks.reduceRight<RichNode>(
      (inside, mark) => ({ ...mark, inside: [inside] }),
      words,
    );
    this.line.push(node);
  }

  private lineBreak() {
    this.line.push(tagged("br", []));
    this.endsBlank = true;
  }

  private settle() {
    const inside = this.line;
    this.line = [];
    this.endsBlank = true;
    // A line break at the end of a block is not seen.
    if (inside.length > 1 && isBreak(inside.at(-1)!)) inside.pop();
    if (inside.length) this.out.push(tagged("p", inside));
  }

  private apart(nodes: LooseNode[], marks: RichTag[]) {
    const inner = new Reader();
    inner.read(nodes, marks);
    return inner.end();
  }

  private container(tag: string, nodes: LooseNode[], marks: RichTag[]) {
    this.settle();
    const inside = this.apart(nodes, marks);
    if (inside.length) this.out.push(tagged(tag, inside));
  }

  private list(node: LooseTag, marks: RichTag[]) {
    this.settle();
    const points: RichTag[] = [];
    for (const one of node.inside) {
      if (typeof one === "string" && !one.trim()) continue;
      const isPoint = typeof one !== "string" && one.tag === "li";
      const inside = this.apart(isPoint ? one.inside : [one], marks);
      // A list that stands between the points belongs to the one before it.
      if (!isPoint && points.length) points.at(-1)!.inside.push(...inside);
      else if (inside.length) points.push(tagged("li", inside));
    }
    if (points.length) this.out.push(tagged(node.tag, points));
  }

  /** Word writes points as paragraphs, each with its sign in front. */
  private wordPoint(node: LooseTag, marks: RichTag[]) {
    this.settle();
    const tag = /^\s*[\d۰-۹٠-٩]+[.)]/.test(signOf(node.inside)) ? "ol" : "ul";
    const point = tagged("li", this.apart(node.inside, marks));
    const before = this.out.at(-1);
    if (before?.tag === tag) before.inside.push(point);
    else this.out.push(tagged(tag, [point]));
  }

  private cell(inside: LooseNode[], marks: RichTag[]) {
    const words = this.apart(inside, marks);
    if (words.length === 0) return;
    if (this.line.length) this.line.push(" | ");
    this.line.push(...words.flatMap((block, at) => (at ? [" ", ...flat(block)] : flat(block))));
    this.endsBlank = false;
  }

  private preformatted(inside: LooseNode[]) {
    this.settle();
    const inner = new Reader();
    inner.isPre = true;
    inner.read(inside, []);
    if (inner.line.length) this.out.push(tagged("pre", inner.line));
  }
}

const isBreak = (node: RichNode) => typeof node !== "string" && node.tag === "br";
const emptyLine = () => tagged("p", [tagged("br", [])]);

function isBlank(nodes: LooseNode[]): boolean {
  return nodes.every((node) => (typeof node === "string" ? !node.trim() : isBlank(node.inside)));
}

/** Blocks in the cell of a table become words of its line. */
function flat(node: RichNode): RichNode[] {
  if (typeof node === "string" || !["p", "pre", "ul", "ol", "li", "blockquote"].includes(node.tag))
    return [isBreak(node) ? " " : node];
  return node.inside.flatMap((one, at) =>
    at && node.tag !== "p" ? [" ", ...flat(one)] : flat(one),
  );
}

function withMarks(node: LooseTag, style: string, marks: RichTag[]): RichTag[] {
  const own: string[] = [];
  const mark = marksOf[node.tag];
  const isNormal = /font-weight:(normal|400)/.test(style);
  if (mark && !(mark === "strong" && isNormal)) own.push(mark);
  if (/font-weight:(bold|[6-9]00)/.test(style)) own.push("strong");
  if (/font-style:italic/.test(style)) own.push("em");
  const href = node.tag === "a" ? addressFrom(node.attributes.get("href") ?? "") : null;
  const isNew = (tag: string) => !marks.some((one) => one.tag === tag);
  const links: RichTag[] = href && isNew("a") ? [{ tag: "a", href, inside: [] }] : [];
  return [...links, ...marks, ...[...new Set(own)].filter(isNew).map((tag) => tagged(tag, []))];
}

function signOf(nodes: LooseNode[]): string {
  for (const node of nodes) {
    if (typeof node === "string") continue;
    const style = node.attributes.get("style") ?? "";
    const sign = /mso-list:\s*ignore/i.test(style) ? textOf(node) : signOf(node.inside);
    if (sign) return sign;
  }
  return "";
}

function textOf(node: LooseNode): string {
  return typeof node === "string" ? node : node.inside.map(textOf).join("");
}
