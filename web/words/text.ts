// What the screens say. One language is loaded at a time; changing it starts the page anew.
import type { Catalogue, Key } from "./en/all";
import { fill, parse, type Node } from "./icu";
import { localeTag, type Language } from "./locale";

export type { Key } from "./en/all";

let catalogue: Partial<Record<Key, string>> = {};
let tag: string = localeTag.en;
const parsed = new Map<string, Node[]>();

export function speak(language: Language, words: Catalogue) {
  catalogue = words;
  tag = localeTag[language];
  parsed.clear();
}

/** Words of screens that are loaded later join those that are known. */
export function learn(words: Partial<Record<Key, string>>) {
  catalogue = { ...catalogue, ...words };
}

export function knows(key: string): key is Key {
  return key in catalogue;
}

function nodes(key: Key) {
  let found = parsed.get(key);
  if (!found) parsed.set(key, (found = parse(catalogue[key] ?? key)));
  return found;
}

export type Values = Record<string, string | number>;

export function t(key: Key, values: Values = {}): string {
  return fill(nodes(key), values, tag).join("");
}

/** The same with values that are not text, such as a bold name; the caller lays the pieces out. */
export function pieces<V>(key: Key, values: Record<string, V>): (string | V)[] {
  return fill(nodes(key), values, tag);
}
