import { compatibleQuantities } from "../ledger/compatible.ts";
import { dateOf } from "../ledger/disagreement-voice.ts";
import type { Claim } from "../record/claim.ts";
import { firstDay, lastDay, type PartialDate } from "../record/partial-date.ts";
import type { Quantity } from "../record/says.ts";
import type { Evidence } from "./evidence.ts";
import type { AuditRule, Finding } from "./verdict.ts";

/** How near a figure of another date must come to go for the same: within a tenth, as 'about' reaches. */
const NEAR = 0.1;

interface Figure {
  claim: Claim;
  quantity: Quantity;
  boundary: string | undefined;
  /** The date it is of: its own, else that of its source. */
  date: PartialDate | undefined;
  /** Whether that date is the claim's own. */
  dated: boolean;
}

/**
 * Figures of the same thing at other dates or for other areas; those of one date and area are versions of one fact.
 * Two figures that each give a date of their own are two counts, and judge one another in nothing.
 */
export function figureFindings(claim: Claim, evidence: Evidence): Finding[] {
  const own = figureOf(claim, evidence);
  if (own === undefined) return [];
  const known = new Set(evidence.sameFact(claim).map(({ id }) => id));
  const others = rivals(claim, evidence)
    .filter((other) => !known.has(other.id) && evidence.standing(claim, other) === "independent")
    .flatMap((other) => figureOf(other, evidence) ?? [])
    .filter(({ quantity }) => unitOf(quantity) === unitOf(own.quantity));
  const told = { ...own, date: own.dated ? own.date : evidence.toldOn?.date };
  const between = bracketing(told, others);
  if (between.length > 0) return [{ rule: "between-figures", claims: between }];
  const found = others.flatMap((other) => {
    const rule = compared(told, other);
    return rule ? [{ rule, id: other.claim.id }] : [];
  });
  return [...Map.groupBy(found, ({ rule }) => rule)].map(([rule, held]) => ({
    rule,
    claims: held.map(({ id }) => id),
  }));
}

function compared(own: Figure, other: Figure): AuditRule | undefined {
  const isSame = compatibleQuantities(alike(own.quantity), alike(other.quantity));
  const isNear = near(own.quantity.value, other.quantity.value);
  if ((own.boundary ?? "not-said") !== (other.boundary ?? "not-said"))
    return isSame ? undefined : "area-otherwise";
  if (isSame) return "same-figure";
  if (own.dated && other.dated) return undefined;
  if (isLater(other, own)) return "newer-figure";
  return isNear ? "same-figure" : "figure-otherwise";
}

/** A figure that lies between what others give for before and for after is on their line. */
function bracketing(own: Figure, others: readonly Figure[]): string[] {
  const comparable = others.filter(({ boundary, dated }) => boundary === own.boundary && dated);
  const before = comparable
    .filter((other) => isLater(own, other))
    .toSorted(byDate)
    .at(-1);
  const after = comparable.filter((other) => isLater(other, own)).toSorted(byDate)[0];
  if (before === undefined || after === undefined) return [];
  const [low, high] = [before.quantity.value, after.quantity.value].toSorted((one, other) => one - other);
  const { value } = own.quantity;
  return low !== undefined && high !== undefined && low <= value && value <= high
    ? [before.claim.id, after.claim.id]
    : [];
}

function figureOf(claim: Claim, { sources }: Evidence): Figure | undefined {
  const { says, source } = claim;
  if (says.kind !== "observation" && says.kind !== "outcome") return undefined;
  if (says.figure === undefined) return undefined;
  const from = says.kind === "outcome" ? says.valid?.from : undefined;
  const own = says.kind === "observation" ? says.asOf : from?.inferred ? undefined : from?.date;
  const work = sources.get(source);
  return {
    claim,
    quantity: says.figure,
    boundary: says.kind === "observation" ? says.boundary : says.territory,
    date: own ?? (work && dateOf(work)),
    dated: own !== undefined,
  };
}

/** Other sources' figures of the same thing: of one subject and metric, or of one story and kind of outcome. */
function rivals({ says }: Claim, { ofKind }: Evidence): readonly Claim[] {
  if (says.kind === "observation")
    return ofKind("observation").filter(
      ({ says: other }) =>
        other.subject === says.subject && other.metric === says.metric && other.measured === says.measured,
    );
  if (says.kind !== "outcome" || says.affair === undefined) return [];
  return ofKind("outcome").filter(
    ({ says: other }) =>
      other.affair === says.affair &&
      other.outcome === says.outcome &&
      other.realisation === says.realisation,
  );
}

/** Members of a network of cities are its cities, whatever a source calls them. */
function unitOf({ unit }: Quantity): string {
  return unit === "members" || unit === "member cities" ? "cities" : unit;
}

const alike = (quantity: Quantity): Quantity => ({ ...quantity, unit: unitOf(quantity) });

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= NEAR * Math.max(Math.abs(one), Math.abs(other));
}

function isLater({ date: late }: Figure, { date: early }: Figure): boolean {
  return late !== undefined && early !== undefined && firstDay(late) > lastDay(early);
}

function byDate({ date: one = "" }: Figure, { date: other = "" }: Figure): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
