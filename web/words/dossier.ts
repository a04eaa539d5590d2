// The words of a customer's file, and of files with customers: they are loaded with the first screen
// that says them.
import { currentLanguage } from "./language";
import { learn } from "./text";

export async function learnDossier() {
  const isPersian = currentLanguage() === "fa";
  const [file, files] = await (isPersian
    ? Promise.all([import("./fa/dossier"), import("./fa/imports")])
    : Promise.all([import("./en/dossier"), import("./en/imports")]));
  learn({ ...file.dossier, ...files.imports });
}

/** A screen together with its words. */
export async function withDossier<Screen>(screen: Promise<Screen>) {
  const [loaded] = await Promise.all([screen, learnDossier()]);
  return loaded;
}
