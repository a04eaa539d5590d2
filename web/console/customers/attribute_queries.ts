import { useQuery } from "@tanstack/react-query";
import { call } from "../../api/call";
import type { Attribute } from "../../api/types";

export const attributesKey = ["customers", "attributes"] as const;

export function useAttributes() {
  return useQuery({
    queryKey: attributesKey,
    queryFn: async () => (await call<{ data: Attribute[] }>("GET", "/customer_attributes")).data,
    staleTime: 60_000,
  });
}
