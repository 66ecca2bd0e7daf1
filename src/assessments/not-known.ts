import * as z from "zod";
import { Because } from "./because.ts";
import { type Parts, plural } from "./finding.ts";
import type { Identity } from "./identity.ts";

export const Gap = z.strictObject({ text: z.string(), because: Because }).meta({ id: "Gap" });
export type Gap = z.infer<typeof Gap>;

/** What no source here gives: named, never guessed and never drawn as zero. */
export function notKnown({ ties, memberships, state, learning }: Parts, who: Identity): Gap[] {
  const undated = ties.lines.filter(({ when }) => when?.from === undefined);
  const unseen = ties.lines.filter(({ inForce, lastSeen }) => inForce && lastSeen === undefined);
  const uncovered = memberships.lines.filter(({ roster }) => !roster.usable);
  const gaps: (Gap | undefined)[] = [
    populationGap(who),
    gap(undated, (n) => `When ${plural(n, "tie")} began: no source here gives a date`),
    gap(
      unseen,
      (n) =>
        `Whether ${plural(n, "tie")} in force ${n === 1 ? "is" : "are"} active: no episode with the partner is on file`,
    ),
    gap(
      uncovered,
      (n) =>
        `Who else is in ${plural(n, "body", "bodies")}: rosters on file are too incomplete to compute overlap`,
    ),
    state.notStated.affairs > 0
      ? {
          text: `What the national state held in ${plural(state.notStated.affairs, "affair")}: the sources do not say`,
          because: state.notStated.because,
        }
      : undefined,
    learning.taught.length === 0 ? { text: "What other cities learnt from it", because: [] } : undefined,
    { text: "Staff and budget of its international office, and the cost of each tie", because: [] },
  ];
  return gaps.flatMap((each) => each ?? []);
}

function gap<T extends { because: string[] }>(
  lines: readonly T[],
  words: (n: number) => string,
): Gap | undefined {
  if (lines.length === 0) return undefined;
  return { text: words(lines.length), because: lines.flatMap((line) => line.because) };
}

function populationGap({ figures }: Identity): Gap | undefined {
  const populations = figures.filter(({ metric }) => metric === "has_population");
  if (populations.some(({ boundary, asOf }) => boundary !== "not-said" && asOf)) return undefined;
  return {
    text:
      populations.length === 0
        ? "Its population: no source here gives one, so nothing is per head"
        : "Its population within a stated boundary and year: until one is added, nothing here is per head",
    because: populations.flatMap((figure) => figure.because),
  };
}

export const NextStep = z
  .strictObject({ text: z.string(), because: Because, links: z.array(z.string()).optional() })
  .meta({ id: "NextStep" });
export type NextStep = z.infer<typeof NextStep>;

/** What to do next with this page: the ties to verify first, the lists to bring in. */
export function nextSteps({ ties, state, world }: Parts): NextStep[] {
  const oneSided = ties.lines.filter(({ inForce, evidence }) => inForce && evidence !== "both sides");
  const complete = world.standing.complete.has(world.city.id);
  const steps: (NextStep | undefined)[] = [
    oneSided.length > 0
      ? {
          text: `Verify ${plural(oneSided.length, "tie")} that rest on one side or a third party, the oldest first: ${oneSided
            .slice(0, 6)
            .map(({ partner }) => partner.name)
            .join(", ")}`,
          because: oneSided.slice(0, 6).flatMap((line) => line.because),
        }
      : undefined,
    complete
      ? undefined
      : { text: "Bring in the city's full register of agreements: rank and percentile need it", because: [] },
    state.notStated.affairs > 0
      ? {
          text: `Have a second coder read ${plural(state.notStated.affairs, "affair")} coded 'not stated'`,
          because: [],
        }
      : undefined,
  ];
  return steps.flatMap((step) => step ?? []);
}
