export const savedViewKeys = {
  all: ["saved_views"] as const,
  list: ["saved_views", "list"] as const,
  counts: ["saved_views", "counts"] as const,
  preview: (filter: unknown) => ["saved_views", "preview", filter] as const,
};
