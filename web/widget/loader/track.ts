// What the page tells of its visitor, within the bounds that the server takes.
import type { Track } from "../contract";

export const most_tracks = 20;

export function as_track(name: unknown, data: unknown): Track {
  const details = Object.entries((data ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== null && value !== undefined)
    .slice(0, 10)
    .map(([key, value]) => ({ name: key.slice(0, 60), value: String(value).slice(0, 200) }));
  return {
    kind: "event",
    name: String(name).trim().slice(0, 120),
    url: location.href.slice(0, 2000),
    details,
  };
}
