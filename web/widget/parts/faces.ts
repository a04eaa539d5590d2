// Lucide (ISC): angry, frown, meh, smile, laugh
import type { Drawing } from "./icons";

const round = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0";

export const faces: Drawing[] = [
  [round, "M16 16s-1.5-2-4-2-4 2-4 2", "M7.5 8 10 9", "m14 9 2.5-1", "M9 10h.01", "M15 10h.01"],
  [round, "M16 16s-1.5-2-4-2-4 2-4 2", "M9 9h.01", "M15 9h.01"],
  [round, "M8 15h8", "M9 9h.01", "M15 9h.01"],
  [round, "M8 14s1.5 2 4 2 4-2 4-2", "M9 9h.01", "M15 9h.01"],
  [round, "M18 13a6 6 0 0 1-6 5 6 6 0 0 1-6-5h12Z", "M9 9h.01", "M15 9h.01"],
];
