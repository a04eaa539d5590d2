// What is told live while an answer is on its way may be newer than that answer, which would then
// put the old back. So it is asked for once more as soon as the answer is there.
import { hashKey, type QueryClient, type QueryKey } from "@tanstack/react-query";

const waiting = new WeakMap<QueryClient, Set<string>>();

/** After something was written under this key by hand; nothing happens where nothing is on its way. */
export function askAgain(client: QueryClient, queryKey: QueryKey) {
  if (client.getQueryState(queryKey)?.fetchStatus !== "fetching") return;
  const hashes = waiting.get(client) ?? new Set();
  waiting.set(client, hashes);
  const hash = hashKey(queryKey);
  if (hashes.has(hash)) return;
  hashes.add(hash);
  const stop = client.getQueryCache().subscribe(({ query }) => {
    if (query.queryHash !== hash || query.state.fetchStatus === "fetching") return;
    stop();
    hashes.delete(hash);
    void client.invalidateQueries({ queryKey, exact: true });
  });
}
