import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refused } from "./error-reply.ts";
import { isLoopback } from "./loopback.ts";

const HEADERS = {
  "Content-Security-Policy":
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

/** A part of a page that other sites may show: it only reads, and has nothing to press that would write. */
const EMBED_HEADERS = {
  ...HEADERS,
  "Content-Security-Policy":
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors *; frame-src 'none'; form-action 'none'",
  "Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** A brief stands alone: it runs nothing and asks nobody, and has its style in it. */
const DOSSIER_HEADERS = {
  ...HEADERS,
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
} as const;

/** Everything comes from here and stays here: no frame but of what is there to embed, no foreign script, no guessing of types. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headersFor(context.req.path)))
    context.res.headers.set(name, value);
};

function headersFor(path: string): Readonly<Record<string, string>> {
  if (path.startsWith("/embed/")) return EMBED_HEADERS;
  return path.startsWith("/dossier/") ? DOSSIER_HEADERS : HEADERS;
}

/** A page of another site may have its own name lead to this machine; it does not know our name. */
export const ownHostOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host");
  if (host !== undefined && !isLoopback(host.replace(/:\d+$/, "")))
    return refused(
      context,
      403,
      "host-not-allowed",
      "This server answers to 127.0.0.1 and localhost only; start it with --allow-remote to let others read.",
    );
  return next();
};

/** Claims are written by a page of this server or by a program, never by another site's page. */
export const ownOriginOnly: MiddlewareHandler = async (context, next) => {
  const [origin, site] = [context.req.header("origin"), context.req.header("sec-fetch-site")];
  const foreign = origin !== undefined && origin !== `http://${context.req.header("host")}`;
  if (foreign || site === "cross-site" || site === "same-site")
    return refused(context, 403, "origin-not-allowed", "Claims cannot be written from another site's page.");
  return next();
};

/** Nobody writes; what is posted for its length alone is read like any other question. */
export function noWrites(reading: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    if (reading.has(context.req.path)) return next();
    return refused(
      context,
      403,
      "writes-refused",
      "This server lets other machines read; write claims on its own machine with: hansa claim add",
    );
  };
}

const MEBIBYTE = 1 << 20;

export const smallBody = bodyLimit({
  maxSize: MEBIBYTE,
  onError: (context) => refused(context, 413, "body-too-large", "A claim's text is at most 1 MiB."),
});
