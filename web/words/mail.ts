// The words of mails and mailboxes: they are loaded with the first screen that says them.
import { currentLanguage } from "./language";
import { learn } from "./text";

async function learnMail() {
  const isPersian = currentLanguage() === "fa";
  const { mail } = await (isPersian ? import("./fa/mail") : import("./en/mail"));
  learn(mail);
}

/** A screen together with its words. */
export async function withMail<Screen>(screen: Promise<Screen>) {
  const [loaded] = await Promise.all([screen, learnMail()]);
  return loaded;
}
