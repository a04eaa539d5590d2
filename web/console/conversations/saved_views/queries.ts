import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../../api/call";
import type { FilterCount, Id, SavedView, SavedViewCount, ViewFilter } from "../../../api/types";
import { savedViewKeys } from "./keys";

const minute = 60_000;

export function useSavedViews() {
  return useQuery({
    queryKey: savedViewKeys.list,
    queryFn: () => call<{ data: SavedView[] }>("GET", "/saved_views").then((answer) => answer.data),
  });
}

export function useSavedView(id: Id | null) {
  return useSavedViews().data?.find((view) => view.id === id) ?? null;
}

/** How many fit each view. Time alone moves some of them, so they are asked for each minute, too. */
export function useSavedViewCounts(isNeeded: boolean) {
  return useQuery({
    queryKey: savedViewKeys.counts,
    enabled: isNeeded,
    refetchInterval: minute,
    queryFn: () =>
      call<{ data: SavedViewCount[] }>("GET", "/saved_views/counts").then(
        (answer) => new Map(answer.data.map((one) => [one.id, one.fitting])),
      ),
  });
}

export function usePreview(filter: ViewFilter) {
  return useQuery({
    queryKey: savedViewKeys.preview(filter),
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () => call<FilterCount>("POST", "/saved_views/preview", { body: { filter } }),
  });
}
