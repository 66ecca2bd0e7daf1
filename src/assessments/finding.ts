import * as z from "zod";
import { Say, say } from "../record/say.ts";
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

export const Finding = z
  .strictObject({ text: z.string(), say: Say, because: Because })
  .meta({ id: "Finding" });
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
  const [from = "", to = ""] = [fullest.first?.slice(0, 4), fullest.last?.slice(0, 4)];
  const spans = from !== "" && to !== "" && from !== to;
  return [
    {
      text: `The best-documented story is ${fullest.title}: ${fullest.happenings.length} facts on file${spans ? `, ${from} to ${to}` : ""}.`,
      ...say("finding.bestTold", {
        title: fullest.title,
        n: fullest.happenings.length,
        spans: spans ? "yes" : "no",
        from,
        to,
      }),
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
      const aim = objectives.get(met) ?? "";
      const what = (happening.says.what ?? "an outcome").replace(/\.$/, "");
      return [
        {
          text: `The aim “${aim}” has an answer on file${when ? `, ${when}` : ""}: ${what}.`,
          ...say("finding.answered", { aim, dated: when ? "yes" : "no", date: when ?? "", what }),
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
  const iso = world.city.country;
  const country = world.countries.get(iso ?? "")?.name ?? "its national state";
  const open =
    conflicts.length === 0
      ? `No open conflict with ${country} on foreign matters is on file`
      : `${plural(conflicts.length, "open conflict")} with ${country} on foreign matters on file (${years.join(", ")})`;
  const words = spoken ? `; it is also said of it: ${positionWords(quotedPositions(state))}` : "";
  return [
    {
      text: `${open}${words}. ${plural(state.notStated.affairs, "affair")} ${state.notStated.affairs === 1 ? "says" : "say"} nothing of any state.`,
      ...say("finding.againstState", {
        n: conflicts.length,
        country,
        ...(iso !== undefined && { iso }),
        years: years.join(", "),
        spoken: spoken ? "yes" : "no",
        silent: state.notStated.affairs,
        ...quotedPositions(state),
      }),
      because: [
        ...conflicts.flatMap((line) => line.because),
        ...state.positions.flatMap((line) => line.because),
      ],
    },
  ];
}

const MOST_QUOTED = 2;

/** What is said of where the city stands, in the sources' sense; what is coded as an act against the state last. */
function quotedPositions({ positions }: StateRelation): { quoted: string; more: number } {
  const byWeight = positions.toSorted(
    (one, other) => Number(one.relation !== "not-stated") - Number(other.relation !== "not-stated"),
  );
  const quoted = byWeight.slice(0, MOST_QUOTED).map(({ issue }) => `“${issue}”`);
  return { quoted: quoted.join("; "), more: positions.length - quoted.length };
}

function positionWords({ quoted, more }: { quoted: string; more: number }): string {
  return `${quoted}${more > 0 ? `; and ${more} more` : ""}`;
}

function tieEvidence({ ties }: Parts): Finding[] {
  const { partners, differing } = ties;
  if (partners.value < 2) return [];
  const { both, oneSide, third } = evidenceCounts(ties);
  const differ = differing.value > 0 ? `; the sources of ${differing.value} differ` : "";
  return [
    {
      text: `${EVIDENCE_LEADS[evidenceSort(ties)]}: of ${plural(partners.value, "partner")}, ${counted(both)} ${both === 1 ? "is" : "are"} listed by both sides, ${counted(oneSide)} by one and ${counted(third)} by others only${differ}.`,
      ...say("finding.tieEvidence", {
        lead: evidenceSort(ties),
        n: partners.value,
        both,
        oneSide,
        third,
        differ: differing.value,
      }),
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

/** On whose word more than half of the ties rest. */
function evidenceSort(ties: TiePortfolio): keyof typeof EVIDENCE_LEADS {
  const counts = Object.entries(evidenceCounts(ties));
  const [most] = counts.find(([, n]) => n * 2 > ties.partners.value) ?? [];
  return most === "both" || most === "oneSide" || most === "third" ? most : "mixed";
}

const EVIDENCE_LEADS = {
  both: "Most ties are confirmed by both sides",
  oneSide: "Most ties rest on one side's word",
  third: "Most ties rest on third parties' word",
  mixed: "Ties rest on mixed evidence",
} as const;

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
  return [
    {
      text: `${first}; ${second}.`,
      ...say("finding.lessons", { learnt: learnt.length, confirmed, taught: taught.length }),
      because: [...learnt, ...taught].flatMap((line) => line.because),
    },
  ];
}

function leadership({ memberships }: Parts): Finding[] {
  const leading = memberships.lines.filter(leads);
  if (leading.length === 0) return [];
  const names = leading.map(({ body }) => body.name).join(", ");
  return [
    {
      text: `It holds or held a leading role in ${leading.length} of ${plural(memberships.bodies.value, "body", "bodies")} on file: ${names}.`,
      ...say("finding.leadership", { n: leading.length, bodies: memberships.bodies.value, names }),
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
      ...say("finding.recentTurn", {
        dated: dated.value,
        recent: recent.value,
        since: recentSince.slice(0, 4),
      }),
      because: recent.value > 0 ? recent.because : dated.because,
    },
  ];
}

const counted = (n: number): string => (n === 0 ? "none" : grouped(n));

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}
