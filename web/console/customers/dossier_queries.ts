import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Consent, CultureNote, Id, Product } from "../../api/types";
import { customerKeys } from "./queries";

// Under the timeline: whatever is told of the customer asks these again as well.
export function useProducts(id: Id) {
  return useQuery({
    queryKey: [...customerKeys.timeline(id), "products"],
    queryFn: async () => (await call<{ data: Product[] }>("GET", `/customers/${id}/products`)).data,
  });
}

export function useConsents(id: Id) {
  return useQuery({
    queryKey: [...customerKeys.timeline(id), "consents"],
    queryFn: async () => (await call<{ data: Consent[] }>("GET", `/customers/${id}/consents`)).data,
  });
}

export const cultureNotesKey = ["culture_notes"] as const;

/** What this workspace says of countries in words of its own. */
export function useCultureNotes() {
  return useQuery({
    queryKey: cultureNotesKey,
    queryFn: async () => (await call<{ data: CultureNote[] }>("GET", "/culture_notes")).data,
    staleTime: 60_000,
  });
}
