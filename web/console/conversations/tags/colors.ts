import type { Tag } from "../../../api/types";
import { useTags } from "../queries";

export type TagColor = Tag["color"];
export const tagColors: readonly TagColor[] = [
  "gray",
  "orange",
  "yellow",
  "green",
  "blue",
  "violet",
  "pink",
];

/** The color of a tag by its name; a name that is not known yet has none. */
export function useTagColor() {
  const tags = useTags().data?.data;
  return (name: string) => tags?.find((tag) => tag.name === name)?.color ?? "gray";
}
