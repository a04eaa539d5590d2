import react from "@vitejs/plugin-react";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import { defineConfig } from "vite";

// The server the pages talk to while developing; `bin/dev` starts it.
const server = process.env.HAMDEL_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  root: "console",
  // Persian words for React Aria come from kit/aria_words.ts, so one built-in language is enough.
  plugins: [{ ...optimizeLocales.vite({ locales: ["en-US"] }), enforce: "pre" }, react()],
  build: {
    outDir: "../dist/console",
    emptyOutDir: true,
    target: "es2022",
    // Inlined files would be data: addresses, which the content security policy refuses for fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      "/api": { target: server, ws: true },
      "/visitor": { target: server, ws: true },
    },
  },
  preview: { port: 4173, proxy: { "/api": { target: server, ws: true } } },
});
