// The files of the project as the rules see them: path from the root, text, lines.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

const passed_over = new Set([".git", ".cache", "build", "data", "dist", "node_modules"]);
// Written by programs or collected elsewhere; nobody edits them by hand.
const generated = [
  /(^|\/)package-lock\.json$/,
  /^api\/openapi\.json$/,
  /^web\/api\/schema\.ts$/,
  /^tests\/(data|fuzz\/corpus)\//,
  /^LICENSE$/,
];
const texts = /\.(cpp|h|ts|tsx|css|html|js|mjs|json|cmake|md|txt|py|yml|svg)$|(^|\/)[a-z-]+$/;

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      // data/ is where ./run keeps its database; tests/data is ours.
      const is_ours = entry.name === "data" && folder !== root;
      return passed_over.has(entry.name) && !is_ours ? [] : walk(path);
    }
    return entry.isFile() ? [path] : [];
  });
}

export function project_files() {
  return walk(root)
    .map((path) => relative(root, path))
    .filter((path) => texts.test(path) && !generated.some((pattern) => pattern.test(path)))
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, lines: text.split("\n") };
    });
}

/** Every line of the chosen files that holds the pattern: [{path, line, found}]. */
export function lines_with(files, pattern) {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap((text, index) => {
      const hit = text.match(pattern);
      return hit ? [{ path, line: index + 1, found: hit[0].trim() }] : [];
    }),
  );
}

export const without_comment = (text) => text.replace(/\/\/.*$/gm, "").replace(/\/\*[^]*?\*\//g, "");
