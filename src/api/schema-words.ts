import type * as z from "zod";

/** As much of a JSON Schema as the reference tells of. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  items?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  description?: string;
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

/** A piece of a description: plain words, or the name of a shape to lead to. */
export type Word = { text: string } | { shape: string };

/** What a schema holds, as people say it. */
export function schemaWords(schema: Schema): Word[] {
  if (schema.$ref !== undefined) return [{ shape: schema.$ref.split("/").at(-1) ?? schema.$ref }];
  if (schema.const !== undefined) return words(JSON.stringify(schema.const));
  if (schema.enum !== undefined) return words(schema.enum.map(String).join(", "));
  const either = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (either !== undefined)
    return either.flatMap((each, at) => [...(at > 0 ? words(" or ") : []), ...schemaWords(each)]);
  if (schema.type === "array") return [...words("list of "), ...schemaWords(inner(schema.items))];
  if (schema.type === "object" && typeof schema.additionalProperties === "object")
    return [...words("by name: "), ...schemaWords(schema.additionalProperties)];
  if (schema.type === "object" && schema.properties)
    return words(`{ ${Object.keys(schema.properties).join(", ")} }`);
  return words(plain(schema));
}

/** The name under which the contract registers a schema. */
export function nameOf(schema: z.ZodType): string {
  return String(schema.meta()?.["id"] ?? "JSON");
}

const NAMES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
};

function plain({ type, minimum, maximum, default: standard }: Schema): string {
  const kinds = [type ?? []].flat().filter((kind) => kind !== "null");
  const name = kinds.map((kind) => NAMES[kind] ?? kind).join(" or ") || "anything";
  const range = maximum === undefined || minimum === undefined ? "" : ` from ${minimum} to ${maximum}`;
  return `${name}${range}${standard === undefined ? "" : `, ${JSON.stringify(standard)} if absent`}`;
}

const words = (text: string): Word[] => [{ text }];
const inner = (items: Schema | boolean | undefined): Schema => (typeof items === "object" ? items : {});
