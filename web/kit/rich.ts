// Rich text as the server writes it: it cleans what comes in and writes it in one strict shape, so that
// reading it takes no more than this. Whatever is not of that shape is not shown as rich text at all.

export interface RichTag {
  tag: string;
  dir?: string;
  href?: string;
  src?: string;
  alt?: string;
  inside: RichNode[];
}
export type RichNode = string | RichTag;

const blocks = ["p", "pre", "ul", "ol", "li", "blockquote"];
const formats = ["strong", "em", "u", "s", "code", "a"];
const lone = ["br", "img"];
const deepest = 60;

const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)>|([^<>]+)/y;
const address = /^(https?:\/\/|mailto:|tel:)/;

const isBlock = (tag: string) => blocks.includes(tag);

/** "auto" looks past what is in blocks of its own, so those that hold blocks are told. */
export function directionOf(node: RichTag): string | undefined {
  if (!isBlock(node.tag)) return undefined;
  if (node.dir) return node.dir;
  const first = node.tag === "p" || node.tag === "pre" ? null : /\p{L}/u.exec(wordsOf(node));
  return first ? (/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(first[0]) ? "rtl" : "ltr") : "auto";
}

function wordsOf(node: RichNode): string {
  return typeof node === "string" ? node : node.inside.map(wordsOf).join("");
}

/** Null when it is anything else than what the server writes. */
export function richTree(html: string): RichNode[] | null {
  const root: RichTag = { tag: "", inside: [] };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const found = token.exec(html);
    if (!found) return null;
    const [, end, tag, attributes, words] = found;
    const around = open.at(-1)!;
    if (words !== undefined) around.inside.push(plain(words));
    else if (end) {
      if (open.length === 1 || open.pop()!.tag !== tag) return null;
    } else {
      const node = tagOf(tag!, attributes!);
      if (!node || open.length > deepest) return null;
      around.inside.push(node);
      if (!lone.includes(tag!)) open.push(node);
    }
  }
  return open.length === 1 ? root.inside : null;
}

function tagOf(tag: string, attributes: string): RichTag | null {
  const node: RichTag = { tag, inside: [] };
  if (!blocks.includes(tag) && !formats.includes(tag) && !lone.includes(tag)) return null;
  for (const [, name, value] of attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (name === "dir" && isBlock(tag) && /^(rtl|ltr|auto)$/.test(value!)) node.dir = value;
    else if (name === "href" && tag === "a") node.href = plain(value!);
    else if (name === "src" && tag === "img") node.src = plain(value!);
    else if (name === "alt" && tag === "img") node.alt = plain(value!);
    else return null;
  }
  if (tag === "a" && !address.test(node.href ?? "")) return null;
  if (tag === "img" && !/^cid:\w+$/.test(node.src ?? "")) return null;
  return node;
}

const signs: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

function plain(words: string) {
  return words.replace(/&(lt|gt|quot|amp);/g, (sign) => signs[sign]!);
}

/** The ids of the files that stand as pictures among the words. */
export function picturesIn(html: string | null): string[] {
  return html ? [...html.matchAll(/<img src="cid:(\w+)"/g)].map((found) => found[1]!) : [];
}
