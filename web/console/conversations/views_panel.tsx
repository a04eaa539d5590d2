import { Search, UsersRound } from "lucide-react";
import { Button } from "react-aria-components";
import { Link } from "react-router";
import type { Kind, ViewKey } from "../../api/types";
import { Icon } from "../../kit/icon";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import { useTeams } from "../accounts/queries";
import { useDesk } from "../shell/desk";
import { firstFilter, isNarrowed, kinds, searchOf, viewKeys, type Filter } from "./filter";
import { useViews } from "./queries";
import { viewIcons } from "./view_icons";
import { Count } from "./count";
import { SavedViewsList } from "./saved_views/saved_views_list";

export function ViewsPanel({ filter }: { filter: Filter }) {
  const desk = useDesk();
  const views = useViews().data;
  const teams = useTeams().data ?? [];
  const narrowed = isNarrowed(filter);

  const viewCount = (view: ViewKey) => views?.data.find((one) => one.key === view)?.open;
  const kindCount = (kind: Kind) => views?.kinds.find((one) => one.kind === kind)?.open;
  const teamCount = (id: string) => views?.teams.find((one) => one.team_id === id)?.open;
  const to = (change: Partial<Filter>) => `/inbox${searchOf({ ...firstFilter, ...change })}`;

  return (
    <nav className="views" aria-label={t("conversations.views")} data-testid="views">
      <div className="views-top">
        <span className="workspace cut">
          <bdi>{desk.session.workspace.name}</bdi>
        </span>
        <Button
          className="search-button"
          onPress={() => desk.open("search")}
          data-testid="search-button"
        >
          <Icon of={Search} size={14} />
          <span className="cut">{t("shell.search_or_command")}</span>
          <Key>/</Key>
        </Button>
      </div>
      <div>
        {viewKeys.map((view) => (
          <Link
            key={view}
            to={to({ view })}
            aria-current={!narrowed && filter.view === view ? "true" : undefined}
            data-testid={`view-${view}`}
          >
            <Icon of={viewIcons[view]} />
            <span className="cut">{t(`conversations.view_${view}`)}</span>
            <Count of={viewCount(view)} />
          </Link>
        ))}
      </div>
      <SavedViewsList filter={filter} />
      {teams.length > 0 && (
        <div>
          <h2>{t("conversations.teams")}</h2>
          {teams.map((team) => (
            <Link
              key={team.id}
              to={to({ view: "all", team_id: team.id })}
              aria-current={filter.team_id === team.id ? "true" : undefined}
            >
              <Icon of={UsersRound} />
              <bdi className="cut">{team.name}</bdi>
              <Count of={teamCount(team.id)} />
            </Link>
          ))}
        </div>
      )}
      <div>
        <h2>{t("conversations.kinds")}</h2>
        {kinds.map((kind) => (
          <Link
            key={kind}
            to={to({ view: "all", kind })}
            aria-current={filter.kind === kind ? "true" : undefined}
          >
            <span className={`hue ${kind}`} />
            <span className="cut">{t(`conversations.kind_${kind}`)}</span>
            <Count of={kindCount(kind)} />
          </Link>
        ))}
      </div>
    </nav>
  );
}
