// A short guide for each country: how to greet, how names and days go there, the tone, what to leave.
// Written for a business that mostly speaks Persian; rules of thumb, not of everyone. Each language
// is a file of its own, loaded with the first customer who needs one.
import type { Language } from "../locale";

export const guideParts = ["greeting", "names", "days", "tone", "avoid"] as const;
export type Guide = Record<(typeof guideParts)[number], string>;
export type Guides = Record<string, Guide>;

export async function guidesIn(language: Language): Promise<Guides> {
  return language === "fa" ? (await import("./fa")).guides : (await import("./en")).guides;
}
