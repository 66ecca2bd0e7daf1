import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preact } from "@preact/preset-vite";
import IntlMessageFormat from "intl-messageformat";
import { defineConfig, type Plugin } from "vite";
import { readCsv } from "./src/formats/csv.ts";
import { isOfStudies } from "./src/web/language/parts.ts";

/** Engines that know light-dark(), nesting and layers, so that style sheets ship as they are written. */
const ENGINES = ["chrome123", "edge123", "firefox121", "safari17.5"];

const PARSER = "@formatjs/icu-messageformat-parser";
const NO_PARSER = fileURLToPath(import.meta.resolve(`${PARSER}/no-parser.js`));

const API = process.env["HANSA_API"] ?? "http://127.0.0.1:4711";

export default defineConfig({
  root: "src/web",
  plugins: [
    preact(),
    controlledLists(`${import.meta.dirname}/data/lists`),
    messages(`${import.meta.dirname}/src/web/messages`),
  ],
  // Messages are parsed when the pages are built, so the parser need not be sent.
  resolve: { alias: { [PARSER]: NO_PARSER } },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: ENGINES,
    cssTarget: ENGINES,
    // A page names its own scripts when it comes; a table of them all would weigh on the first page.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  // The server takes claims from its own pages only, and these are its own in all but the address.
  server: {
    proxy: { "/api": { target: API, changeOrigin: true, headers: { origin: new URL(API).origin } } },
  },
});

/**
 * `virtual:controlled-lists`: label and rule of every code a page may show, read from data/lists when the web is
 * built, so that a code is explained in the same words everywhere.
 */
function controlledLists(folder: string): Plugin {
  const id = "virtual:controlled-lists";
  return {
    name: "controlled-lists",
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) =>
      asked === `\0${id}` ? `export const LISTS = ${JSON.stringify(listsIn(folder))}` : undefined,
  };
}

function listsIn(folder: string): Record<string, Record<string, [label: string, rule: string]>> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return Object.fromEntries(
    names.map((name) => {
      const { rows } = readCsv(readFileSync(`${folder}/${name}`, "utf8"), name);
      const codes = rows.map((row) => [row["id"] ?? "", [row["label"] ?? "", row["rule"] ?? ""]]);
      return [name.replace(".csv", ""), Object.fromEntries(codes)];
    }),
  );
}

/**
 * `virtual:messages/LANGUAGE`, and `virtual:messages/LANGUAGE/studies`: the texts of one language; those with places to
 * fill are parsed here, not by the reader.
 */
function messages(folder: string): Plugin {
  const prefix = "virtual:messages/";
  return {
    name: "messages",
    resolveId: (asked) => (asked.startsWith(prefix) ? `\0${asked}` : undefined),
    load(asked) {
      if (!asked.startsWith(`\0${prefix}`)) return undefined;
      const [language, part] = asked.slice(prefix.length + 1).split("/");
      const file = `${folder}/${language}.json`;
      this.addWatchFile(file);
      const texts = Object.entries<string>(JSON.parse(readFileSync(file, "utf8")));
      const held = texts.filter(([id]) => isOfStudies(id) === (part === "studies"));
      return `export default ${JSON.stringify(parsed(held))}`;
    },
  };
}

function parsed(texts: readonly (readonly [id: string, text: string])[]): Record<string, unknown> {
  return Object.fromEntries(
    texts.map(([id, text]) => {
      const parts = IntlMessageFormat.__parse?.(text) ?? [];
      const [first, ...more] = parts;
      const plain = first !== undefined && "value" in first && first.type === 0 && more.length === 0;
      return [id, plain ? first.value : parts];
    }),
  );
}
