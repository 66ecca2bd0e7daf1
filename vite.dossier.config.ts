import { defineConfig } from "vite";
import web from "./vite.config.ts";

/** The pages once more, as a module that the command loads: it sets them as documents, without a browser. */
export default defineConfig({
  root: "src/web",
  ...(web.plugins && { plugins: web.plugins }),
  ...(web.resolve && { resolve: web.resolve }),
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "dossier/draw-dossier.tsx",
    outDir: "../../dist/dossier",
    emptyOutDir: true,
    target: "node24",
    ...(web.build?.cssTarget && { cssTarget: web.build.cssTarget }),
    rolldownOptions: { output: { entryFileNames: "draw-dossier.js", codeSplitting: false } },
  },
});
