// Which rows of a list are selected. A row that leaves the list leaves the selection with it: what is
// counted is what is seen.
import type { Conversation, Id } from "../../../api/types";

export interface Selection {
  ids: ReadonlySet<Id>;
  /** Where a range begins: the row that was touched last. */
  anchor: Id | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

type Rows = Pick<Conversation, "id">[];

export function toggled({ ids }: Selection, id: Id): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Everything between the row touched last and this one; this one alone when that one is gone. */
export function extended(selection: Selection, rows: Rows, id: Id): Selection {
  const from = rows.findIndex((row) => row.id === selection.anchor);
  const to = rows.findIndex((row) => row.id === id);
  if (from < 0 || to < 0) return toggled(selection, id);
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return {
    ids: new Set([...selection.ids, ...between.map((row) => row.id)]),
    anchor: selection.anchor,
  };
}

export function allOf(rows: Rows): Selection {
  return { ids: new Set(rows.map((row) => row.id)), anchor: rows.at(-1)?.id ?? null };
}

export function only(ids: Id[]): Selection {
  return { ids: new Set(ids), anchor: ids.at(-1) ?? null };
}

export function selectedOf<Row extends Rows[number]>({ ids }: Selection, rows: Row[]): Row[] {
  return rows.filter((row) => ids.has(row.id));
}
