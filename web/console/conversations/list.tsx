import { useVirtualizer } from "@tanstack/react-virtual";
import { CircleCheck, Inbox } from "lucide-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Conversation } from "../../api/types";
import { Blank } from "../../kit/parts";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { Failure } from "../shell/failure";
import { useNow } from "../shell/here";
import { useWatch } from "../shell/live_hub";
import { firstFilter, isNarrowed, searchOf, wordOf, type Filter } from "./filter";
import { ListHeader } from "./list_header";
import { rowsOf } from "./lists";
import { useList, useTyping, useViews } from "./queries";
import { Row } from "./row";
import { ListBones } from "./bones";
import { RowCheck } from "./selection/row_check";
import { SelectionFailures } from "./selection/selection_failures";
import { useSelection, type ListSelection } from "./selection/use_selection";

const rowHeight = 88;

export function ConversationList({ filter, number }: { filter: Filter; number: string | null }) {
  const list = useList(filter);
  const rows = rowsOf(list.data);
  const selection = useSelection(searchOf(filter), rows);
  useWatch(wordOf(filter));
  return (
    <section className="list" aria-labelledby="list-title" data-testid="list">
      <ListHeader filter={filter} selection={selection} rowCount={rows.length} />
      <SelectionFailures failures={selection.failures} onClose={selection.dropFailures} />
      {list.isPending ? (
        <ListBones />
      ) : list.isError && !list.data ? (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyList filter={filter} />
      ) : (
        <Rows
          rows={rows}
          selection={selection}
          filter={filter}
          number={number}
          hasMore={list.hasNextPage}
          isLoading={list.isFetchingNextPage}
          loadMore={() => void list.fetchNextPage()}
        />
      )}
    </section>
  );
}

interface RowsProps {
  rows: Conversation[];
  selection: ListSelection;
  filter: Filter;
  number: string | null;
  hasMore: boolean;
  isLoading: boolean;
  loadMore: () => void;
}

function Rows({ rows, selection, filter, number, hasMore, isLoading, loadMore }: RowsProps) {
  const desk = useDesk();
  const { handles, session } = desk;
  const canSelect = may(desk, "conversations:reply");
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const typing = useTyping();
  const search = searchOf(filter);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]!.id,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && !isLoading && last >= rows.length - 10) loadMore();
  }, [hasMore, isLoading, last, rows.length, loadMore]);

  useEffect(() => {
    // j and k move the focus from row to row; Enter on a focused link opens it by itself.
    handles.list = {
      move: (by) => {
        const at = rows.findIndex((row) => String(row.number) === (focusedNumber() ?? number));
        const next = Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by));
        virtual.scrollToIndex(next);
        const row = () =>
          scroller.current?.querySelector<HTMLElement>(`[data-number="${rows[next]?.number}"]`);
        // At once where it can be, or a quick Enter would open the row before it.
        const shown = row();
        if (shown) shown.focus();
        else requestAnimationFrame(() => row()?.focus());
      },
      current: () => rows.find((row) => String(row.number) === (focusedNumber() ?? number)) ?? null,
    };
    return () => {
      handles.list = undefined;
    };
  }, [handles, rows, number, virtual]);

  return (
    <div className={selection.isOpen ? "rows selecting" : "rows"} ref={scroller} tabIndex={-1}>
      <ul
        className="rows-all"
        style={{ blockSize: virtual.getTotalSize() }}
        aria-label={t("conversations.list")}
      >
        {items.map((item) => (
          <li
            key={item.key}
            className="row-place"
            style={{ transform: `translateY(${item.start}px)` }}
            aria-setsize={hasMore ? -1 : rows.length}
            aria-posinset={item.index + 1}
          >
            <Row
              conversation={rows[item.index]!}
              isCurrent={String(rows[item.index]!.number) === number}
              isTyping={typing[rows[item.index]!.id]?.type === "customer"}
              showsWaiting={filter.sort === "waiting"}
              me={session.agent.name}
              now={now}
              search={search}
              onShiftClick={canSelect ? (id) => selection.touch(id, true) : null}
            />
            {canSelect && <RowCheck conversation={rows[item.index]!} selection={selection} />}
          </li>
        ))}
      </ul>
      {isLoading && (
        <p className="only-read" role="status">
          {t("conversations.more_rows")}
        </p>
      )}
    </div>
  );
}

/** The number of the row that has the focus, on its link or its check box. */
function focusedNumber() {
  const place = document.activeElement?.closest(".row-place");
  return place?.querySelector("[data-number]")?.getAttribute("data-number") ?? null;
}

function EmptyList({ filter }: { filter: Filter }) {
  const unassigned = useViews().data?.data.find((view) => view.key === "unassigned")?.open ?? 0;
  if (filter.view !== "mine" || filter.status !== "open" || isNarrowed(filter))
    return (
      <Blank icon={Inbox} title={t("conversations.empty_other")}>
        <p>{t("conversations.empty_other_body")}</p>
      </Blank>
    );
  return (
    <Blank icon={CircleCheck} title={t("conversations.empty_open")}>
      <p>{t("conversations.empty_open_body", { count: unassigned })}</p>
      {unassigned > 0 && (
        <Link
          className="button outline"
          to={`/inbox${searchOf({ ...firstFilter, view: "unassigned" })}`}
        >
          {t("conversations.see_unassigned")}
        </Link>
      )}
    </Blank>
  );
}
