import { nearestWords } from "../record/nearest-words.ts";
import type { Problem } from "./csv.ts";
import { pieceNames } from "./mapped-each.ts";
import type { ClaimSpec, Mapping } from "./mapping.ts";

/** The columns that some claims read, in the order in which the mapping names them; pieces of a cell are none. */
export function columnsUsed(claims: readonly ClaimSpec[]): string[] {
  return [...new Set(claims.flatMap((claim) => usesOf(claim, ["claims"]).map(({ column }) => column)))];
}

/** Every column that a mapping names and a table does not have, with the nearest one that it has. */
export function columnProblems(mapping: Mapping, header: readonly string[]): Problem[] {
  const has = new Set(header);
  const uses = [
    ...(mapping.row ?? []).map((column) => ({ column, where: "row" })),
    ...mapping.claims.flatMap((claim, at) => usesOf(claim, ["claims", String(at + 1)])),
  ];
  const stray = uses.filter(({ column }) => !has.has(column));
  return stray.map(({ column, where }) => ({
    where,
    why: `there is no column "${column}"${advice(column, header)}`,
  }));
}

function advice(column: string, header: readonly string[]): string {
  const near = nearestWords(column, header, 2).map((name) => `"${name}"`);
  const listed = `the table has ${header.map((name) => `"${name}"`).join(", ")}`;
  return near.length > 0 ? `; did you mean ${near.join(" or ")}? (${listed})` : `; ${listed}`;
}

interface Use {
  readonly column: string;
  /** The key of the mapping that names it: claims 1 tie between 2 name. */
  readonly where: string;
}

function usesOf(claim: ClaimSpec, path: readonly string[]): Use[] {
  const [fields] = Object.values(claim);
  const pieces = new Set(fields?.each ? pieceNames(fields.each) : []);
  return usesIn(claim, path).filter(({ column }) => !pieces.has(column));
}

function usesIn(value: unknown, path: readonly string[]): Use[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => usesIn(item, [...path, String(at + 1)]));
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    const where = (key === "columns" ? path : here).filter((part) => part !== "cell").join(" ");
    if (key === "columns" && Array.isArray(inner))
      return inner.filter(isPlain).map((column) => ({ column, where }));
    if (key === "row" && Array.isArray(inner))
      return inner.map((column) => ({ column: String(column), where }));
    if (key === "column" && typeof inner === "string") return [{ column: inner, where }];
    if (key === "when") return Object.keys(inner ?? {}).map((column) => ({ column, where }));
    return usesIn(inner, here);
  });
}

/** A pattern over columns, "pop_{year}", names none of them alone. */
function isPlain(column: unknown): column is string {
  return typeof column === "string" && !/\{[^{}]+\}/.test(column);
}
