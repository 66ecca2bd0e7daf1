import * as z from "zod";
import type { Claim } from "../record/claim.ts";
import { CLAIM_KINDS, type ClaimKind, Says } from "../record/says.ts";
import type { Problem, Row } from "./csv.ts";
import { type Table, tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

/** Interpretations no register can settle; every other predicate has a kind of its own. */
export const ASSERTION_PREDICATES: readonly string[] = [
  "argues",
  "predicted_future_role",
  "tests_thesis",
  "theory_gap",
  "theory_recognises",
];

/**
 * One row of data/predicates.csv: the kind of claim a predicate makes, the fields that its subject, object and
 * value fill, and the fields it `sets` by itself ("act=agreement; manner=sign"). A value role `figure/text` takes
 * a number into the first and words into the second.
 */
export const PredicateRow = z
  .strictObject({
    predicate: z.string().regex(/^[a-z][a-z0-9_]*$/, "write a predicate in lower_case_words"),
    kind: z.enum(CLAIM_KINDS),
    sets: z.string().default(""),
    subject_role: z.string().min(1),
    object_role: z.string().default(""),
    value_role: z.string().default(""),
    definition: z.string().min(1),
    example: z.string().min(1),
    /** Whose word it is: the coding sheet of Beukman's paper, or Hansa's own. */
    origin: z.enum(["beukman", "hansa"]),
  })
  .meta({ id: "PredicateRow" });
export type PredicateRow = z.infer<typeof PredicateRow>;

export type PredicateTable = ReadonlyMap<string, PredicateRow>;

const ROWS = tableOf("predicates", PredicateRow, columnsOf(PredicateRow), ["predicate"]);

/** The table of predicates; a row that names no field of its kind does not load. */
export const PREDICATE_TABLE: Table<PredicateRow> = {
  ...ROWS,
  read: (row) => {
    const held = ROWS.read(row);
    const why = "value" in held ? rowProblem(held.value) : undefined;
    return why ? { why } : held;
  },
};

/** The predicates by name; a row that does not load, or stands twice, is a problem and left out. */
export function predicateTable(rows: readonly Row[]): { table: PredicateTable; problems: Problem[] } {
  const table = new Map<string, PredicateRow>();
  const problems: Problem[] = [];
  for (const [at, row] of rows.entries()) {
    const held = PREDICATE_TABLE.read(row);
    const where = `predicates.csv:${at + 2}`;
    if ("why" in held) problems.push({ where, why: held.why });
    else if (table.has(held.value.predicate))
      problems.push({ where, why: `'${held.value.predicate}' stands twice` });
    else table.set(held.value.predicate, held.value);
  }
  return { table, problems };
}

/** What is wrong with the predicate that a claim came by or carries, if anything. */
export function predicateProblem(
  { says, term }: Pick<Claim, "says" | "term">,
  table: PredicateTable,
): string | undefined {
  const carried =
    says.kind === "observation" ? says.metric : "predicate" in says ? says.predicate : undefined;
  const stray = [term, carried].find((predicate) => predicate !== undefined && !table.has(predicate));
  if (stray !== undefined) return `no predicate '${stray}' in data/predicates.csv`;
  const wrong = [term, carried].find((predicate) => predicate && table.get(predicate)?.kind !== says.kind);
  return wrong && `'${wrong}' makes a claim of kind ${table.get(wrong)?.kind}, not ${says.kind}`;
}

/** Kinds that happen at a time: an as-of is their date. The others last from some time to some time. */
export const HAPPENING: ReadonlySet<ClaimKind> = new Set(["episode", "outcome", "transfer", "influence"]);

/** The field that a number fills as the predicate's value, and the one that words fill. */
export function valueRoles(row: PredicateRow): { number?: string; words?: string } {
  const roles = row.value_role.split("/").filter((role) => role !== "");
  const number = roles.find((role) => role === "figure" || role === "amount");
  const words = roles.find((role) => role !== number);
  return { ...(number && { number }), ...(words && { words }) };
}

/** The names of a kind's fields. */
export function fieldsOf(kind: ClaimKind): readonly string[] {
  return Object.keys(Says.options.find((option) => option.shape.kind.value === kind)?.shape ?? {});
}

function rowProblem(row: PredicateRow): string | undefined {
  if (row.kind === "assertion" && !ASSERTION_PREDICATES.includes(row.predicate))
    return `'${row.predicate}' cannot be an assertion; give the kind it states`;
  const fields = fieldsOf(row.kind);
  const stray = rolesOf(row).find((role) => !fields.includes(role));
  return stray ? `a ${row.kind} has no field '${stray}'` : undefined;
}

function rolesOf(row: PredicateRow): string[] {
  const set = row.sets.split(";").map((pair) => pair.split("=")[0] ?? "");
  return [row.subject_role, row.object_role, ...row.value_role.split("/"), ...set]
    .map((role) => role.trim())
    .filter((role) => role !== "");
}
