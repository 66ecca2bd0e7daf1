import type * as z from "zod";
import { issueWords } from "../contract/issue-words.ts";
import { UsageError } from "./usage-error.ts";

/** Options checked by the contract's own schema; the first that does not fit is told by its option's name. */
export function validated<S extends z.ZodType>(
  schema: S,
  values: Readonly<Record<string, unknown>>,
): z.infer<S> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === "unrecognized_keys")
    throw new UsageError(`${issue.keys.map(nameOf).join(", ")}: not taken here; leave it out.`);
  const option = String(issue?.path[0] ?? "");
  const why = issue === undefined ? "is not valid" : issueWords(issue, values[option]);
  throw new UsageError(`${nameOf(option)}: ${why.replace(/[.?]?$/, (end) => end || ".")}`);
}

const ARGUMENTS: Readonly<Record<string, string>> = { city: "Cities", id: "The id", q: "The name" };

/** An option as it is typed, or an argument as the help names it. */
export function nameOf(option: string): string {
  return ARGUMENTS[option] ?? `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
