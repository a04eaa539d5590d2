import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// After the console: it names the files of which the console is made.
const folder = fileURLToPath(new URL("dist/console/", import.meta.url));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^(index\.html|sw\.js)$/.test(entry.name))
  .map((entry) => `/${entry.parentPath}/${entry.name}`.replaceAll("//", "/").replace(folder, ""))
  .map((path) => (path.startsWith("/") ? path : `/${path}`))
  .sort();
const version = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 12);

export default defineConfig({
  publicDir: false,
  define: { SHELL_FILES: JSON.stringify(files), SHELL_VERSION: JSON.stringify(version) },
  build: {
    outDir: "dist/console",
    emptyOutDir: false,
    target: "es2022",
    lib: {
      entry: "console/offline/worker.ts",
      formats: ["iife"],
      name: "worker",
      fileName: () => "sw.js",
    },
  },
});
