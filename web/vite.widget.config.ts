import { cpSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

const here = import.meta.dirname;
const dist = resolve(here, "dist");

// /widget.js is a plain script on somebody else's page: its names must not become theirs, it can
// carry no static import, and it finds the rest by the address it came from (a relative import()
// in a script of another origin has no base).
const plain_script: Plugin = {
  name: "hamdel-plain-script",
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
    const loader = chunks.find(({ name }) => name === "loader");
    const app = chunks.find(({ name }) => name === "app");
    if (!loader || !app) return this.error("loader and app must both be built");
    if (loader.imports.length || loader.exports.length) {
      this.error(`the loader must stand alone, but shares ${loader.imports.join(", ")}`);
    }
    if (!loader.code.includes("HAMDEL_APP")) this.error("the loader does not name the app");
    loader.code = `(()=>{${loader.code.trim().replace("HAMDEL_APP", app.fileName)}})();\n`;
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
    lib: {
      entry: {
        loader: resolve(here, "widget/loader/main.ts"),
        app: resolve(here, "widget/app/main.ts"),
      },
      formats: ["es"],
    },
    rolldownOptions: {
      // The conversation's file takes what it shares from the app itself: one request fewer.
      preserveEntrySignatures: "allow-extension",
      output: {
        // A library build keeps white space unless told so here.
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        entryFileNames: ({ name }) => (name === "loader" ? "widget.js" : "widget/[name]-[hash].js"),
        chunkFileNames: "widget/[name]-[hash].js",
        assetFileNames: "widget/[name]-[hash][extname]",
      },
    },
  },
});
