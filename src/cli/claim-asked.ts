import { jsonInput } from "./json-input.ts";
import { UsageError } from "./usage-error.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A claim of one's own as options and an input file say it; an option goes before the file. */
export function claimAsked({ input, theme, detail, ...plain }: Fields): Fields {
  return {
    ...(typeof input === "string" && fromFile(input)),
    ...plain,
    ...(theme !== undefined && { themes: theme }),
    ...(Array.isArray(detail) && { detail: Object.fromEntries(detail.map(String).map(fieldOf)) }),
  };
}

function fromFile(file: string): Fields {
  const held = jsonInput(file);
  if (typeof held === "object" && held !== null && !Array.isArray(held)) return { ...held };
  throw new UsageError(`--input: ${file} holds no JSON object; give { "subject": …, "predicate": …, … }.`);
}

function fieldOf(text: string): [string, unknown] {
  const at = text.indexOf("=");
  if (at < 1)
    throw new UsageError(`--detail: write field=value, such as boundary=municipality, not "${text}".`);
  return [text.slice(0, at), numberOr(text.slice(at + 1))];
}

/** '46' is a number, '2017' too; 'about 46' is words. */
function numberOr(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
