import type { ReactNode } from "react";
import type { Filter } from "./filter";
import type { ListGrouping } from "./grouping/use_grouping";
import { ListHeader } from "./list_header";
import { SelectionFailures } from "./selection/selection_failures";
import type { ListSelection } from "./selection/use_selection";

interface Props {
  filter: Filter;
  selection: ListSelection;
  rowCount: number;
  grouping: ListGrouping;
  children: ReactNode;
}

/** What stands around the rows, however they are arranged. */
export function ListFrame({ filter, selection, rowCount, grouping, children }: Props) {
  return (
    <section className="list" aria-labelledby="list-title" data-testid="list">
      <ListHeader filter={filter} selection={selection} rowCount={rowCount} grouping={grouping} />
      <SelectionFailures failures={selection.failures} onClose={selection.dropFailures} />
      {children}
    </section>
  );
}
