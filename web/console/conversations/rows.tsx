// The rows of a list, as many as are seen at once, with the heads of its groups between them.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { Conversation } from "../../api/types";
import { Button } from "../../kit/button";
import { Bone } from "../../kit/parts";
import { t } from "../../words/text";
import { may, useDesk } from "../shell/desk";
import { useNow } from "../shell/here";
import { searchOf, type Filter } from "./filter";
import { GroupHead } from "./grouping/group_head";
import type { GroupId, Item } from "./grouping/groups";
import { useTyping } from "./queries";
import { Row } from "./row";
import { RowCheck } from "./selection/row_check";
import type { ListSelection } from "./selection/use_selection";

const heights = { row: 88, head: 40, more: 88 };

interface Props {
  items: Item[];
  selection: ListSelection;
  filter: Filter;
  number: string | null;
  /** Nothing more is to come. */
  isWhole: boolean;
  isLoading: boolean;
  /** Which items are seen, by their places. */
  onSight: (first: number, last: number) => void;
  onFold?: (id: GroupId) => void;
  /** Parts the list by queue, or makes it one again. */
  onGroup?: () => void;
}

export function Rows(props: Props) {
  const { items, selection, filter, number, isWhole, isLoading, onSight, onFold, onGroup } = props;
  const desk = useDesk();
  const { handles, session } = desk;
  const canSelect = may(desk, "conversations:reply");
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow();
  const typing = useTyping();
  const search = searchOf(filter);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[items[index]!.type],
    getItemKey: (index) => items[index]!.key,
    overscan: 8,
  });
  const seen = virtual.getVirtualItems();
  const first = seen[0]?.index ?? 0;
  const last = seen.at(-1)?.index ?? 0;
  const places = useMemo(
    () => items.flatMap((item, index) => (item.type === "row" ? [{ ...item, index }] : [])),
    [items],
  );

  useEffect(() => onSight(first, last), [onSight, first, last]);

  useEffect(() => {
    // j and k move the focus from row to row; Enter on a focused link opens it by itself.
    const place = () =>
      places.findIndex((one) => numberOf(one.conversation) === (focusedNumber() ?? number));
    handles.list = {
      move: (by) => {
        const at = place();
        const next = places[Math.max(0, Math.min(places.length - 1, at < 0 ? 0 : at + by))];
        if (!next) return;
        virtual.scrollToIndex(next.index);
        const row = () =>
          scroller.current?.querySelector<HTMLElement>(
            `[data-number="${next.conversation.number}"]`,
          );
        // At once where it can be, or a quick Enter would open the row before it.
        const shown = row();
        if (shown) shown.focus();
        else requestAnimationFrame(() => row()?.focus());
      },
      current: () => places[place()]?.conversation ?? null,
      group: onGroup,
    };
    return () => {
      handles.list = undefined;
    };
  }, [handles, places, number, virtual, onGroup]);

  const shown = (item: Item) => {
    if (item.type === "head")
      return (
        <GroupHead group={item.group} isOpen={item.isOpen} onFold={() => onFold?.(item.group.id)} />
      );
    if (item.type === "more") return <More onRetry={item.onRetry} />;
    const { conversation } = item;
    return (
      <>
        <Row
          conversation={conversation}
          isCurrent={numberOf(conversation) === number}
          isTyping={typing[conversation.id]?.type === "customer"}
          showsWaiting={filter.sort === "waiting"}
          me={session.agent.name}
          now={now}
          search={search}
          onShiftClick={canSelect ? (id) => selection.touch(id, true) : null}
        />
        {canSelect && <RowCheck conversation={conversation} selection={selection} />}
      </>
    );
  };

  return (
    <div className={selection.isOpen ? "rows selecting" : "rows"} ref={scroller} tabIndex={-1}>
      <ul
        className="rows-all"
        style={{ blockSize: virtual.getTotalSize() }}
        aria-label={t("conversations.list")}
      >
        {seen.map((place) => (
          <li
            key={place.key}
            className="row-place"
            style={{ transform: `translateY(${place.start}px)` }}
            aria-setsize={isWhole ? items.length : -1}
            aria-posinset={place.index + 1}
          >
            {shown(items[place.index]!)}
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

function More({ onRetry }: { onRetry: (() => void) | null }) {
  if (onRetry)
    return (
      <div className="row-failed">
        <span>{t("conversations.rows_failed")}</span>
        <Button size="small" onPress={onRetry}>
          {t("shell.try_again")}
        </Button>
      </div>
    );
  return (
    <div className="row-bones">
      <Bone inlineSize={36} blockSize={36} borderRadius="50%" />
      <span>
        <Bone inlineSize="46%" blockSize={10} />
        <Bone inlineSize="88%" blockSize={8} />
      </span>
    </div>
  );
}

function numberOf(conversation: Conversation) {
  return String(conversation.number);
}

/** The number of the row that has the focus, on its link or its check box. */
function focusedNumber() {
  const place = document.activeElement?.closest(".row-place");
  return place?.querySelector("[data-number]")?.getAttribute("data-number") ?? null;
}
