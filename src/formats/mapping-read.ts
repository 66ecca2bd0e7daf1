import type * as z from "zod";
import { nearestWords } from "../record/nearest-words.ts";
import type { Problem } from "./csv.ts";
import { Mapping } from "./mapping.ts";
import { CLAIM_SPECS } from "./mapping-claim.ts";
import { NamedFields } from "./mapping-named.ts";
import { SourceSpec } from "./mapping-source.ts";
import { TableLayout } from "./mapping-table.ts";

/** A mapping as its file gives it, or what is wrong with it, by key. */
export function readMapping(given: unknown): { mapping: Mapping } | { problems: Problem[] } {
  const parsed = Mapping.safeParse(given);
  if (parsed.success) return { mapping: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [], given)) };
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** An issue in the words of the mapping; of a choice between shapes, those of the shape that was meant. */
function problemsOf(issue: Issue, before: Path, given: unknown): Problem[] {
  const path = [...before, ...issue.path];
  if (issue.code === "invalid_union") return ofUnion(issue, path, given);
  const where = placeOf(path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ where, why: unknownKey(key, path) }));
  return [{ where, why: wordsOf(issue, at(given, path)) }];
}

function ofUnion(issue: Extract<Issue, { code: "invalid_union" }>, path: Path, given: unknown): Problem[] {
  const value = at(given, path);
  const meant = issue.errors.filter((all) => !all.some(isOtherShape));
  const [best] = meant.toSorted((one, other) => likeness(other) - likeness(one));
  if (best) return best.flatMap((one) => problemsOf(one, path, given));
  return [{ where: placeOf(path), why: wanted(value) }];
}

/** A shape that was not meant fails at once, by its type; the one meant fails at a key, or by its words. */
function isOtherShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((all) => all.some(isOtherShape));
  return issue.code === "invalid_type";
}

function placeOf(path: Path): string {
  return path.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(" ") || "mapping";
}

/** Unknown keys tell that another shape was meant more than a wrong word at a known key does. */
function likeness(issues: readonly Issue[]): number {
  return -issues.reduce(
    (sum, { code, path }) => sum + (code === "unrecognized_keys" && path.length === 0 ? 2 : 1),
    0,
  );
}

function wanted(value: unknown): string {
  if (value === undefined || value === null) return "is missing";
  return `give a column's name, or "=" and a constant, not ${JSON.stringify(value)}`;
}

function wordsOf(issue: Issue, value: unknown): string {
  if (issue.code === "invalid_value") return codeWords(issue.values.map(String), value);
  if (value === undefined || (value === null && issue.code === "invalid_type")) return "is missing";
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

function codeWords(codes: readonly string[], value: unknown): string {
  const word = String(value).replace(/^=/, "");
  const near = nearestWords(word, codes, 2);
  return near.length > 0
    ? `"${word}" is not known; did you mean ${near.join(" or ")}?`
    : `"${word}" is not known; give one of ${codes.join(", ")}`;
}

const EACH_KEYS = ["column", "columns", "split", "reads", "as", "heading"];
const CELL_KEYS = ["column", "value", "codes", "default", "order", "bound", "inferred", "end"];

function unknownKey(key: string, path: Path): string {
  const known = keysAt(path);
  const [near] = nearestWords(key, known, 1);
  const most = known.length > 0 ? `; it takes ${known.join(", ")}` : "";
  return `"${key}" is no key here${near === undefined ? "" : `; did you mean ${near}?`}${near === undefined ? most : ""}`;
}

function keysAt(path: Path): string[] {
  const [top, , kind] = path.map(String);
  if (path.length === 0) return Object.keys(Mapping.shape);
  if (top === "source") return Object.keys(SourceSpec.shape);
  if (top === "table") return Object.keys(TableLayout.shape);
  if (path.length === 2) return Object.keys(CLAIM_SPECS);
  const spec = Object.entries(CLAIM_SPECS).find(([name]) => name === kind)?.[1];
  if (path.length === 3) return Object.keys(spec?.shape ?? {});
  if (path.at(3) === "each") return EACH_KEYS;
  return [...CELL_KEYS, ...Object.keys(NamedFields.shape)];
}

function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== "object" || value === null)
    return key === undefined ? value : undefined;
  return at((value as Readonly<Record<PropertyKey, unknown>>)[key], rest);
}
