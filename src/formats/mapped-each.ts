import { saysNothing } from "./cell-missing.ts";
import type { RowAtHand } from "./mapped-cell.ts";
import type { ConditionSpec, EachSpec, When } from "./mapping-each.ts";

/** One of several things that a row tells: its pieces as columns, and what tells it from the others. */
export interface Part {
  readonly pieces: ReadonlyMap<string, string>;
  readonly key: string;
}

/** Takes a row apart; what is empty makes no part, what no pattern reads is a problem of the row. */
export function partsOf(spec: EachSpec): (row: RowAtHand) => Part[] {
  return spec.columns === undefined ? ofCell(spec) : ofColumns(spec, [spec.columns].flat());
}

/** Whether a row is one of those meant. */
export function isMeant(when: When): (row: RowAtHand) => boolean {
  const conditions = Object.entries(when);
  return ({ cells, pieces }) =>
    conditions.every(([column, condition]) =>
      holds(condition, (pieces?.get(column) ?? cells.get(column) ?? "").trim()),
    );
}

/** The columns that the parts have as their own. */
export function pieceNames({ as, heading, reads, columns }: EachSpec): string[] {
  const patterns = [...(reads ?? []), ...[columns ?? []].flat()];
  return [
    as,
    ...(heading ? [heading] : []),
    ...patterns.flatMap((pattern) => [...pattern.matchAll(NAMES)].map(([, name = ""]) => name)),
  ];
}

function holds(condition: ConditionSpec, cell: string): boolean {
  if ("is" in condition) return condition.is.includes(cell);
  return "not" in condition ? !condition.not.includes(cell) : condition.given !== saysNothing(cell);
}

function ofCell({ column = "", split, reads, as }: EachSpec): (row: RowAtHand) => Part[] {
  const patterns = reads?.map(patternOf);
  return (row) => {
    const cell = (row.cells.get(column) ?? "").trim();
    const items = split === undefined ? [cell] : splitOutside(cell, split);
    return items
      .filter((item) => !saysNothing(item))
      .flatMap((item) => {
        const read = patterns ? firstRead(patterns, item) : [];
        if (read) return [{ pieces: new Map([[as, item], ...read]), key: item }];
        row.why.push(`column ${column}: "${item}" does not read as ${reads?.join(" or ")}`);
        return [];
      });
  };
}

function ofColumns({ as, heading }: EachSpec, columns: readonly string[]): (row: RowAtHand) => Part[] {
  const patterns = columns.map(patternOf);
  const seen = new Map<string, [string, string][] | undefined>();
  return ({ cells }) => {
    const parts: Part[] = [];
    for (const [column, cell] of cells) {
      if (!seen.has(column)) seen.set(column, firstRead(patterns, column));
      const read = seen.get(column);
      const held = cell.trim();
      if (!read || saysNothing(held)) continue;
      const named: [string, string][] = heading === undefined ? [] : [[heading, column]];
      parts.push({ pieces: new Map([[as, held], ...named, ...read]), key: column });
    }
    return parts;
  };
}

const NAMES = /\{([^{}]+)\}/g;

/** "{partner} ({land})" as an expression: what stands between the names is meant letter by letter. */
function patternOf(pattern: string): { expression: RegExp; names: string[] } {
  const names = [...pattern.matchAll(NAMES)].map(([, name = ""]) => name);
  const literal = pattern.split(NAMES).filter((_, at) => at % 2 === 0);
  const escaped = literal.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { expression: new RegExp(`^${escaped.join("(.*?)")}$`, "su"), names };
}

type Pattern = ReturnType<typeof patternOf>;

function firstRead(patterns: readonly Pattern[], text: string): [string, string][] | undefined {
  for (const { expression, names } of patterns) {
    const found = expression.exec(text);
    if (found) return names.map((name, at) => [name, (found[at + 1] ?? "").trim()]);
  }
  return undefined;
}

/** Splits at the separators that stand in no brackets: "Springfield (Illinois, USA), Reims" are two. */
function splitOutside(cell: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at];
    if (sign === "(" || sign === "[") depth += 1;
    if ((sign === ")" || sign === "]") && depth > 0) depth -= 1;
    if (depth > 0 || !cell.startsWith(separator, at)) continue;
    parts.push(cell.slice(begun, at));
    begun = at + separator.length;
    at = begun - 1;
  }
  return [...parts, cell.slice(begun)].map((part) => part.trim());
}
