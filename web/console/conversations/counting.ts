// Keeps the counters of the views exact between the server's own count and what events tell after it.
import type { QueryClient } from "@tanstack/react-query";
import type { ConversationFrame } from "../../api/frames";
import type { ConversationGroup, Id, Views } from "../../api/types";
import { canCount, countersAfter, isSameStanding, touchesMentions } from "./counters";
import { groupsAfter, type GroupsAsked } from "./grouping/groups";
import { conversationKeys } from "./keys";

/** An event told this soon after an answer may be in it already. */
const doubt = 500;
const firstWait = 100;
const longestWait = 2000;

interface Recount {
  timer: ReturnType<typeof setTimeout> | null;
  wait: number;
}

const recounts = new WeakMap<QueryClient, Recount>();

export function count(client: QueryClient, frame: ConversationFrame, me: Id) {
  const { before, after } = frame.data;
  if (!after || isSameStanding(before, after)) return;
  const state = client.getQueryState<Views>(conversationKeys.views);
  const views = state?.data;
  const isAsking = state?.fetchStatus === "fetching";
  if (views && state)
    client.setQueryData(conversationKeys.views, countersAfter(views, before, after, me), {
      // The time stays that of the server's answer; doubt is measured from it.
      updatedAt: state.dataUpdatedAt,
    });
  for (const [key, groups] of client.getQueriesData<ConversationGroup[]>({
    queryKey: conversationKeys.everyGroups,
  }))
    if (groups)
      client.setQueryData(key, groupsAfter(groups, key[3] as GroupsAsked, before, after, me));
  const isUnsure = isAsking || (views && Date.now() - state.dataUpdatedAt < doubt);
  const isBeyond = views && (!canCount(views, after) || touchesMentions(views, before, after));
  if (isUnsure || isBeyond) recount(client);
  else recounts.delete(client);
}

/** Asks once more, soon; ever later while events keep falling into the answers. */
export function recount(client: QueryClient) {
  const kept = recounts.get(client) ?? { timer: null, wait: firstWait };
  recounts.set(client, kept);
  if (kept.timer !== null) return;
  kept.timer = setTimeout(() => {
    kept.timer = null;
    kept.wait = Math.min(longestWait, kept.wait * 2);
    void client.invalidateQueries({ queryKey: conversationKeys.views });
  }, kept.wait);
}
