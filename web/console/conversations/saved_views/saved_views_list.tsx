import {
  ArrowDown,
  ArrowUp,
  Bookmark,
  Ellipsis,
  Pencil,
  Plus,
  Trash2,
  UsersRound,
} from "lucide-react";
import { Link } from "react-router";
import type { SavedView } from "../../../api/types";
import { IconButton } from "../../../kit/button";
import { Icon } from "../../../kit/icon";
import { MenuButton } from "../../../kit/menu";
import { t } from "../../../words/text";
import { useDesk } from "../../shell/desk";
import { Count } from "../count";
import type { Filter } from "../filter";
import { addressOf, move, remove } from "./actions";
import { useSavedViewCounts, useSavedViews } from "./queries";
import "./saved_views.css";

/** The agent's own views and those shared with all, in the panel of views. */
export function SavedViewsList({ filter }: { filter: Filter }) {
  const desk = useDesk();
  const views = useSavedViews().data ?? [];
  const shared = views.filter((view) => view.is_shared);
  const own = views.filter((view) => !view.is_shared);
  return (
    <>
      <div data-testid="saved-views">
        <h2>
          {t("saved_views.own")}
          <IconButton
            icon={Plus}
            size="small"
            className="to-end"
            label={t("saved_views.new")}
            onPress={() => desk.open("new_saved_view")}
            data-testid="new-saved-view"
          />
        </h2>
        <Rows views={own} filter={filter} />
      </div>
      {shared.length > 0 && (
        <div data-testid="shared-views">
          <h2>{t("saved_views.shared")}</h2>
          <Rows views={shared} filter={filter} />
        </div>
      )}
    </>
  );
}

function Rows({ views, filter }: { views: SavedView[]; filter: Filter }) {
  const counts = useSavedViewCounts(views.length > 0).data;
  return views.map((view) => (
    <div className="saved-view" key={view.id}>
      <Link
        to={addressOf(view)}
        aria-current={filter.saved_view_id === view.id ? "true" : undefined}
        data-testid="saved-view"
      >
        <Icon of={view.is_shared ? UsersRound : Bookmark} />
        <bdi className="cut">{view.name}</bdi>
        <Count of={counts?.get(view.id)?.count} isMore={counts?.get(view.id)?.is_more} />
      </Link>
      {view.may_change && <RowMenu view={view} views={views} />}
    </div>
  ));
}

function RowMenu({ view, views }: { view: SavedView; views: SavedView[] }) {
  const desk = useDesk();
  const at = views.indexOf(view);
  return (
    <MenuButton
      label={t("saved_views.menu", { name: view.name })}
      sections={[
        {
          choices: [
            {
              id: "edit",
              label: t("saved_views.edit"),
              icon: Pencil,
              run: () => {
                void desk.navigate(addressOf(view));
                desk.open("edit_saved_view");
              },
            },
            {
              id: "up",
              label: t("saved_views.up"),
              icon: ArrowUp,
              disabled: at === 0,
              run: () => void move(desk, views, view.id, -1),
            },
            {
              id: "down",
              label: t("saved_views.down"),
              icon: ArrowDown,
              disabled: at === views.length - 1,
              run: () => void move(desk, views, view.id, 1),
            },
            {
              id: "delete",
              label: t("saved_views.delete"),
              icon: Trash2,
              run: () => void remove(desk, view),
            },
          ],
        },
      ]}
    >
      <IconButton
        icon={Ellipsis}
        size="small"
        className="saved-view-menu"
        label={t("saved_views.menu", { name: view.name })}
        data-testid="saved-view-menu"
      />
    </MenuButton>
  );
}
