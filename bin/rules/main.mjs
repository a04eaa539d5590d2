// Runs every rule; a failure names the file, the rule and the reason.
import * as channels from "./channels.mjs";
import * as dependencies from "./dependencies.mjs";
import * as directions from "./directions.mjs";
import { project_files } from "./files.mjs";
import * as length from "./length.mjs";
import * as network from "./network.mjs";
import * as own_words from "./own_words.mjs";
import * as permissions from "./permissions.mjs";

const files = project_files();
let broken = 0;
for (const rule of [length, network, channels, directions, own_words, dependencies, permissions]) {
  for (const { path, line, found } of rule.check(files)) {
    broken += 1;
    console.log(`${path}${line ? `:${line}` : ""}: ${rule.name}: ${found}\n      ${rule.reason}`);
  }
}
process.exit(broken ? 1 : 0);
