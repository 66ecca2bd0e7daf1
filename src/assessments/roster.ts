import * as z from "zod";
import type { Day, PartialDate } from "../record/partial-date.ts";
import { Quantity } from "../record/says.ts";
import { Because } from "./because.ts";

/**
 * How much of a body's membership is on file. Overlap, exclusivity, interlock and backbone use bodies at least
 * 80 % covered at one date; for the rest they are not computed.
 */
export const Roster = z
  .strictObject({
    /**
     * Members with a row that stands, or may stand, on the day of the body's own count, else on the day asked.
     * Observers and attendees are none, but where a body has only partners they are its members.
     */
    onFile: z.number().int().nonnegative(),
    /** How many the body states, and when. */
    stated: z.number().positive().optional(),
    statedAsOf: z.string().optional(),
    /** onFile / stated. */
    coverage: z.number().optional(),
    usable: z.boolean(),
    /** The count is of a time so far from the day asked that it says little of that day: a warning beside it. */
    outOfDate: z.literal(true).optional(),
    /** The claims that state the size, comparable or not. */
    because: Because,
    /** The claims of the members on file. */
    rows: Because,
    /** Where no count of members is on file: the newest of something else, which rows are not held against. */
    otherwise: z.strictObject({ figure: Quantity, asOf: z.string().optional() }).optional(),
  })
  .meta({ id: "Roster" });
export type Roster = z.infer<typeof Roster>;

const COVERED = 0.8;

/** Far more rows than members stated is another kind of list, not a full roster. */
const MOST_COVERED = 1 / COVERED;

/** A body may be another ten years on: the nine founders of 2002 are perhaps not the roster of 2026. */
const MOST_YEARS = 10;

/**
 * Units of a count of all members. Not among them are counts of what members stand for ('governments
 * represented'), of a part of them ('US member cities'), of others beside them ('full and associate members',
 * 'members, cities and institutions') and of guests ('cities at the summit').
 */
const MEMBER_UNITS: ReadonlySet<string> = new Set([
  "members",
  "full members",
  "cities",
  "member cities",
  "signatories",
  "signatory cities",
  "mayors",
  "partner organisations",
]);

/** Founders are all members of a body on the day it began: such a roster is of that date, which it shows. */
const FOUNDER_UNITS: ReadonlySet<string> = new Set([
  "founding members",
  "founding cities",
  "founding municipalities",
]);

/** Whether a count in this unit is of all members, or of all founders, or of neither. */
export function countOf(unit: string): "members" | "founders" | undefined {
  return MEMBER_UNITS.has(unit) ? "members" : FOUNDER_UNITS.has(unit) ? "founders" : undefined;
}

/** What a membership's grade makes of a member: 2 is full, 3 steers; 0 attends, 1 has fewer rights. */
const FULL = 2;

/** The memberships that a count of members counts: those of full grade, or of a grade no source gives. */
export function countedMembers<M extends { grade?: number | undefined }>(memberships: readonly M[]): M[] {
  const partnersOnly = memberships.every(({ grade }) => grade !== undefined && grade !== FULL);
  return partnersOnly
    ? [...memberships]
    : memberships.filter(({ grade }) => grade === undefined || grade >= FULL);
}

/** A size that a body states in a unit that rows on file do not count. */
export interface OtherSize {
  figure: Quantity;
  asOf?: string;
  because: readonly string[];
}

interface RosterMore {
  rows?: readonly string[];
  /** The day asked, which the date of the count is held against. */
  day?: Day | undefined;
  otherwise?: OtherSize | undefined;
}

/** Roster coverage from the members on file and the count a body states. */
export function roster(
  onFile: number,
  stated: { value: number; asOf?: string; because: readonly string[] } | undefined,
  { rows = [], day, otherwise }: RosterMore = {},
): Roster {
  if (stated === undefined || stated.value <= 0)
    return { onFile, usable: false, rows: [...rows], ...other(otherwise) };
  const coverage = onFile / stated.value;
  const outOfDate =
    stated.asOf !== undefined && day !== undefined && yearsApart(stated.asOf, day) > MOST_YEARS;
  return {
    onFile,
    stated: stated.value,
    ...(stated.asOf && { statedAsOf: stated.asOf }),
    coverage,
    usable: coverage >= COVERED && coverage <= MOST_COVERED,
    ...(outOfDate && { outOfDate }),
    because: [...stated.because],
    rows: [...rows],
  };
}

const yearsApart = (one: PartialDate, other: Day): number =>
  Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));

function other(size: OtherSize | undefined): Pick<Roster, "because" | "otherwise"> {
  if (size === undefined) return { because: [] };
  const { figure, asOf, because } = size;
  return { because: [...because], otherwise: { figure, ...(asOf && { asOf }) } };
}
