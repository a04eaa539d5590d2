import { useCallback, useMemo } from "react";
import { Failure } from "../shell/failure";
import { useWatch } from "../shell/live_hub";
import { ListBones } from "./bones";
import { EmptyList } from "./empty_list";
import { searchOf, wordOf, type Filter } from "./filter";
import { GroupedList } from "./grouping/grouped_list";
import type { Item } from "./grouping/groups";
import { useGrouping, type ListGrouping } from "./grouping/use_grouping";
import { ListFrame } from "./list_frame";
import { rowsOf } from "./lists";
import { useList } from "./queries";
import { Rows } from "./rows";
import { useSelection } from "./selection/use_selection";

interface Props {
  filter: Filter;
  number: string | null;
}

export function ConversationList({ filter, number }: Props) {
  const grouping = useGrouping(filter);
  useWatch(wordOf(filter));
  const props = { filter, number, grouping };
  return grouping.isOn ? (
    <GroupedList key={searchOf(filter)} {...props} />
  ) : (
    <PlainList {...props} />
  );
}

function PlainList({ filter, number, grouping }: Props & { grouping: ListGrouping }) {
  const list = useList(filter);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const rows = useMemo(() => rowsOf(data), [data]);
  const items = useMemo(
    () => rows.map((conversation): Item => ({ type: "row", key: conversation.id, conversation })),
    [rows],
  );
  const selection = useSelection(searchOf(filter), rows);
  const onSight = useCallback(
    (_: number, last: number) => {
      if (hasNextPage && !isFetchingNextPage && last >= rows.length - 10) void fetchNextPage();
    },
    [hasNextPage, isFetchingNextPage, rows.length, fetchNextPage],
  );
  return (
    <ListFrame filter={filter} selection={selection} rowCount={rows.length} grouping={grouping}>
      {list.isPending ? (
        <ListBones />
      ) : list.isError && !data ? (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyList filter={filter} />
      ) : (
        <Rows
          items={items}
          selection={selection}
          filter={filter}
          number={number}
          isWhole={!hasNextPage}
          isLoading={isFetchingNextPage}
          onSight={onSight}
          onGroup={grouping.isPossible ? () => grouping.set(true) : undefined}
        />
      )}
    </ListFrame>
  );
}
