import type * as z from "zod";
import type { Claim } from "../record/claim.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import type { Membership } from "../record/says.ts";
import { isAttendance } from "./attendance.ts";
import { dateOf } from "./disagreement-voice.ts";
import type { Aspect, Fact } from "./fact.ts";
import type { Sources } from "./origin.ts";

/** What sources of one fact say against one another: each version with the claims that carry it. */
export interface Otherwise {
  /** "start", "end", "form", "state", "grade", "value", or "listed after its end". */
  of: string;
  versions: readonly { words: string; claims: readonly string[] }[];
  /** Why the first version is shown, where one is. */
  rule?: string;
}

/** Where sources of a fact cannot all be right: dates, form, state and figures, grade, and a list that has what had ended. */
export function otherwise(fact: Fact, sources: Sources): Otherwise[] {
  return [
    ...fact.aspects.filter(({ status }) => status === "disputed").map(ofAspect),
    ...grades(fact),
    ...listedAfterItsEnd(fact, sources),
  ];
}

function ofAspect({ of, versions, rule }: Aspect): Otherwise {
  return { of, versions: versions.map(({ words, claims }) => ({ words, claims })), rule };
}

type Seat = z.infer<typeof Membership>;
type SeatClaim = Claim & { says: Seat };

/** Observer by one source and full member by another, and nothing that says that the one followed the other. */
function grades({ claims }: Fact): Otherwise[] {
  const graded = claims.filter(
    (claim): claim is SeatClaim =>
      claim.says.kind === "membership" && claim.says.grade !== undefined && !isAttendance(claim.says),
  );
  const clash = graded.some((one) => graded.some((other) => rival(one, other)));
  if (!clash) return [];
  const versions = [...Map.groupBy(graded, ({ says }) => says.grade)].map(([grade, held]) => ({
    words: `grade ${grade}`,
    claims: held.map(({ id }) => id),
  }));
  return [{ of: "grade", versions: versions.toSorted((one, other) => (one.words < other.words ? 1 : -1)) }];
}

const FULL = 2;

function rival(one: SeatClaim, other: SeatClaim): boolean {
  const [low = 0, high = 0] = [one.says.grade ?? 0, other.says.grade ?? 0];
  // Who steers a body is a full member of it, and one register may list a member's steps.
  if (one.source === other.source || low >= high || low >= FULL) return false;
  return !follows(one.says, other.says) && !follows(other.says, one.says);
}

/** Whether the one began later than the other, or after its end. */
function follows({ valid: later }: Seat, { valid: earlier }: Seat): boolean {
  const begun = later?.from?.date;
  if (begun === undefined) return false;
  const [start, end] = [earlier?.from?.date, earlier?.to?.date];
  if (end !== undefined && firstDay(begun) >= firstDay(end)) return true;
  return start !== undefined && firstDay(begun) > lastDay(start);
}

/** A register has what stands; one that goes on listing a tie after its end on file contradicts the end. */
function listedAfterItsEnd({ claims }: Fact, sources: Sources): Otherwise[] {
  const over = claims.flatMap((claim) => endTold(claim, sources));
  const [last] = over.toSorted((one, other) => (lastDay(one.on) < lastDay(other.on) ? 1 : -1));
  if (last === undefined) return [];
  const listing = claims.flatMap((claim) => {
    const source = sources.get(claim.source);
    const date = source && dateOf(source);
    const isList = source?.kind === "official-register" || (source?.completeFor?.length ?? 0) > 0;
    const still = isList && date && firstDay(date) > lastDay(last.on) && !endTold(claim, sources).length;
    return still ? [{ words: `still listed on ${date}`, claims: [claim.id] }] : [];
  });
  if (listing.length === 0) return [];
  return [{ of: "listed after its end", versions: [...byWords(over), ...listing] }];
}

/** When, by a claim, what it tells was over: its end, or a state of having ended as its source told it. */
function endTold(claim: Claim, sources: Sources): { on: string; words: string; claims: string[] }[] {
  const { says, source, id } = claim;
  if (says.kind !== "tie" && says.kind !== "membership") return [];
  const to = says.valid?.to;
  if (to && to.bound !== "after" && !isTermOnly(says))
    return [{ on: to.date, words: `until ${to.date}`, claims: [id] }];
  const work = sources.get(source);
  const told = work && dateOf(work);
  const state = says.kind === "tie" ? (says.state ?? "") : "";
  if (to || told === undefined || !/^(expired|suspended|ended-)/.test(state)) return [];
  return [{ on: told, words: `${state.replaceAll("-", " ")}, told ${told}`, claims: [id] }];
}

/** A chair's year or a steering term that is over ends no membership. */
function isTermOnly(says: Claim["says"]): boolean {
  return says.kind === "membership" && ((says.roles?.length ?? 0) > 0 || says.grade === 3);
}

function byWords(told: readonly { words: string; claims: readonly string[] }[]): Otherwise["versions"] {
  return [...Map.groupBy(told, ({ words }) => words)].map(([words, held]) => ({
    words,
    claims: held.flatMap(({ claims }) => claims),
  }));
}
