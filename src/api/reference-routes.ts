import type { OpenAPIHono } from "@hono/zod-openapi";
import { replyText } from "../contract/questions.ts";
import { entityTag, isHeld } from "./entity-tag.ts";
import type { OpenApiDocument } from "./open-api-document.ts";
import { referencePage } from "./reference-page.ts";
import { REFERENCE_STYLE } from "./reference-style.ts";

/** The description for programs, and the same for people; made when first asked for. */
export function referenceRoutes(hono: OpenAPIHono, describe: () => OpenApiDocument, version: string): void {
  let document: OpenApiDocument | undefined;
  const described = (): OpenApiDocument => {
    document ??= describe();
    return document;
  };
  serve(hono, "/openapi.json", "application/json; charset=utf-8", () => replyText(described()), version);
  serve(hono, "/reference", "text/html; charset=utf-8", () => referencePage(described()), version);
  serve(hono, "/reference.css", "text/css; charset=utf-8", () => REFERENCE_STYLE, version);
}

function serve(hono: OpenAPIHono, path: string, type: string, make: () => string, version: string): void {
  let text: string | undefined;
  hono.get(path, (context) => {
    text ??= make();
    const tag = entityTag(version, text);
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    if (isHeld(context.req.header("if-none-match"), tag)) return context.body(null, 304);
    return context.body(text, 200, { "Content-Type": type });
  });
}
