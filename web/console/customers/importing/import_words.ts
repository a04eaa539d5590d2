// An import in the reader's words: what columns may mean, and why a row was not taken.
import type { Attribute, CustomerImport, CustomerImportProblem } from "../../../api/types";
import { csv } from "../../../kit/csv";
import { t, type Key } from "../../../words/text";
import { reasonOfCode } from "../../shell/reason";
import { labelOf } from "../attribute_words";

const plain: [string, Key][] = [
  ["name", "customers.name"],
  ["email", "customers.identity_email"],
  ["phone", "customers.identity_phone"],
  ["telegram", "customers.identity_telegram"],
  ["bale", "customers.identity_bale"],
  ["whatsapp", "customers.identity_whatsapp"],
  ["instagram", "customers.identity_instagram"],
  ["app_user", "customers.identity_app_user"],
  ["organization", "customers.organization"],
  ["country", "customers.country"],
  ["locale", "customers.language"],
  ["time_zone", "customers.time_zone"],
  ["tier", "customers.tier"],
  ["stage", "customers.stage"],
  ["culture_notes", "customers.culture_notes"],
];

export interface Meaning {
  value: string;
  label: string;
}

/** All that a column may mean, with nothing as the first. */
export function meaningsFor(attributes: Attribute[]): Meaning[] {
  return [
    { value: "", label: t("imports.left_out") },
    ...plain.map(([value, key]) => ({ value, label: t(key) })),
    ...attributes.map((one) => ({ value: `attributes.${one.key}`, label: labelOf(one) })),
  ];
}

/** Somebody must be known by something: a name or an address. */
export function namesSomebody(meanings: string[]) {
  const telling = plain.slice(0, 8).map(([value]) => value);
  return meanings.some((one) => telling.includes(one));
}

/** A meaning that stands over two columns, where only addresses may. */
export function meantTwice(meanings: string[]) {
  const addresses = plain.slice(1, 8).map(([value]) => value);
  return meanings.find(
    (one, at) => one !== "" && !addresses.includes(one) && meanings.indexOf(one) !== at,
  );
}

export function reasonOfProblem(problem: CustomerImportProblem, attributes: Attribute[]) {
  const reason = reasonOfCode(problem.code);
  const field = meaningsFor(attributes).find((one) => one.value === problem.field);
  return problem.field && field ? t("imports.problem", { field: field.label, reason }) : reason;
}

/** The rows that were not taken as a file: mended, it can be imported again. */
export function errorFile(
  one: CustomerImport,
  problems: CustomerImportProblem[],
  attributes: Attribute[],
) {
  const head = [...one.columns, t("imports.column_row"), t("imports.column_reason")];
  const rows = problems.map((problem) => [
    ...one.columns.map((_, at) => problem.cells[at] ?? ""),
    String(problem.row),
    reasonOfProblem(problem, attributes),
  ]);
  return csv([head, ...rows]);
}

/** How much of the file is done, from 0 to 1. */
export function partDone(one: CustomerImport) {
  return one.size === 0 ? 0 : Math.min(1, one.place / one.size);
}
