import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { SearchResult } from "../../api/types";

export function useSearch(words: string) {
  return useQuery({
    queryKey: ["search", words],
    enabled: words.length >= 2 || /^[0-9۰-۹]+$/.test(words),
    queryFn: ({ signal }) =>
      call<SearchResult>("GET", "/search", { query: { q: words, limit: 8 }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    gcTime: 60_000,
  });
}
