// The list of a view parted by queue. Each queue's rows are a list of their own, asked for when their
// place comes into sight, so that a view of any length begins at once.
import { useCallback, useEffect, useMemo, useState } from "react";
import { t } from "../../../words/text";
import { useTeams } from "../../accounts/queries";
import { Failure } from "../../shell/failure";
import { ListBones } from "../bones";
import { EmptyList } from "../empty_list";
import { searchOf, type Filter } from "../filter";
import { ListFrame } from "../list_frame";
import { rowsOf } from "../lists";
import { useList } from "../queries";
import { Rows } from "../rows";
import { useSelection } from "../selection/use_selection";
import { itemsOf, orderedGroups, type GroupId, type Loaded } from "./groups";
import { useGroups, type ListGrouping } from "./use_grouping";

interface Props {
  filter: Filter;
  number: string | null;
  grouping: ListGrouping;
}

interface Part extends Loaded {
  isLoading: boolean;
  loadMore: () => void;
}
type Parts = Partial<Record<GroupId, Part>>;

export function GroupedList({ filter, number, grouping }: Props) {
  const counted = useGroups(filter);
  const teams = useTeams().data;
  const [parts, setParts] = useState<Parts>({});
  const [asked, setAsked] = useState<GroupId[]>([]);
  const groups = useMemo(
    () => orderedGroups(counted.data ?? [], teams ?? [], t("saved_views.no_team")),
    [counted.data, teams],
  );
  const items = useMemo(
    () => itemsOf(groups, grouping.closed, parts),
    [groups, grouping.closed, parts],
  );
  const rows = useMemo(
    () => items.flatMap((item) => (item.type === "row" ? [item.conversation] : [])),
    [items],
  );
  const selection = useSelection(`grouped ${searchOf(filter)}`, rows);
  const onPart = useCallback(
    (id: GroupId, part: Part) => setParts((all) => ({ ...all, [id]: part })),
    [],
  );
  const onSight = useCallback(
    (first: number, last: number) => {
      for (const item of items.slice(Math.max(0, first - 5), last + 10)) {
        if (item.type !== "more") continue;
        const part = parts[item.id];
        if (!part) setAsked((all) => (all.includes(item.id) ? all : [...all, item.id]));
        else if (!part.isLoading) part.loadMore();
      }
    },
    [items, parts],
  );
  return (
    <ListFrame filter={filter} selection={selection} rowCount={rows.length} grouping={grouping}>
      {groups
        .filter((group) => asked.includes(group.id))
        .map((group) => (
          <GroupRows key={group.id} id={group.id} filter={filter} onPart={onPart} />
        ))}
      {counted.isError && !counted.data ? (
        <Failure error={counted.error} onRetry={() => void counted.refetch()} />
      ) : !counted.data || !teams ? (
        <ListBones />
      ) : groups.length === 0 ? (
        <EmptyList filter={filter} />
      ) : (
        <Rows
          items={items}
          selection={selection}
          filter={filter}
          number={number}
          isWhole={false}
          isLoading={Object.values(parts).some((part) => part?.isLoading)}
          onSight={onSight}
          onFold={grouping.fold}
          onGroup={() => grouping.set(false)}
        />
      )}
    </ListFrame>
  );
}

interface GroupRowsProps {
  id: GroupId;
  filter: Filter;
  onPart: (id: GroupId, part: Part) => void;
}

/** Shows nothing itself: it hands on what is loaded of one group. */
function GroupRows({ id, filter, onPart }: GroupRowsProps) {
  const list = useList({ ...filter, team_id: id });
  const { data, hasNextPage, isFetching, fetchNextPage, refetch, isError } = list;
  useEffect(() => {
    const hasMore = data ? hasNextPage : true;
    onPart(id, {
      rows: rowsOf(data),
      hasMore,
      // After a failure it is asked again by its button, not on and on.
      isLoading: isFetching || isError,
      onRetry: isError && !isFetching ? () => void (data ? fetchNextPage() : refetch()) : null,
      loadMore: () => void (data ? fetchNextPage() : refetch()),
    });
  }, [id, data, hasNextPage, isFetching, isError, fetchNextPage, refetch, onPart]);
  return null;
}
