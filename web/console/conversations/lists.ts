// One conversation set into the loaded pages of one list, in its right place.
import { forward } from "./forward";
import type { InfiniteData } from "@tanstack/react-query";
import type { Conversation, Id, Page } from "../../api/types";
import { belongs, lastAt, type Filter } from "./filter";

export type ListData = InfiniteData<Page<Conversation>, unknown>;

/** Whoever waits for nothing comes after all that wait, as the server has it. */
function waitsLonger(one: Conversation, other: Conversation) {
  const [since, than] = [one, other].map((each) => each.waiting_since ?? "none");
  return since === than ? one.id < other.id : since! < than!;
}

function comesBefore(filter: Filter, one: Conversation, other: Conversation) {
  if (filter.sort === "waiting") return waitsLonger(one, other);
  const newer = lastAt(one) > lastAt(other) || (lastAt(one) === lastAt(other) && one.id > other.id);
  return filter.sort === "oldest" ? !newer : newer;
}

/** The pages with this conversation in, out or moved; the same object when nothing changes. */
export function withConversation(
  data: ListData,
  filter: Filter,
  one: Conversation,
  me: Id,
): ListData {
  const rows = data.pages.flatMap((page) => page.data);
  const old = rows.find((row) => row.id === one.id);
  const fits = belongs(filter, one, me) ?? old !== undefined;
  if (!fits && !old) return data;
  const fresh = old ? forward(old, one) : one;
  const others = (page: Page<Conversation>) => page.data.filter((row) => row.id !== one.id);
  let placed = !fits;
  const pages = data.pages.map((page, index) => {
    const rest = others(page);
    if (placed) return { ...page, data: rest };
    const at = rest.findIndex((row) => comesBefore(filter, fresh, row));
    const isEnd = index === data.pages.length - 1;
    // Past the last loaded row it is only known to belong when nothing more is to come.
    if (at < 0 && !(isEnd && !page.meta.has_more)) return { ...page, data: rest };
    placed = true;
    const place = at < 0 ? rest.length : at;
    return { ...page, data: [...rest.slice(0, place), fresh, ...rest.slice(place)] };
  });
  return { ...data, pages };
}

export function rowsOf(data: ListData | undefined) {
  return data?.pages.flatMap((page) => page.data) ?? [];
}
