// ICU MessageFormat, the part our sentences use: arguments, number, plural (=n, categories, #), select,
// and apostrophe quoting. Small enough for every bundle; a test reads all catalogues through it.

export type Node =
  | string
  | { kind: "argument"; name: string }
  | { kind: "number"; name: string }
  | { kind: "pound"; name: string }
  | { kind: "plural" | "select"; name: string; cases: Map<string, Node[]> };

export function parse(text: string): Node[] {
  const reader = { text, at: 0 };
  const nodes = readNodes(reader, null);
  if (reader.at < text.length) throw new Error(`unexpected } at ${reader.at} in "${text}"`);
  return nodes;
}

interface Reader {
  text: string;
  at: number;
}

function readNodes(reader: Reader, plural: string | null): Node[] {
  const nodes: Node[] = [];
  let words = "";
  const flush = () => {
    if (words) nodes.push(words);
    words = "";
  };
  while (reader.at < reader.text.length) {
    const char = reader.text[reader.at]!;
    if (char === "}") break;
    if (char === "{") {
      flush();
      nodes.push(readPlace(reader));
    } else if (char === "#" && plural !== null) {
      flush();
      nodes.push({ kind: "pound", name: plural });
      reader.at++;
    } else if (char === "'" && /['{}#]/.test(reader.text[reader.at + 1] ?? "")) {
      words += readQuoted(reader);
    } else {
      words += char;
      reader.at++;
    }
  }
  flush();
  return nodes;
}

function readQuoted(reader: Reader) {
  if (reader.text[reader.at + 1] === "'") {
    reader.at += 2;
    return "'";
  }
  const end = reader.text.indexOf("'", reader.at + 1);
  if (end < 0) throw new Error(`unclosed quote in "${reader.text}"`);
  const words = reader.text.slice(reader.at + 1, end);
  reader.at = end + 1;
  return words;
}

function readPlace(reader: Reader): Node {
  const name = expect(reader, /\{\s*([a-z_]+)\s*/y)[1]!;
  if (reader.text[reader.at] === "}") {
    reader.at++;
    return { kind: "argument", name };
  }
  const kind = expect(reader, /,\s*(number|plural|select)\s*/y)[1]!;
  if (kind === "number") {
    expect(reader, /\}/y);
    return { kind: "number", name };
  }
  expect(reader, /,\s*/y);
  const cases = new Map<string, Node[]>();
  while (reader.text[reader.at] !== "}") {
    const key = expect(reader, /([=a-z_0-9]+)\s*\{/y)[1]!;
    cases.set(key, readNodes(reader, kind === "plural" ? name : null));
    expect(reader, /\}\s*/y);
  }
  reader.at++;
  if (!cases.has("other")) throw new Error(`no "other" for ${name} in "${reader.text}"`);
  return { kind: kind as "plural" | "select", name, cases };
}

function expect(reader: Reader, pattern: RegExp) {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (!match) throw new Error(`cannot read "${reader.text}" at ${reader.at}`);
  reader.at = pattern.lastIndex;
  return match;
}

/** The pieces of a sentence with its values in place; values that are not text pass through. */
export function fill<V>(nodes: Node[], values: Record<string, V>, locale: string): (string | V)[] {
  return nodes.flatMap((node): (string | V)[] => {
    if (typeof node === "string") return [node];
    const value = values[node.name];
    if (value === undefined) throw new Error(`no value for {${node.name}}`);
    if (node.kind === "argument") return [value];
    if (node.kind === "number" || node.kind === "pound")
      return [number(locale).format(Number(value))];
    return fill(chosen(node, value, locale), values, locale);
  });
}

function chosen<V>(node: { kind: string; cases: Map<string, Node[]> }, value: V, locale: string) {
  const { cases } = node;
  const other = cases.get("other")!;
  if (node.kind === "select") return cases.get(String(value)) ?? other;
  return cases.get(`=${value}`) ?? cases.get(plural(locale).select(Number(value))) ?? other;
}

const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

function number(locale: string) {
  let format = numbers.get(locale);
  if (!format) numbers.set(locale, (format = new Intl.NumberFormat(locale)));
  return format;
}

function plural(locale: string) {
  let rules = plurals.get(locale);
  if (!rules) plurals.set(locale, (rules = new Intl.PluralRules(locale)));
  return rules;
}
