import * as z from "zod";
import { grouped } from "../wording/number-words.ts";
import type { Affair } from "./affair.ts";
import { Because, because } from "./because.ts";
import type { Effort } from "./effort.ts";
import { leads } from "./leading-role.ts";
import type { Learning } from "./learning.ts";
import type { MembershipPortfolio } from "./membership-portfolio.ts";
import type { StateRelation } from "./state-relation.ts";
import type { TiePortfolio } from "./tie-portfolio.ts";
import type { World } from "./world.ts";

export const Finding = z.strictObject({ text: z.string(), because: Because }).meta({ id: "Finding" });
export type Finding = z.infer<typeof Finding>;

/** The parts of an assessment that findings are read from. */
export interface Parts {
  world: World;
  affairs: readonly Affair[];
  ties: TiePortfolio;
  memberships: MembershipPortfolio;
  effort: Effort;
  learning: Learning;
  state: StateRelation;
}

const MOST_FINDINGS = 5;

/** What the page shows first: sentences made from counts, at most five, each with its claims. */
export function findings(parts: Parts): Finding[] {
  return [bestTold, answered, againstState, tieEvidence, lessons, leadership, recentTurn]
    .flatMap((find) => find(parts))
    .slice(0, MOST_FINDINGS);
}

function bestTold({ affairs }: Parts): Finding[] {
  const [fullest] = affairs;
  if (fullest === undefined || fullest.happenings.length < 3) return [];
  const span =
    fullest.first && fullest.last && fullest.first.slice(0, 4) !== fullest.last.slice(0, 4)
      ? `, ${fullest.first.slice(0, 4)} to ${fullest.last.slice(0, 4)}`
      : "";
  return [
    {
      text: `The best-documented story is ${fullest.title}: ${fullest.happenings.length} facts on file${span}.`,
      because: because(...fullest.happenings),
    },
  ];
}

/** An objective on file that a later happening answers. */
function answered({ affairs, world }: Parts): Finding[] {
  const objectives = new Map(
    world.facts.flatMap((fact) =>
      fact.says.kind === "position" && fact.says.sort === "objective"
        ? because(fact).map((id) => [id, fact.says.kind === "position" ? fact.says.issue : ""] as const)
        : [],
    ),
  );
  return affairs
    .flatMap(({ happenings }) => happenings)
    .flatMap((happening) => {
      const met = happening.says.about?.find((id) => objectives.has(id));
      if (met === undefined) return [];
      const when = happening.says.valid?.from?.date;
      return [
        {
          text: `The aim “${objectives.get(met)}” has an answer on file${when ? `, ${when}` : ""}: ${(happening.says.what ?? "an outcome").replace(/\.$/, "")}.`,
          because: [met, ...because(happening)],
        },
      ];
    });
}

function againstState({ state, world }: Parts): Finding[] {
  const conflicts = state.stated.filter(({ relations }) => relations.includes("conflict"));
  const spoken = state.positions.length > 0;
  if (state.stated.length === 0 || (conflicts.length === 0 && !spoken)) return [];
  const years = conflicts.flatMap(({ first }) => first?.slice(0, 4) ?? []);
  const country = world.countries.get(world.city.country)?.name ?? "its national state";
  const open =
    conflicts.length === 0
      ? `No open conflict with ${country} on foreign matters is on file`
      : `${plural(conflicts.length, "open conflict")} with ${country} on foreign matters on file (${years.join(", ")})`;
  const words = spoken ? `; it is also said of it: ${quotedPositions(state)}` : "";
  return [
    {
      text: `${open}${words}. ${plural(state.notStated.affairs, "affair")} ${state.notStated.affairs === 1 ? "says" : "say"} nothing of any state.`,
      because: [
        ...conflicts.flatMap((line) => line.because),
        ...state.positions.flatMap((line) => line.because),
      ],
    },
  ];
}

const MOST_QUOTED = 2;

/** What is said of where the city stands, in the sources' sense; what is coded as an act against the state last. */
function quotedPositions({ positions }: StateRelation): string {
  const byWeight = positions.toSorted(
    (one, other) => Number(one.relation !== "not-stated") - Number(other.relation !== "not-stated"),
  );
  const quoted = byWeight.slice(0, MOST_QUOTED).map(({ issue }) => `“${issue}”`);
  const more = positions.length - quoted.length;
  return `${quoted.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

function tieEvidence({ ties }: Parts): Finding[] {
  const { partners, differing } = ties;
  if (partners.value < 2) return [];
  const { both, oneSide, third } = evidenceCounts(ties);
  const differ = differing.value > 0 ? `; the sources of ${differing.value} differ` : "";
  return [
    {
      text: `${evidenceLead(ties)}: of ${plural(partners.value, "partner")}, ${counted(both)} ${both === 1 ? "is" : "are"} listed by both sides, ${counted(oneSide)} by one and ${counted(third)} by others only${differ}.`,
      because: partners.because,
    },
  ];
}

function evidenceCounts({ byEvidence }: TiePortfolio): { both: number; oneSide: number; third: number } {
  const having = (wanted: string): number =>
    byEvidence.find(({ evidence }) => evidence === wanted)?.partners.value ?? 0;
  return {
    both: having("both sides"),
    oneSide: having("this side") + having("partner's side"),
    third: having("third party"),
  };
}

function evidenceLead(ties: TiePortfolio): string {
  const { both, oneSide, third } = evidenceCounts(ties);
  const most = (n: number): boolean => n * 2 > ties.partners.value;
  if (most(both)) return "Most ties are confirmed by both sides";
  if (most(oneSide)) return "Most ties rest on one side's word";
  return most(third) ? "Most ties rest on third parties' word" : "Ties rest on mixed evidence";
}

function lessons({ learning: { learnt, taught } }: Parts): Finding[] {
  if (learnt.length + taught.length === 0) return [];
  const confirmed = learnt.filter(({ status }) => status === "agreed").length;
  const first =
    learnt.length === 0
      ? "No practice learnt from another city is on file"
      : `It learnt from ${plural(learnt.length, "named place")}; a second source here confirms ${confirmed === 0 ? "none" : confirmed}`;
  const second =
    taught.length === 0
      ? "nothing it taught is on file"
      : `it taught ${taught.length === 1 ? "once" : `${taught.length} times`} on record`;
  return [{ text: `${first}; ${second}.`, because: [...learnt, ...taught].flatMap((line) => line.because) }];
}

function leadership({ memberships }: Parts): Finding[] {
  const leading = memberships.lines.filter(leads);
  if (leading.length === 0) return [];
  const names = leading.map(({ body }) => body.name).join(", ");
  return [
    {
      text: `It holds or held a leading role in ${leading.length} of ${plural(memberships.bodies.value, "body", "bodies")} on file: ${names}.`,
      because: memberships.leading.because,
    },
  ];
}

function recentTurn({ ties }: Parts): Finding[] {
  const { dated, recent, recentSince } = ties;
  if (dated.value < 5) return [];
  return [
    {
      text: `Of ${dated.value} dated partners, ${counted(recent.value)} ${recent.value === 1 ? "is" : "are"} first dated since ${recentSince.slice(0, 4)}; sources are fuller for these years.`,
      because: recent.value > 0 ? recent.because : dated.because,
    },
  ];
}

const counted = (n: number): string => (n === 0 ? "none" : grouped(n));

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}
