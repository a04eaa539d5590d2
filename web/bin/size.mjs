// What a first visit downloads, gzipped: fails when a bundle grows over its limit.
// The console counts everything its page names before anything is lazily asked for.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const limits = { console: 280_000, widget: 25_000 };

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The entry with all it imports at once, the styles, and the words of the language that has more of them. */
function consoleFiles() {
  const folder = join(dist, "console");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (m) => m[1],
  );
  const words = readdirSync(join(folder, "assets"))
    .filter((name) => /^all-.*\.js$/.test(name))
    .map((name) => `assets/${name}`)
    .toSorted((one, other) => gzipped(join(folder, other)) - gzipped(join(folder, one)))
    .slice(0, 1);
  return [...new Set([...named, ...words])].map((name) => join(folder, name));
}

/** The script on the host's page and what it fetches at the first open; `all` adds the later parts. */
function widgetFiles(all = false) {
  const folder = join(dist, "widget");
  const parts = walk(folder).filter((name) => /\.(js|css)$/.test(name));
  const first = parts.filter((name) => /^app-/.test(basename(name)));
  return [join(dist, "widget.js"), ...(all ? parts : first)];
}

function sum(files) {
  return files.reduce((total, path) => total + gzipped(path), 0);
}

let failed = false;
for (const [name, files] of [
  ["console", consoleFiles],
  ["widget", widgetFiles],
]) {
  if (!existsSync(join(dist, name))) {
    console.log(`${name}: not built`);
    continue;
  }
  const total = sum(files());
  const limit = limits[name];
  const verdict = total > limit ? "OVER the limit" : "within";
  console.log(`${name}, first load: ${kilobytes(total)} gzipped, ${verdict} ${kilobytes(limit)}`);
  if (name === "widget")
    console.log(`widget, with every later part: ${kilobytes(sum(files(true)))} (no limit)`);
  failed ||= total > limit;
}
process.exit(failed ? 1 : 0);
