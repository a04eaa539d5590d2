// Moves the counters of the views by exactly what one event changed, without asking the server.
import type { Before, Conversation, Id, ViewKey, Views } from "../../api/types";

type Place = Pick<Conversation, "status" | "assignee_id" | "team_id" | "kind">;

function counts(view: ViewKey, place: Place, me: Id) {
  if (view === "mine") return place.assignee_id === me;
  if (view === "unassigned") return place.assignee_id === null;
  return view === "all";
}

function moved(views: Views, place: Place, me: Id, by: 1 | -1): Views {
  const open = place.status === "open" ? by : 0;
  return {
    data: views.data.map((view) =>
      counts(view.key, place, me)
        ? { ...view, [place.status]: Math.max(0, view[place.status] + by) }
        : view,
    ),
    teams: views.teams.map((team) =>
      team.team_id === place.team_id ? { ...team, open: Math.max(0, team.open + open) } : team,
    ),
    kinds: views.kinds.map((kind) =>
      kind.kind === place.kind ? { ...kind, open: Math.max(0, kind.open + open) } : kind,
    ),
  };
}

export function countersAfter(views: Views, before: Before | null, after: Place, me: Id): Views {
  return moved(before ? moved(views, before, me, -1) : views, after, me, 1);
}

/** Whether the move can be counted here: a team never seen before needs the server's own list. */
export function canCount(views: Views, after: Place) {
  return after.team_id === null || views.teams.some((team) => team.team_id === after.team_id);
}

/** Mentions cannot be seen from a conversation; a change of status there needs the server's count. */
export function touchesMentions(views: Views, before: Before | null, after: Place) {
  const mentioned = views.data.find((view) => view.key === "mentioned");
  const any = mentioned ? mentioned.open + mentioned.waiting + mentioned.snoozed > 0 : false;
  return any && before !== null && before.status !== after.status;
}
