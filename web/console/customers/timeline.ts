// One timeline out of several lists that come page by page, each the newest first.

export interface Source<Item> {
  items: Item[];
  hasMore: boolean;
}

export interface Dated {
  at: string;
}

/**
 * All that is known to be complete, the newest first. A list that has more to come may still have
 * something newer than what another shows at its end, so nothing older than its own last is shown.
 */
export function oneTimeline<Item extends Dated>(sources: Source<Item>[]): Item[] {
  const edge = edgeOf(sources);
  return sources
    .flatMap((source) => source.items)
    .filter((item) => edge === null || item.at >= edge)
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

function edgeOf<Item extends Dated>(sources: Source<Item>[]) {
  return sources.reduce<string | null>((edge, { items, hasMore }) => {
    const last = items.at(-1)?.at;
    return hasMore && last !== undefined && (edge === null || last > edge) ? last : edge;
  }, null);
}

/** Which of the lists must be read on, so that the timeline goes on: those that end it now. */
export function toReadOn<Item extends Dated>(sources: Source<Item>[]): number[] {
  const edge = edgeOf(sources);
  return sources.flatMap((source, index) =>
    source.hasMore && (source.items.length === 0 || source.items.at(-1)?.at === edge)
      ? [index]
      : [],
  );
}
