// Every screen on a phone: Persian in the dark, English in the light.
import { walk_all } from "./access.mjs";

walk_all(["en-light-narrow", "fa-dark-narrow"]);
