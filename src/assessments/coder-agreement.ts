import * as z from "zod";
import type { Fact } from "../ledger/fact.ts";
import type { Claim } from "../record/claim.ts";
import {
  CODED_TWICE,
  LISTS_CODED_TWICE,
  type ListCodedTwice,
  type SecondCode,
} from "../record/second-code.ts";
import { Because } from "./because.ts";
import { AlphaTold, alphaTold } from "./krippendorff-alpha.ts";

/** How far coders who read the same rows gave them the same code of a list. */
export const CoderAgreement = AlphaTold.extend({
  list: z.enum(LISTS_CODED_TWICE),
  /** Rows of one source to which at least two coders gave a code of the list. */
  rows: z.number().int().nonnegative(),
  /** In how many affairs those lie; a row of no affair stands alone. */
  affairs: z.number().int().nonnegative(),
  coders: z.array(z.string()),
  /** The same with one code for each affair, of the rows that all of its coders coded: 'mixed' where those have several relations. */
  byAffair: AlphaTold.extend({ differing: z.number().int().nonnegative() }).optional(),
  /** The second codes on file do not load, so that no rows could be compared. */
  unread: z.literal(true).optional(),
  /** How many rows they differ on. */
  differingRows: z.number().int().nonnegative(),
  /** Those rows, together where they are of one affair and the codes are the same. */
  differing: z.array(
    z.strictObject({
      /** The words of the first of the rows. */
      what: z.string(),
      rows: z.number().int().positive(),
      codes: z.array(z.strictObject({ coder: z.string(), code: z.string() })),
      because: Because,
    }),
  ),
}).meta({ id: "CoderAgreement" });
export type CoderAgreement = z.infer<typeof CoderAgreement>;

/** Second codes by the claim they are of. */
export type SecondCodes = ReadonlyMap<string, readonly SecondCode[]>;

/** Why the second codes could not be read. They enter no count, so all else can be told without them. */
export interface UnreadCodes {
  readonly unread: string;
}

/** What coders of the same rows gave: a row is one fact as one source tells it. */
export function coderAgreement(
  list: ListCodedTwice,
  facts: readonly Fact[],
  second: SecondCodes | UnreadCodes,
): CoderAgreement {
  if ("unread" in second) return notCompared(list, second);
  const rows = facts.flatMap((fact) => codedTwice(list, fact, second));
  const affairs = [...Map.groupBy(rows, ({ affair }) => affair).values()];
  return {
    list,
    rows: rows.length,
    affairs: affairs.length,
    coders: [...new Set(rows.flatMap(({ codes }) => codes.map(({ coder }) => coder)))].sort(),
    ...alphaTold(affairs.map((affair) => affair.map(codesIn))),
    ...(list === "state-relation" && rows.length > 0 && { byAffair: agreementByAffair(affairs) }),
    differingRows: rows.filter((row) => differ(codesIn(row))).length,
    differing: together(rows.filter((row) => differ(codesIn(row)))),
  };
}

/** What a reader's own codes alone would give is not what was asked. */
function notCompared(list: ListCodedTwice, { unread }: UnreadCodes): CoderAgreement {
  return {
    list,
    rows: 0,
    affairs: 0,
    coders: [],
    notGiven: unread,
    unread: true,
    differingRows: 0,
    differing: [],
  };
}

type Differing = CoderAgreement["differing"][number];
interface Row extends Omit<Differing, "rows"> {
  affair: string;
}

function together(rows: readonly Row[]): Differing[] {
  const alike = Map.groupBy(rows, ({ affair, codes }) =>
    [affair, ...codes.flatMap(({ coder, code }) => [coder, code])].join("\n"),
  );
  return [...alike.values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined) return [];
    const because = [...new Set(held.flatMap((row) => row.because))];
    return [{ what: first.what, rows: held.length, codes: first.codes, because }];
  });
}

const codesIn = ({ codes }: Row): string[] => codes.map(({ code }) => code);
const differ = (codes: readonly string[]): boolean => new Set(codes).size > 1;

function codedTwice(list: ListCodedTwice, { id, says, claims }: Fact, second: SecondCodes): Row[] {
  return [...Map.groupBy(claims, ({ source }) => source).values()].flatMap((told) => {
    const codes = new Map<string, string>();
    for (const { coder, code } of told.flatMap((claim) => codesGiven(list, claim, second)))
      if (!codes.has(coder)) codes.set(coder, code);
    if (codes.size < 2) return [];
    return [
      {
        affair: ("affair" in says && says.affair) || id,
        what: wordsOf(says),
        codes: [...codes]
          .map(([coder, code]) => ({ coder, code }))
          .sort((one, other) => (one.coder < other.coder ? -1 : 1)),
        because: told.map((claim) => claim.id),
      },
    ];
  });
}

/** What the claim's own coder gave, where one gave anything, and what others gave its row. */
function codesGiven(
  list: ListCodedTwice,
  { id, coder, says }: Claim,
  second: SecondCodes,
): { coder: string; code: string }[] {
  const own: unknown = Object.entries(says).find(([field]) => field === CODED_TWICE[list].field)?.[1];
  return [
    ...(typeof own === "string" ? [{ coder, code: own }] : []),
    ...(second.get(id) ?? []).filter((given) => given.list === list),
  ];
}

function wordsOf(says: Fact["says"]): string {
  if ("what" in says && says.what) return says.what;
  return "issue" in says ? says.issue : says.kind;
}

/** The list asks one code of an affair: its rows are taken together, and those that state nothing only where none does. */
function agreementByAffair(affairs: readonly (readonly Row[])[]): NonNullable<CoderAgreement["byAffair"]> {
  const units = affairs.map((rows) => {
    const byCoder = Map.groupBy(
      ofAllCoders(rows).flatMap(({ codes }) => codes),
      ({ coder }) => coder,
    );
    return [...byCoder.values()].map((codes) => oneCode(codes.map(({ code }) => code)));
  });
  return { ...alphaTold(units.map((unit) => [unit])), differing: units.filter(differ).length };
}

/** Who read other rows may have another code of the affair without reading any row otherwise. */
function ofAllCoders(rows: readonly Row[]): Row[] {
  const coders = new Set(rows.flatMap(({ codes }) => codes.map(({ coder }) => coder)));
  return rows.filter(({ codes }) => codes.length === coders.size);
}

function oneCode(codes: readonly string[]): string {
  const [stated = "not-stated", ...others] = new Set(codes.filter((code) => code !== "not-stated"));
  return others.length > 0 ? "mixed" : stated;
}
