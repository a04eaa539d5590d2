import type { Catalogue } from "../en/all";
import { accounts } from "./accounts";
import { answers } from "./answers";
import { chat } from "./chat";
import { conversations } from "./conversations";
import { customers } from "./customers";
import { moving } from "./moving";
import { notifications } from "./notifications";
import { messages } from "./messages";
import { saved_views } from "./saved_views";
import { search } from "./search";
import { selection } from "./selection";
import { shell } from "./shell";
import { tags } from "./tags";
import { writing } from "./writing";

export const fa: Catalogue = {
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
