// Which value of two customers wins, field by field. Pure: the dialog only shows it.
import type { Attribute, Customer } from "../../api/types";
import { t, type Key } from "../../words/text";
import { labelOf, wordsOf } from "./attribute_words";
import { countryName, languageName, zoneName } from "./names";

export interface Field {
  /** As the server names it: "name", "attributes.cups". */
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

type Plain =
  | "name"
  | "organization"
  | "tier"
  | "stage"
  | "locale"
  | "country"
  | "time_zone"
  | "preferred_channel"
  | "culture_notes"
  | "blocked";

const plain: [Plain, Key, (value: string) => string][] = [
  ["name", "customers.name", String],
  ["organization", "customers.organization", String],
  ["tier", "customers.tier", (value) => t(`customers.tier_${value}` as Key)],
  ["stage", "customers.stage", (value) => t(`customers.stage_${value}` as Key)],
  ["locale", "customers.language", languageName],
  ["country", "customers.country", countryName],
  ["time_zone", "customers.time_zone", zoneName],
  [
    "preferred_channel",
    "customers.preferred_channel",
    (value) => t(`customers.identity_${value}` as Key),
  ],
  ["culture_notes", "customers.culture_notes", String],
  [
    "blocked",
    "customers.block_state",
    (value) => t(value === "true" ? "customers.blocked" : "customers.not_blocked"),
  ],
];

/** The fields that the two differ in, with both values in words; empty where one has none. */
export function differing(kept: Customer, other: Customer, attributes: Attribute[]): Field[] {
  const words = (value: unknown, say: (value: string) => string) =>
    value === null || value === undefined || value === "" ? "" : say(String(value));
  const own = plain.map(([name, label, say]) => ({
    name,
    label: t(label),
    mine: words(kept[name], say),
    theirs: words(other[name], say),
  }));
  const defined = attributes.map((one) => ({
    name: `attributes.${one.key}`,
    label: labelOf(one),
    mine: wordsOf(one, kept.attributes[one.key]),
    theirs: wordsOf(one, other.attributes[one.key]),
  }));
  return [...own, ...defined].filter((field) => field.mine !== field.theirs);
}

/** Where only one knows something, that is taken without asking. */
export function isChoice(field: Field) {
  return field.mine !== "" && field.theirs !== "";
}

/** What is asked of the server: the fields in which the other wins. */
export function fromOther(fields: Field[], chosen: Record<string, "mine" | "theirs">) {
  return fields
    .filter((field) => isChoice(field) && chosen[field.name] === "theirs")
    .map((field) => field.name);
}
