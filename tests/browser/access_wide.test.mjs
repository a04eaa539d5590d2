// Every screen at a desk: Persian in the light, English in the dark.
import { walk_all } from "./access.mjs";

walk_all(["fa-light-wide", "en-dark-wide"]);
