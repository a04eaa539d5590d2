// The project speaks of itself: no machine it was made on, no number of a list kept elsewhere, and
// nothing left for later without being done.
import { lines_with } from "./files.mjs";

const places = /(^|[\s"'`(=])\/(work|home\/[a-z]+|root)\//;
const numbers = /(\/\/|^\s*[*#]).*\b(issue|ticket|task)\s+#?\d+/i;
const later = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X".repeat(3)].join("|")})\\b`);

export const name = "own words";
export const reason = "no path of one machine, no number of an outside list, no work left for later";

export function check(files) {
  return [places, numbers, later].flatMap((pattern) => lines_with(files, pattern));
}
