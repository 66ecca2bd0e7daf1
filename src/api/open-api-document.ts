import type { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { ErrorBody } from "../contract/error-body.ts";
import { QUESTIONS, type Question } from "../contract/questions.ts";

export type OpenApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const FAILURES = {
  300: "A name that may mean several places; the candidates are listed.",
  400: "A question that cannot be read; each problem is named.",
  404: "Nothing here has this name or id.",
  503: "The store or the gazetteer cannot answer now.",
} as const;
const REFUSALS = {
  403: "Claims are not written from there.",
  409: "The claim cannot be taken as it stands.",
} as const;

/** Describes every question of the contract in OpenAPI 3.1. */
export function openApiDocument(hono: OpenAPIHono, version: string): OpenApiDocument {
  for (const [name, question] of Object.entries<Question>(QUESTIONS)) describe(hono, name, question);
  const document = hono.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Hansa",
      version,
      description:
        "Sourced claims of city diplomacy, and what follows from them. Counts are of what is recorded here; what no source gives is absent or 'not given', never 0.",
      license: { name: "Code MIT, bundled data CC BY 4.0" },
    },
    servers: [{ url: "/" }],
  });
  for (const question of Object.values<Question>(QUESTIONS)) tellCodes(document, question);
  return document;
}

function describe(hono: OpenAPIHono, name: string, question: Question): void {
  const { method, path, summary, params, query, body, reply } = question;
  const failures = Object.entries(method === "post" ? { ...FAILURES, ...REFUSALS } : FAILURES);
  hono.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    operationId: name,
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: json(body) } }),
    },
    responses: {
      200: { description: "The reply.", content: json(reply) },
      ...(method === "get" && { 304: { description: "As the reader has it, by its If-None-Match." } }),
      ...Object.fromEntries(
        failures.map(([status, description]) => [status, { description, content: json(ErrorBody) }]),
      ),
    },
  });
}

const json = <S extends z.ZodType>(schema: S): { "application/json": { schema: S } } => ({
  "application/json": { schema },
});

/**
 * A query's schema begins with text and ends with codes and numbers. The description is made from its beginning,
 * so the codes, which a reader wants to know, are filled in from its end.
 */
function tellCodes(document: OpenApiDocument, { path, method, query }: Question): void {
  const parameters = document.paths?.[path]?.[method]?.parameters ?? [];
  for (const parameter of parameters) {
    if (!("in" in parameter) || parameter.in !== "query") continue;
    const end = query?.shape[parameter.name];
    const codes = end && codesIn(end);
    if (codes) parameter.schema = codes;
  }
}

interface CodesOrNumber {
  type: "array" | "integer";
  items?: { type: "string"; enum?: string[] };
  minimum?: number;
  maximum?: number;
  default?: unknown;
}

function codesIn(schema: z.core.$ZodType): CodesOrNumber | undefined {
  const end = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" });
  if (end.type === "integer") {
    const { type, minimum, maximum, default: standard } = end;
    return {
      type,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      default: standard,
    };
  }
  if (end.type !== "array" || typeof end.items !== "object" || Array.isArray(end.items)) return undefined;
  const codes = end.items.enum?.map(String);
  return { type: "array", items: { type: "string", ...(codes && { enum: codes }) } };
}
