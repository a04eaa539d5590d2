import { cpSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

const here = import.meta.dirname;
const dist = resolve(here, "dist");

// /widget.js is a plain script on somebody else's page: its names must not become theirs, and it
// can carry no static import.
const plain_script: Plugin = {
  name: "hamdel-plain-script",
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== "chunk" || !part.isEntry) continue;
      if (part.imports.length || part.exports.length) {
        this.error(`${part.fileName} must stand alone, but shares ${part.imports.join(", ")}`);
      }
      part.code = `(()=>{${part.code.trim()}})();\n`;
    }
  },
};

// The demo shop is static: pages, one sheet, one script, own drawings, and the interface's type.
const shop: Plugin = {
  name: "hamdel-shop",
  buildStart() {
    for (const old of ["widget", "shop"])
      rmSync(resolve(dist, old), { recursive: true, force: true });
  },
  writeBundle() {
    cpSync(resolve(here, "shop"), resolve(dist, "shop"), { recursive: true });
    const fonts = resolve(here, "node_modules/@fontsource-variable/vazirmatn/files");
    mkdirSync(resolve(dist, "shop/fonts"), { recursive: true });
    for (const script of ["arabic", "latin"]) {
      const file = `vazirmatn-${script}-wght-normal.woff2`;
      cpSync(resolve(fonts, file), resolve(dist, "shop/fonts", file));
    }
  },
};

export default defineConfig({
  root: resolve(here, "widget"),
  base: "./",
  publicDir: false,
  plugins: [plain_script, shop],
  build: {
    outDir: dist,
    emptyOutDir: false,
    target: "es2022",
    // Browsers with oklch and color-mix; older ones would double every colour.
    cssTarget: ["chrome123", "firefox128", "safari17.5"],
    // A library build leaves import() as it is written: the preloading wrapper of a page build
    // needs import.meta, which a plain script has not.
    lib: { entry: resolve(here, "widget/loader/main.ts"), formats: ["es"] },
    rolldownOptions: {
      output: {
        // A library build keeps white space unless told so here.
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        entryFileNames: "widget.js",
        chunkFileNames: "widget/[name]-[hash].js",
        assetFileNames: "widget/[name]-[hash][extname]",
      },
    },
  },
});
