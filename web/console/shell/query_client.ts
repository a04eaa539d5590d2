import { QueryClient } from "@tanstack/react-query";
import { isPassing } from "../../api/call";

export function newQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The live connection keeps what is cached true, so time alone makes nothing stale.
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        networkMode: "always",
        retry: (count, error) => isPassing(error) && count < 3,
        retryDelay: (count) => Math.min(8000, 500 * 2 ** count),
      },
      mutations: { networkMode: "always" },
    },
  });
}
