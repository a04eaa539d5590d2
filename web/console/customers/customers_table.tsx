import { useVirtualizer } from "@tanstack/react-virtual";
import { UsersRound } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Customer } from "../../api/types";
import { Button } from "../../kit/button";
import { Blank, Bone } from "../../kit/parts";
import { t, type Key } from "../../words/text";
import { Failure } from "../shell/failure";
import { useNow } from "../shell/here";
import { CustomerRow } from "./customer_row";
import { isNarrowed, type Filter } from "./filter";
import { rowsOf, useCustomers } from "./queries";

const rowHeight = 56;
const columns: Key[] = [
  "customers.whose",
  "customers.organization",
  "customers.stage",
  "customers.conversations",
  "customers.last_seen",
];

export function CustomersTable({ filter, onClear }: { filter: Filter; onClear: () => void }) {
  const list = useCustomers(filter);
  const rows = rowsOf(list.data);
  if (list.isPending) return <TableBones />;
  if (list.isError && !list.data)
    return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <Blank icon={UsersRound} title={t("customers.nobody")}>
        <p>{t(isNarrowed(filter) ? "customers.nobody_fits" : "customers.nobody_yet")}</p>
        {isNarrowed(filter) && <Button onPress={onClear}>{t("customers.show_everyone")}</Button>}
      </Blank>
    );
  return (
    <Rows
      rows={rows}
      hasMore={list.hasNextPage}
      isLoading={list.isFetchingNextPage}
      loadMore={() => void list.fetchNextPage()}
    />
  );
}

interface RowsProps {
  rows: Customer[];
  hasMore: boolean;
  isLoading: boolean;
  loadMore: () => void;
}

function Rows({ rows, hasMore, isLoading, loadMore }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]!.id,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasMore && !isLoading && last >= rows.length - 10) loadMore();
  }, [hasMore, isLoading, last, rows.length, loadMore]);

  return (
    <div className="customer-rows" ref={scroller} tabIndex={-1}>
      <div
        role="table"
        aria-label={t("customers.title")}
        aria-rowcount={hasMore ? -1 : rows.length}
      >
        <div role="rowgroup" className="customer-columns">
          <div role="row" className="customer-row">
            {columns.map((key) => (
              <span key={key} role="columnheader">
                {t(key)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="rows-all" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item) => (
            <CustomerRow
              key={item.key}
              customer={rows[item.index]!}
              start={item.start}
              index={item.index}
              now={now}
            />
          ))}
        </div>
      </div>
      {isLoading && (
        <p className="only-read" role="status">
          {t("shell.loading")}
        </p>
      )}
    </div>
  );
}

function TableBones() {
  return (
    <div role="status" aria-busy="true" aria-label={t("shell.loading")}>
      {["44%", "36%", "52%", "40%", "48%", "38%", "46%", "42%"].map((inlineSize) => (
        <div key={inlineSize} className="customer-bones">
          <Bone inlineSize={36} blockSize={36} borderRadius="50%" />
          <Bone inlineSize={inlineSize} blockSize={10} />
        </div>
      ))}
    </div>
  );
}
