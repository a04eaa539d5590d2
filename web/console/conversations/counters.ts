// Moves the counters of the views by exactly what one event changed, without asking the server.
import type { Standing } from "../../api/frames";
import type { Id, ViewKey, Views } from "../../api/types";

function counts(view: ViewKey, at: Standing, me: Id) {
  if (view === "mine") return at.assignee_id === me;
  if (view === "unassigned") return at.assignee_id === null;
  return view === "all";
}

function moved(views: Views, at: Standing, me: Id, by: 1 | -1): Views {
  // What is set aside is counted nowhere.
  if (at.aside) return views;
  const open = at.status === "open" ? by : 0;
  return {
    data: views.data.map((view) =>
      counts(view.key, at, me) ? { ...view, [at.status]: Math.max(0, view[at.status] + by) } : view,
    ),
    teams: views.teams.map((team) =>
      team.team_id === at.team_id ? { ...team, open: Math.max(0, team.open + open) } : team,
    ),
    kinds: views.kinds.map((kind) =>
      kind.kind === at.kind ? { ...kind, open: Math.max(0, kind.open + open) } : kind,
    ),
  };
}

export function countersAfter(
  views: Views,
  before: Standing | null,
  after: Standing,
  me: Id,
): Views {
  return moved(before ? moved(views, before, me, -1) : views, after, me, 1);
}

/** Whether the move can be counted here: a team never seen before needs the server's own list. */
export function canCount(views: Views, after: Standing) {
  return after.team_id === null || views.teams.some((team) => team.team_id === after.team_id);
}

/**
 * Being mentioned or following cannot be seen from a conversation; a change of status there needs the
 * server's count.
 */
export function touchesMentions(views: Views, before: Standing | null, after: Standing) {
  const any = views.data
    .filter((view) => view.key === "mentioned" || view.key === "followed")
    .some((view) => view.open + view.waiting + view.snoozed > 0);
  const hasMoved = before?.status !== after.status || before.aside !== after.aside;
  return any && before !== null && hasMoved;
}

export function isSameStanding(before: Standing | null, after: Standing) {
  return (
    before !== null &&
    before.status === after.status &&
    before.assignee_id === after.assignee_id &&
    before.team_id === after.team_id &&
    before.kind === after.kind &&
    before.aside === after.aside
  );
}
