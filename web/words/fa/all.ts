import type { Catalogue } from "../en/all";
import { accounts } from "./accounts";
import { conversations } from "./conversations";
import { customers } from "./customers";
import { search } from "./search";
import { selection } from "./selection";
import { shell } from "./shell";

export const fa: Catalogue = {
  ...shell,
  ...conversations,
  ...customers,
  ...accounts,
  ...search,
  ...selection,
};
