import * as z from "zod";
import { Say, say } from "../record/say.ts";
import { Because } from "./because.ts";
import { type Parts, plural } from "./finding.ts";
import type { Identity } from "./identity.ts";
import { meansGaps } from "./means-gap.ts";

export const Gap = z.strictObject({ text: z.string(), say: Say, because: Because }).meta({ id: "Gap" });
export type Gap = z.infer<typeof Gap>;

/** What no source here gives: named, never guessed and never drawn as zero. */
export function notKnown({ ties, memberships, state, learning, effort }: Parts, who: Identity): Gap[] {
  const undated = ties.lines.filter(({ when }) => when?.from === undefined);
  const unseen = ties.lines.filter(({ inForce, lastSeen }) => inForce && lastSeen === undefined);
  const uncovered = memberships.lines.filter(({ roster }) => !roster.usable);
  const gaps: (Gap | undefined)[] = [
    populationGap(who),
    gap(undated, "gap.undated", (n) => `When ${plural(n, "tie")} began: no source here gives a date`),
    gap(
      unseen,
      "gap.unseen",
      (n) =>
        `Whether ${plural(n, "tie")} in force ${n === 1 ? "is" : "are"} active: no episode with the partner is on file`,
    ),
    gap(
      eachBodyOnce(uncovered),
      "gap.uncovered",
      (n) =>
        `Who else is in ${plural(n, "body", "bodies")}: rosters on file are too incomplete to compute overlap`,
    ),
    state.notStated.affairs > 0
      ? {
          text: `What the national state held in ${plural(state.notStated.affairs, "affair")}: the sources do not say`,
          ...say("gap.silent", { n: state.notStated.affairs }),
          because: state.notStated.because,
        }
      : undefined,
    learning.taught.length === 0
      ? { text: "What other cities learnt from it", ...say("gap.taught"), because: [] }
      : undefined,
    ...meansGaps(who, effort.spending, ties.lines),
  ];
  return gaps.flatMap((each) => each ?? []);
}

function eachBodyOnce<T extends { body: { id: string } }>(lines: readonly T[]): T[] {
  return [...new Map(lines.map((line) => [line.body.id, line])).values()];
}

function gap<T extends { because: string[] }>(
  lines: readonly T[],
  id: string,
  words: (n: number) => string,
): Gap | undefined {
  if (lines.length === 0) return undefined;
  return {
    text: words(lines.length),
    ...say(id, { n: lines.length }),
    because: lines.flatMap((line) => line.because),
  };
}

function populationGap({ figures }: Identity): Gap | undefined {
  const populations = figures.filter(({ metric }) => metric === "has_population");
  if (populations.some(({ boundary, asOf }) => boundary !== "not-said" && asOf)) return undefined;
  return {
    text:
      populations.length === 0
        ? "Its population: no source here gives one, so nothing is per head"
        : "Its population within a stated boundary and year: until one is added, nothing here is per head",
    ...say(populations.length === 0 ? "gap.noPopulation" : "gap.populationBoundary"),
    because: populations.flatMap((figure) => figure.because),
  };
}

export const NextStep = z
  .strictObject({ text: z.string(), say: Say, because: Because, links: z.array(z.string()).optional() })
  .meta({ id: "NextStep" });
export type NextStep = z.infer<typeof NextStep>;

const MOST_TO_VERIFY = 6;

/** What to do next with this page: the ties to verify first, the lists to bring in. */
export function nextSteps({ ties, state, world }: Parts): NextStep[] {
  const { level, id } = world.city;
  const steps: (NextStep | undefined)[] = [
    verifyStep(ties.lines.filter(({ inForce, evidence }) => inForce && evidence !== "both sides")),
    world.standing.complete.has(id)
      ? undefined
      : {
          text: `Bring in the ${level}'s full register of agreements: rank and percentile need it`,
          ...say("step.register", { level }),
          because: [],
        },
    state.notStated.affairs > 0
      ? {
          text: `Have a second coder read the ${plural(state.notStated.affairs, "affair")} whose sources name no state's part`,
          ...say("step.secondCoder", { n: state.notStated.affairs }),
          because: [],
        }
      : undefined,
  ];
  return steps.flatMap((step) => step ?? []);
}

/** The oldest first, those without a date last; each partner once. */
function verifyStep(lines: readonly Parts["ties"]["lines"][number][]): NextStep | undefined {
  const age = ({ when }: (typeof lines)[number]): string => when?.from ?? "9999";
  const byAge = lines.toSorted((one, other) => age(one).localeCompare(age(other)));
  const partners = [...Map.groupBy(byAge, ({ partner }) => partner.id).values()].flatMap(
    ([oldest]) => oldest ?? [],
  );
  if (partners.length === 0) return undefined;
  const first = partners.slice(0, MOST_TO_VERIFY);
  const names = first.map(({ partner }) => partner.name).join(", ");
  return {
    text: `Verify the ties with ${plural(partners.length, "partner")} that rest on one side or a third party, the oldest first: ${names}`,
    ...say("step.verify", { n: partners.length, names }),
    because: first.flatMap((line) => line.because),
  };
}
