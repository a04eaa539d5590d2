// English is complete by definition: its keys are the keys every other language must have.
import { accounts } from "./accounts";
import { answers } from "./answers";
import { chat } from "./chat";
import { conversations } from "./conversations";
import { customers } from "./customers";
import type { dossier } from "./dossier";
import { moving } from "./moving";
import { notifications } from "./notifications";
import type { mail } from "./mail";
import { messages } from "./messages";
import type { imports } from "./imports";
import { saved_views } from "./saved_views";
import { search } from "./search";
import { selection } from "./selection";
import { shell } from "./shell";
import { tags } from "./tags";
import { writing } from "./writing";

export const en = {
  ...shell,
  ...conversations,
  ...customers,
  ...accounts,
  ...answers,
  ...search,
  ...selection,
  ...saved_views,
  ...moving,
  ...notifications,
  ...messages,
  ...chat,
  ...tags,
  ...writing,
};

/** Those of the first load, and those that come with the screens that say them. */
export type Key = keyof typeof en | keyof typeof dossier | keyof typeof imports | keyof typeof mail;
export type Catalogue = Record<keyof typeof en, string>;
