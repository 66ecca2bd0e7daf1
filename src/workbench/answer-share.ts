import { QuestionError } from "../contract/error-body.ts";
import type { ShareQuery, ShareReply } from "../contract/inference-question.ts";
import type { FitShares } from "../inference/fit-shares.ts";
import { fittedPattern } from "../inference/fitted-pattern.ts";
import { patternShare } from "../inference/pattern-share.ts";
import type { CityTie } from "../inference/tied-cities.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { bundledFolder } from "./data-folder.ts";
import { bundledBlocs } from "./state-blocs.ts";
import { notGivenOfStates, type StatesOfDay, stateFacts } from "./state-facts.ts";
import { modelTold, noEstimate, studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

/** Fewer ties tell nothing of a dozen covariates. */
const LEAST_TIES = 30;
/** Every set of groups is fitted anew for every draw. */
const LEAST_UNTIED = 10_000;

export interface ShareHooks {
  readonly brought?: FactsOfDay;
  readonly tell?: (stage: string) => void;
}

type Period = ShareReply["periods"][number];

function statesOf(day: string): StatesOfDay {
  return { blocs: bundledBlocs(bundledFolder(), day), asOf: day };
}

/** The country-pattern share of all ties, or of those that began in each decade. */
export function answerShare(
  { byDecade, draws, seed }: Pick<ShareQuery, "byDecade" | "draws" | "seed">,
  studied: TiesStudied,
  { brought = () => [], tell }: ShareHooks = {},
): ShareReply {
  const told = studiedTold(studied, seed);
  const { ties } = studied.given;
  const period = (name: string, some: readonly CityTie[], on: StatesOfDay): Period => {
    const facts = stateFacts(on, brought);
    const fitted = fittedPattern(studied.given, facts, { ties: some, seed, leastUntied: LEAST_UNTIED });
    if ("why" in fitted) return { period: name, ties: some.length, notGiven: noEstimate(fitted).message };
    if (!fitted.covariates.some(({ about }) => about === "states"))
      return { period: name, ties: some.length, notGiven: "nothing of the states is given" };
    const share = patternShare(fitted, { draws, seed }, (part) =>
      tell?.(`${name}: ${Math.round(100 * part)} %`),
    );
    if ("why" in share) return { period: name, ties: some.length, notGiven: noEstimate(share).message };
    return {
      period: name,
      ties: some.length,
      known: sharesTold(share.known),
      effects: sharesTold(share.effects),
      ...modelTold(fitted, notGivenOfStates(facts)),
    };
  };
  if (!byDecade) {
    if (ties.length < LEAST_TIES)
      throw new QuestionError(
        "bad-question",
        "too-few-ties",
        `Too few ties for shares: ${ties.length} between cities in this slice, and at least ${LEAST_TIES} are needed. Ask of a wider slice.`,
      );
    const all = period("all", ties, studied);
    if (all.notGiven !== undefined) throw new QuestionError("bad-question", "no-share", all.notGiven);
    return { ...told, draws, undated: 0, periods: [all] };
  }
  const dated = ties.filter(({ year }) => year !== undefined);
  const decades = Map.groupBy(dated, ({ year = 0 }) => 10 * Math.floor(year / 10));
  const periods = [...decades].toSorted(([one], [other]) => one - other);
  return {
    ...told,
    draws,
    undated: ties.length - dated.length,
    periods: periods.map(([decade, some]) =>
      some.length < LEAST_TIES
        ? {
            period: `${decade}s`,
            ties: some.length,
            notGiven: `fewer than ${LEAST_TIES} ties are dated so`,
          }
        : period(`${decade}s`, some, statesOf(`${decade + 5}-01-01`)),
    ),
  };
}

function sharesTold({ explained, shares, draws }: FitShares): NonNullable<Period["known"]> {
  return {
    explained,
    draws,
    shares: shares.map(({ name, ofDeviance, ofFit, interval, alone, last }) => ({
      about: name === "cities" || name === "distance" ? name : "states",
      ofFit,
      lower: interval.lower,
      upper: interval.upper,
      ofDeviance,
      alone,
      last,
    })),
  };
}
