import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import * as z from "zod";
import { Clocks } from "../contract/clocks.ts";
import { DOSSIER_LANGUAGES } from "../contract/dossier.ts";
import { pdfPrinter } from "../workbench/print-pdf.ts";
import type { Workbench } from "../workbench/workbench.ts";
import { asked } from "./asked.ts";
import { entityTag, isHeld } from "./entity-tag.ts";
import { refused } from "./error-reply.ts";
import { Turns } from "./turns.ts";

const Query = z.strictObject({
  lang: z.enum(DOSSIER_LANGUAGES).optional(),
  form: z.enum(["html", "pdf", "zip"]).default("html"),
  ...Clocks.shape,
});

const TYPES = { html: "text/html; charset=utf-8", pdf: "application/pdf", zip: "application/zip" } as const;

/** Each is seconds of work and some megabytes: one is made at a time, and few are kept. */
const TURNS = { waiting: 3, kept: 4 } as const;
const SECONDS_TO_WAIT = "15";

/** A city's brief as a document; it is no question of the contract, since its reply is no JSON. */
export function dossierRoutes(hono: OpenAPIHono, workbench: Workbench, version: string): void {
  const turns = new Turns<string | Uint8Array<ArrayBuffer>>(TURNS);
  hono.get("/dossier/:city{.+}", async (context) => {
    const { searchParams, pathname, search } = new URL(context.req.url);
    const given = { params: {}, query: Object.fromEntries(searchParams), body: {} };
    const { form, ...wanted } = Query.parse(asked({ query: Query }, given));
    // What this machine cannot print is refused before the work.
    const print = form === "pdf" ? pdfPrinter() : undefined;
    const tag = entityTag(version, await workbench.revision(), pathname, search);
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    if (isHeld(context.req.header("if-none-match"), tag)) return context.body(null, 304);
    const made = turns.take(tag, async () => {
      const brief = { city: [context.req.param("city")], ...wanted };
      const document = await workbench.dossier({ asked: brief, form: form === "zip" ? "zip" : "html" });
      return print && typeof document === "string" ? new Uint8Array(await print(document)) : document;
    });
    return made ? context.body(await made, 200, { "Content-Type": TYPES[form] }) : busy(context);
  });
}

function busy(context: Context): Response {
  context.header("Retry-After", SECONDS_TO_WAIT);
  return refused(
    context,
    503,
    "busy",
    "Other briefs are being made, one after another; ask again in a quarter of a minute.",
  );
}
