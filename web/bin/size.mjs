// What a first visit downloads, gzipped: fails when a bundle grows over its limit.
// The console counts everything its page names before anything is lazily asked for.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = join(dirname(fileURLToPath(import.meta.url)), "..", "dist");
const limits = { console: 280_000, widget: 25_000 };

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The entry with all it imports at once, the styles, and the Persian words of a first Persian visit. */
function consoleFiles() {
  const folder = join(dist, "console");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (m) => m[1],
  );
  const words = readdirSync(join(folder, "assets"))
    .filter((name) => /^all-.*\.js$/.test(name))
    .map((name) => `assets/${name}`);
  return [...new Set([...named, ...words])].map((name) => join(folder, name));
}

/** Everything the widget may load, for its limit is on the whole. */
function widgetFiles() {
  return walk(join(dist, "widget")).filter((name) => /\.(js|css)$/.test(name));
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
  const total = files().reduce((sum, path) => sum + gzipped(path), 0);
  const limit = limits[name];
  const verdict = total > limit ? "OVER the limit" : "within";
  console.log(`${name}: ${(total / 1000).toFixed(1)} kB gzipped, ${verdict} ${limit / 1000} kB`);
  failed ||= total > limit;
}
process.exit(failed ? 1 : 0);
