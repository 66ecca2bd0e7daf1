import * as z from "zod";
import { STATE_RELATIONS } from "../record/vocabulary.ts";
import type { Happening } from "./affair.ts";
import { Because } from "./because.ts";

const Relation = z.enum(STATE_RELATIONS);

/** How far coders who read the same rows gave them the same relation to a state. */
export const CoderAgreement = z
  .strictObject({
    /** Rows of one source that at least two coders gave a relation. */
    rows: z.number().int().nonnegative(),
    coders: z.array(z.string()),
    /** Krippendorff's α, nominal; 'not stated' is a code like others here. */
    alpha: z.number().optional(),
    notGiven: z.string().optional(),
    /** The rows on which they differ. */
    differing: z.array(
      z.strictObject({
        what: z.string(),
        codes: z.array(z.strictObject({ coder: z.string(), relation: Relation })),
        because: Because,
      }),
    ),
  })
  .meta({ id: "CoderAgreement" });
export type CoderAgreement = z.infer<typeof CoderAgreement>;

/** What coders of the same rows gave: a row is one happening as one source tells it. */
export function coderAgreement(happenings: readonly Happening[]): CoderAgreement {
  const rows = happenings.flatMap(codedTwice);
  const alpha = krippendorffAlpha(rows.map(({ codes }) => codes.map(({ relation }) => relation)));
  return {
    rows: rows.length,
    coders: [...new Set(rows.flatMap(({ codes }) => codes.map(({ coder }) => coder)))].sort(),
    ...(alpha === undefined ? { notGiven: reason(rows.length) } : { alpha }),
    differing: rows.filter(({ codes }) => new Set(codes.map(({ relation }) => relation)).size > 1),
  };
}

const reason = (rows: number): string =>
  rows === 0
    ? "no row on file was coded by two coders"
    : "all coders gave all rows the same code, and agreement by chance cannot be told from theirs";

function codedTwice({ says, claims }: Happening): CoderAgreement["differing"] {
  return [...Map.groupBy(claims, ({ source }) => source).values()].flatMap((told) => {
    const codes = new Map<string, (typeof STATE_RELATIONS)[number]>();
    for (const { coder, says: said } of told)
      if ("relation" in said && said.relation && !codes.has(coder)) codes.set(coder, said.relation);
    if (codes.size < 2) return [];
    return [
      {
        what: says.what ?? says.kind,
        codes: [...codes].map(([coder, relation]) => ({ coder, relation })),
        because: told.map(({ id }) => id),
      },
    ];
  });
}

/**
 * Krippendorff's α for nominal codes: 1 − (n − 1)(n − Σ o_cc) / (n² − Σ n_c²), where a unit with m ≥ 2 codes adds each
 * ordered pair of them to o with weight 1 / (m − 1), and n counts the codes so paired.
 * Undefined where no unit has two codes, and where all codes are the same.
 * Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | undefined {
  const totals = new Map<string, number>();
  let [n, agreeing] = [0, 0];
  for (const codes of units) {
    if (codes.length < 2) continue;
    n += codes.length;
    for (const [code, held] of Map.groupBy(codes, (each) => each)) {
      totals.set(code, (totals.get(code) ?? 0) + held.length);
      agreeing += (held.length * (held.length - 1)) / (codes.length - 1);
    }
  }
  const byChance = n * n - [...totals.values()].reduce((sum, held) => sum + held * held, 0);
  return byChance === 0 ? undefined : 1 - ((n - 1) * (n - agreeing)) / byChance;
}
