import { expect, test } from "vitest";
import { en as first } from "./en/all";
import { dossier as dossierOfEn } from "./en/dossier";
import { imports as importsOfEn } from "./en/imports";
import { mail as mailOfEn } from "./en/mail";
import { fa as firstOfFa } from "./fa/all";
import { dossier as dossierOfFa } from "./fa/dossier";
import { imports as importsOfFa } from "./fa/imports";
import { mail as mailOfFa } from "./fa/mail";
import { parse, type Node } from "./icu";
import { knows, learn, t, type Key } from "./text";

const en: Record<Key, string> = { ...first, ...dossierOfEn, ...importsOfEn, ...mailOfEn };
const fa: Record<Key, string> = { ...firstOfFa, ...dossierOfFa, ...importsOfFa, ...mailOfFa };
const keys = Object.keys(en) as Key[];

test("words that come later are known once they are learned", () => {
  expect(knows("organizations.title")).toBe(false);
  learn(dossierOfEn);
  expect(knows("organizations.title")).toBe(true);
  expect(t("organizations.title")).toBe(dossierOfEn["organizations.title"]);
  expect(t("customers.title")).toBe(first["customers.title"]);
});

function names(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === "string") return [];
    const inner = "cases" in node ? [...node.cases.values()].flatMap(names) : [];
    return [node.name, ...inner];
  });
}

test("every sentence of both languages can be read", () => {
  for (const key of keys) for (const words of [en[key], fa[key]]) parse(words);
});

test("both languages ask for the same values", () => {
  for (const key of keys) {
    const asked = (words: string) => [...new Set(names(parse(words)))].sort();
    expect(asked(fa[key]), key).toEqual(asked(en[key]));
  }
});

test("Persian is written with Persian letters and digits", () => {
  for (const key of keys) {
    expect(fa[key], key).not.toMatch(/[\u064a\u0643\u0649\u0660-\u0669]/);
    // Letters of two scripts are fine, a Persian sentence with Latin digits is not.
    const sentence = fa[key].replace(/\{[^}]*\}|https?:\S+|#R+G+B+/g, "");
    expect(sentence, key).not.toMatch(/[0-9]/);
  }
});
