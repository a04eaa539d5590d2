// What we stand on is named once, with its licence and why it was chosen.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./files.mjs";

const page = "docs/dependencies.md";

export const name = "dependencies";
export const reason = `each has its line in ${page}: what for, licence, what was not chosen`;

export function check() {
  const text = readFileSync(join(root, page), "utf8");
  const is_named = (one) => text.includes(`\`${one}\``);
  const apt = readFileSync(join(root, "bin/packages"), "utf8")
    .split("\n")
    .filter((line) => /^(run|test|deep)\s/.test(line))
    .map((line) => line.split(/\s+/)[1]);
  const npm = ["web/package.json", "web/tools/types/package.json", "bench/peers/package.json"].flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, path), "utf8"));
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  });
  return [...apt, ...npm].filter((one) => !is_named(one)).map((one) => ({ path: page, found: one }));
}
