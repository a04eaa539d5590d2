// Saved views are counted by the server, and asked for again when a live event may have moved them: soon
// after the first, and less often while events keep coming.
import type { QueryClient } from "@tanstack/react-query";
import { conversationKeys } from "../keys";
import { savedViewKeys } from "./keys";

const firstWait = 150;
const longestWait = 5000;
const calmAfter = 10_000;

interface Recount {
  timer: ReturnType<typeof setTimeout> | null;
  wait: number;
  lastAt: number;
}

const recounts = new WeakMap<QueryClient, Recount>();

export function recountSavedViews(client: QueryClient) {
  const now = Date.now();
  const kept = recounts.get(client) ?? { timer: null, wait: firstWait, lastAt: now };
  recounts.set(client, kept);
  if (kept.timer !== null) return;
  if (now - kept.lastAt > calmAfter) kept.wait = firstWait;
  kept.timer = setTimeout(() => {
    kept.timer = null;
    kept.lastAt = Date.now();
    kept.wait = Math.min(longestWait, kept.wait * 2);
    void client.invalidateQueries({ queryKey: savedViewKeys.counts });
    void client.invalidateQueries({
      queryKey: conversationKeys.lists,
      predicate: ({ queryKey }) =>
        (queryKey[2] as { saved_view_id: string | null }).saved_view_id !== null,
    });
  }, kept.wait);
}
