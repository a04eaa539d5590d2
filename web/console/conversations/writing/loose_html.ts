// Reads whatever HTML is on a clipboard into a tree, without giving it to the browser to parse.

export interface LooseTag {
  tag: string;
  attributes: Map<string, string>;
  inside: LooseNode[];
}
export type LooseNode = string | LooseTag;

const token =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-z][a-z\d:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gi;
const attribute = /([a-z][a-z\d:-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
const lone = new Set("br img hr input meta link col wbr area base embed source track".split(" "));
const dropped = new Set(
  (
    "script style head title template noscript iframe object applet textarea select datalist " +
    "audio video canvas svg math xml"
  ).split(" "),
);
const closing: Record<string, string[]> = {
  p: ["p"],
  li: ["li"],
  tr: ["tr", "td", "th"],
  td: ["td", "th"],
  th: ["td", "th"],
};
const walls = new Set(["ul", "ol", "table", "blockquote"]);
const deepest = 60;

export function looseTree(html: string): LooseNode[] {
  const root: LooseTag = { tag: "", attributes: new Map(), inside: [] };
  const open = [root];
  let beyond = 0;
  const copied = /<!--StartFragment-->([\s\S]*?)(?:<!--EndFragment-->|$)/.exec(html);
  const text = copied ? copied[1]! : html;
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [whole, end, name, rest] = found;
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      if (!/^<[!?]/.test(whole)) open.at(-1)!.inside.push(withSigns(whole));
    } else if (end) {
      if (beyond > 0 && !open.some((one) => one.tag === tag)) beyond -= 1;
      else close(open, tag);
    } else if (dropped.has(tag)) {
      if (!rest!.endsWith("/")) token.lastIndex = endOf(text, tag, token.lastIndex);
    } else {
      for (const one of closing[tag] ?? []) closeWithin(open, one);
      const node: LooseTag = { tag, attributes: attributesOf(rest!), inside: [] };
      open.at(-1)!.inside.push(node);
      if (lone.has(tag) || rest!.endsWith("/")) continue;
      if (open.length < deepest) open.push(node);
      else beyond += 1;
    }
  }
  return root.inside;
}

function close(open: LooseTag[], tag: string) {
  const at = open.findLastIndex((one) => one.tag === tag);
  if (at > 0) open.length = at;
}

/** Some tags end where the next of their kind begins, unless a list or table lies between. */
function closeWithin(open: LooseTag[], tag: string) {
  for (let at = open.length - 1; at > 0; at -= 1) {
    if (open[at]!.tag === tag) {
      open.length = at;
      return;
    }
    if (walls.has(open[at]!.tag)) return;
  }
}

function endOf(text: string, tag: string, from: number) {
  const end = new RegExp(`</${tag}[^>]*>`, "gi");
  end.lastIndex = from;
  return end.exec(text) ? end.lastIndex : text.length;
}

function attributesOf(rest: string) {
  const all = new Map<string, string>();
  for (const [, name, one, two, three] of rest.matchAll(attribute))
    all.set(name!.toLowerCase(), withSigns(one ?? two ?? three ?? ""));
  return all;
}

const named: Record<string, string> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", zwnj: "\u200c" },
  ...{ zwj: "\u200d", lrm: "\u200e", rlm: "\u200f", laquo: "«", raquo: "»", ndash: "–" },
  ...{ mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bull: "•" },
  ...{ middot: "·", copy: "©", reg: "®", trade: "™", times: "×", divide: "÷", deg: "°" },
  ...{ euro: "€", pound: "£", shy: "\u00ad", ensp: " ", emsp: " ", thinsp: " " },
};

function withSigns(text: string) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, ten, hex, name) => {
    if (name) return named[name as string] ?? named[(name as string).toLowerCase()] ?? whole;
    const code = ten ? Number(ten) : parseInt(hex as string, 16);
    const isLetter = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? String.fromCodePoint(code) : " ";
  });
}
