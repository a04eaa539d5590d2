import { ChevronDown, ListChecks, Plus, Search, SquarePen } from "lucide-react";
import { Link, useNavigate } from "react-router";
import { IconButton } from "../../kit/button";
import { MenuButton } from "../../kit/menu";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import { useTeams } from "../accounts/queries";
import { may, useDesk } from "../shell/desk";
import { Count } from "./count";
import {
  firstFilter,
  isNarrowed,
  kinds,
  searchOf,
  statuses,
  viewKeys,
  type Filter,
} from "./filter";
import type { ListGrouping } from "./grouping/use_grouping";
import { useViews } from "./queries";
import { addressOf } from "./saved_views/actions";
import { useSavedViews } from "./saved_views/queries";
import { SavedViewLine } from "./saved_views/saved_view_line";
import { SelectionBar } from "./selection/selection_bar";
import type { ListSelection } from "./selection/use_selection";
import { SortMenu } from "./sort_menu";

interface Props {
  filter: Filter;
  selection: ListSelection;
  rowCount: number;
  grouping: ListGrouping;
}

export function ListHeader({ filter, selection, rowCount, grouping }: Props) {
  const navigate = useNavigate();
  const desk = useDesk();
  const teams = useTeams().data ?? [];
  const isWhole = !isNarrowed(filter);
  const team = teams.find((one) => one.id === filter.team_id);
  const saved = useSavedViews().data ?? [];
  const title =
    saved.find((one) => one.id === filter.saved_view_id)?.name ??
    team?.name ??
    filter.tag ??
    (filter.kind ? t(`conversations.kind_${filter.kind}`) : t(`conversations.view_${filter.view}`));

  return (
    <header>
      <div className="list-head">
        <h1 id="list-title" className="cut">
          <bdi>{title}</bdi>
        </h1>
        <MenuButton
          label={t("conversations.views")}
          sections={[
            {
              title: t("conversations.views"),
              choices: viewKeys.map((view) => ({
                id: view,
                label: t(`conversations.view_${view}`),
                chosen: isWhole && view === filter.view,
                run: () => void navigate(`/inbox${searchOf({ ...firstFilter, view })}`),
              })),
            },
            {
              title: t("saved_views.title"),
              choices: [
                ...saved.map((view) => ({
                  id: view.id,
                  label: view.name,
                  chosen: view.id === filter.saved_view_id,
                  run: () => void navigate(addressOf(view)),
                })),
                {
                  id: "new",
                  label: t("saved_views.new"),
                  icon: Plus,
                  run: () => desk.open("new_saved_view"),
                },
              ],
            },
            {
              title: t("conversations.kinds"),
              choices: kinds.map((kind) => ({
                id: kind,
                label: t(`conversations.kind_${kind}`),
                chosen: kind === filter.kind,
                run: () =>
                  void navigate(`/inbox${searchOf({ ...firstFilter, view: "all", kind })}`),
              })),
            },
          ]}
          placement="bottom start"
        >
          <IconButton
            icon={ChevronDown}
            size="small"
            className="only-narrow"
            label={t("conversations.views")}
            data-testid="views-menu"
          />
        </MenuButton>
        <span className="line to-end tight">
          <IconButton
            icon={Search}
            size="small"
            className="only-narrow"
            label={t("shell.search")}
            hint={<Key>/</Key>}
            onPress={() => desk.open("search")}
          />
          {may(desk, "conversations:reply") && rowCount > 0 && (
            <IconButton
              icon={ListChecks}
              size="small"
              label={t("selection.open")}
              hint={<Key>X</Key>}
              aria-pressed={selection.isOpen}
              onPress={() => (selection.isOpen ? selection.clear() : selection.open())}
              data-testid="select"
            />
          )}
          {may(desk, "conversations:reply") && (
            <IconButton
              icon={SquarePen}
              size="small"
              label={t("conversations.new")}
              hint={<Key>C</Key>}
              onPress={() => desk.open("new")}
              data-testid="new-conversation"
            />
          )}
          <SortMenu filter={filter} grouping={grouping} />
        </span>
      </div>
      {selection.isOpen || selection.progress ? (
        <SelectionBar list={selection} rowCount={rowCount} isSpam={filter.view === "spam"} />
      ) : filter.saved_view_id ? (
        <SavedViewLine id={filter.saved_view_id} />
      ) : filter.view === "spam" ? (
        <p className="list-hint">{t("moving.spam_hint")}</p>
      ) : (
        <StatusTabs filter={filter} />
      )}
    </header>
  );
}

function StatusTabs({ filter }: { filter: Filter }) {
  const counts = useViews().data?.data.find((view) => view.key === filter.view);
  // Counters are kept for whole views; a narrowed list has none rather than a wrong one.
  const isWhole = !isNarrowed(filter);
  return (
    <nav className="tabs" aria-label={t("conversations.status")}>
      {statuses.map((status) => (
        <Link
          key={status}
          to={`/inbox${searchOf({ ...filter, status })}`}
          aria-current={status === filter.status ? "true" : undefined}
          data-testid={`status-${status}`}
        >
          {t(`conversations.status_${status}`)}
          {isWhole && status !== "resolved" && <Count of={counts?.[status]} />}
        </Link>
      ))}
    </nav>
  );
}
