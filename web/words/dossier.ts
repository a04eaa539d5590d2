// The words of a customer's file: they are loaded with the first screen that says them.
import { currentLanguage } from "./language";
import { learn } from "./text";

export async function learnDossier() {
  const words =
    currentLanguage() === "fa" ? await import("./fa/dossier") : await import("./en/dossier");
  learn(words.dossier);
}

/** A screen together with its words. */
export async function withDossier<Screen>(screen: Promise<Screen>) {
  const [loaded] = await Promise.all([screen, learnDossier()]);
  return loaded;
}
