import type * as z from "zod";
import { nearestWords } from "../record/nearest-words.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, as people say it; of a mistyped code, the nearest ones that exist. */
export function issueWords(issue: Issue, given: unknown): string {
  const codes = codesOf(issue);
  if (given === undefined && issue.code !== "unrecognized_keys")
    return codes ? `is missing; give one of ${codes.join(", ")}` : "is missing";
  if (issue.code === "invalid_type") return `give ${WANTED[issue.expected] ?? issue.expected}`;
  if (codes) return codeWords(codes, given);
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flat().find(({ code }) => code !== "invalid_type") ?? issue.errors[0]?.[0];
    return inner === undefined ? lowered(issue.message) : issueWords(inner, given);
  }
  if (issue.code === "too_small") return atLeast(issue.origin, issue.minimum);
  if (issue.code === "too_big") return `give at most ${issue.maximum}`;
  return lowered(issue.message);
}

/** The codes of which one was wanted: of a value, or of the field that tells which of several shapes it is. */
function codesOf(issue: Issue): readonly string[] | undefined {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_union" && "options" in issue ? issue.options?.map(String) : undefined;
}

const WANTED: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  array: "a list",
  tuple: "a list",
  object: "an object",
};

function atLeast(of: string, least: number | bigint): string {
  return of === "string" ? "is empty" : `give at least ${least}`;
}

function codeWords(codes: readonly string[], given: unknown): string {
  if ([given].flat().some((each) => typeof each === "object")) return `give one of ${codes.join(", ")}`;
  const said = [given].flat().flatMap((each) => String(each).split(","));
  const wrong = said.map((each) => each.trim()).find((word) => !codes.includes(word)) ?? String(given);
  const near = nearestWords(wrong, codes, 2);
  return near.length > 0
    ? `"${wrong}" is not known; did you mean ${near.join(" or ")}?`
    : `"${wrong}" is not known; give one of ${codes.join(", ")}`;
}

const lowered = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);
