import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { refused } from "./error-reply.ts";
import { PackedBodies, packedReply } from "./packed.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Pictures and fonts are packed already. */
const PACKS = new Set([".css", ".html", ".js", ".json", ".svg"]);
const MOST_PACKED = 100;

const FOR_EVER = "public, max-age=31536000, immutable";

/** The built pages: files by their own names, and the one page for every address that is not a file's. */
export function webRoutes(hono: OpenAPIHono, folder: string): void {
  // Only what was there at the start is served, so no address can lead out of the folder.
  const files = filesIn(folder);
  const held = new PackedBodies(MOST_PACKED);
  hono.get("*", async (context) => {
    const { pathname } = new URL(context.req.url);
    const file = files.get(pathname);
    if (file !== undefined)
      return sent(context, held, file, pathname.startsWith("/assets/") ? FOR_EVER : "no-cache");
    if (TYPES[extname(pathname)] !== undefined || pathname.startsWith("/assets/"))
      return refused(context, 404, "no-such-file", "No file is at this address.");
    const page = files.get("/index.html");
    return page === undefined ? notBuilt(context) : sent(context, held, page, "no-cache");
  });
}

function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`/${path.slice(join(folder, sep).length).replaceAll(sep, "/")}`, path];
      }),
  );
}

async function sent(context: Context, held: PackedBodies, file: string, cache: string): Promise<Response> {
  context.header("Cache-Control", cache);
  const ending = extname(file);
  const type = TYPES[ending] ?? "application/octet-stream";
  // Only a file named by what it holds is the same whenever it is asked for.
  const packs = PACKS.has(ending) && cache === FOR_EVER;
  if (packs) context.header("Vary", "Accept-Encoding");
  const ready = packs ? held.at(file, context) : undefined;
  if (ready) return packedReply(context, ready, type);
  const body = new Uint8Array(await readFile(file));
  const bytes = packs ? await held.pack(file, body, context) : undefined;
  return bytes ? packedReply(context, bytes, type) : context.body(body, 200, { "Content-Type": type });
}

function notBuilt(context: Context): Response {
  return context.html(
    '<!doctype html><html lang="en"><title>Hansa</title><p>The pages are not built yet: run <code>npm run build:web</code> and start again. The API is here: <a href="/reference">reference</a>.</p></html>',
    503,
  );
}
