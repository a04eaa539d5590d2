import { useQuery } from "@tanstack/react-query";
import { call } from "../../../api/call";
import type { CustomerImport, CustomerImportProblem, Id, Page } from "../../../api/types";

export const importKeys = {
  all: ["customers", "imports"] as const,
  one: (id: Id) => ["customers", "imports", id] as const,
};

/** The server is at it: asked again until it is done. */
export function isUnderWay(one: CustomerImport) {
  return one.state === "looking" || one.state === "running";
}

export function useImport(id: Id) {
  return useQuery({
    queryKey: importKeys.one(id),
    queryFn: () => call<CustomerImport>("GET", `/customer_imports/${id}`),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 700 : false),
  });
}

export function useImports() {
  return useQuery({
    queryKey: importKeys.all,
    queryFn: async () =>
      (
        await call<Page<CustomerImport>>("GET", "/customer_imports", {
          query: { "page[size]": 20 },
        })
      ).data,
    staleTime: 0,
  });
}

/** Every row that was not taken, page by page. */
export async function problemsOf(id: Id) {
  const all: CustomerImportProblem[] = [];
  let after: string | null = null;
  do {
    const page: Page<CustomerImportProblem> = await call(
      "GET",
      `/customer_imports/${id}/problems`,
      {
        query: { "page[size]": 100, "page[after]": after },
      },
    );
    all.push(...page.data);
    after = page.meta.has_more ? (page.meta.after_cursor ?? null) : null;
  } while (after);
  return all;
}
