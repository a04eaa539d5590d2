// What can be done with saved views. All of it is said by the server's answer: a view is no guess.
import { call } from "../../../api/call";
import type { Id, SavedView, ViewFilter } from "../../../api/types";
import { t } from "../../../words/text";
import type { Desk } from "../../shell/desk";
import { reasonOf } from "../../shell/reason";
import { firstFilter, searchOf } from "../filter";
import { savedViewKeys } from "./keys";

type Needs = Pick<Desk, "client" | "say" | "navigate">;
type Fields = Pick<SavedView, "name" | "sort" | "is_shared"> & { filter: ViewFilter };

export function addressOf(view: Pick<SavedView, "id" | "sort">) {
  return `/inbox${searchOf({ ...firstFilter, saved_view_id: view.id, sort: view.sort })}`;
}

/** Null when it was refused; the reason has been said. */
export async function save(desk: Needs, id: Id | null, fields: Fields) {
  try {
    const view = id
      ? await call<SavedView>("PATCH", `/saved_views/${id}`, { body: fields })
      : await call<SavedView>("POST", "/saved_views", { body: fields });
    await desk.client.invalidateQueries({ queryKey: savedViewKeys.all });
    // The same view may hold other conversations now.
    void desk.client.invalidateQueries({ queryKey: ["conversations", "list"] });
    void desk.navigate(addressOf(view));
    return view;
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
    return null;
  }
}

export async function remove(desk: Needs, view: SavedView) {
  const { name, filter, sort, is_shared } = view;
  try {
    await call("DELETE", `/saved_views/${view.id}`);
    void desk.navigate("/inbox");
    await desk.client.invalidateQueries({ queryKey: savedViewKeys.all });
    desk.say({
      text: t("saved_views.deleted", { name }),
      undo: async () => {
        if (!(await save(desk, null, { name, filter, sort, is_shared })))
          throw new Error("refused");
      },
    });
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
  }
}

/** One place up or down among those beside it. */
export async function move(desk: Needs, views: SavedView[], id: Id, by: 1 | -1) {
  const ids = views.map((view) => view.id);
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return;
  const ordered = ids.toSpliced(from, 1).toSpliced(to, 0, id);
  try {
    await call("PUT", "/saved_views/order", { body: { ids: ordered } });
    await desk.client.invalidateQueries({ queryKey: savedViewKeys.list });
  } catch (error) {
    desk.say({ text: reasonOf(error), tone: "danger" });
  }
}
