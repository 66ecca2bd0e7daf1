import { QuestionError } from "../contract/error-body.ts";
import { noFitWords } from "../contract/no-fit-words.ts";
import type { SpreadQuery, SpreadReply } from "../contract/spread-question.ts";
import { bassLimits, drawnBass } from "../diffusion/bass-limits.ts";
import type { Channel } from "../diffusion/contacts.ts";
import { type Observed, observed } from "../diffusion/entries.ts";
import { type BassFit, type BassYear, fitBass } from "../diffusion/fit-bass.ts";
import { fitHazard, type HazardFit } from "../diffusion/fit-hazard.ts";
import { fitThreshold, type ThresholdFit } from "../diffusion/fit-threshold.ts";
import { drawnCoefficients, hazardLimits } from "../diffusion/hazard-limits.ts";
import type { NoFit } from "../diffusion/no-fit.ts";
import type { SpreadModel } from "../diffusion/spread-plan.ts";
import { sameThreshold, shareUpTo, type ThresholdLaw } from "../diffusion/threshold-law.ts";
import { seededRandom } from "../measures/seeded-random.ts";
import type { SpreadWorld } from "./spread-world.ts";

type Told = NonNullable<SpreadReply["fit"]>;
type Asked = Pick<SpreadQuery, "over" | "model" | "threshold" | "seed" | "runs">;

/** A model at its likeliest, and as it may be, too, drawn from the law of its estimates. */
export interface Modelled {
  readonly best: SpreadModel;
  readonly drawn?: readonly SpreadModel[];
}

/** What the dated entries tell, each model fitted. */
export interface SpreadFit {
  readonly told: Told;
  readonly seen: Observed;
  readonly models: Readonly<Record<SpreadQuery["model"], Modelled | NoFit>>;
}

const CHANNELS: Readonly<Record<SpreadQuery["over"], readonly Channel[]>> = {
  ties: ["ties"],
  networks: ["networks"],
  both: ["ties", "networks"],
};

/** None where no entry is dated. */
export function spreadFit(asked: Asked, world: SpreadWorld): SpreadFit | undefined {
  const seen = observed(world);
  if (!seen) return undefined;
  const { from, to, hazard, bass } = seen;
  const [pulls, curve] = [fitHazard(hazard, CHANNELS[asked.over]), fitBass(bass)];
  // It takes longest, and tells nothing to the others.
  const thresholds =
    asked.model === "threshold" && asked.threshold === undefined
      ? fitThreshold(seen.thresholds.spans(), asked.over)
      : undefined;
  const laws = thresholds && !("why" in thresholds) ? drawnLaws(thresholds, asked.seed) : [];
  return {
    seen,
    told: {
      from,
      to,
      placeYears: hazard.reduce((sum, { count }) => sum + count, 0),
      entries: hazard.reduce((sum, { events }) => sum + events, 0),
      ...("why" in pulls ? { noHazard: pulls } : { hazard: hazardTold(pulls) }),
      ...("why" in curve ? { noBass: curve } : { bass: bassLimits(bass, curve) }),
      ...(thresholds &&
        ("why" in thresholds
          ? { noThreshold: thresholds }
          : {
              threshold: {
                ...thresholdTold(thresholds.law, laws),
                late: seen.thresholds.late,
                ...(!thresholds.settled && { unsettled: true }),
              },
            })),
    },
    models: {
      hazard: "why" in pulls ? pulls : hazardModels(pulls, asked),
      bass: "why" in curve ? curve : bassModels(bass, curve, asked),
      threshold:
        thresholds === undefined || "why" in thresholds
          ? (thresholds ?? { why: "none-dated" })
          : { best: thresholdModel(thresholds.law), drawn: laws.map(thresholdModel) },
    },
  };
}

/** A stream of its own, which no run has: theirs are numbered from 0. */
function ofEstimates(seed: number): () => number {
  return seededRandom(seed * 2 ** 32 + 2 ** 31);
}

function hazardTold(fit: HazardFit): Told["hazard"] {
  const [a, ...pulls] = hazardLimits(fit);
  const [b, c] = (["ties", "networks"] as const).map((channel) => pulls[fit.channels.indexOf(channel)]);
  return a && { a, ...(b && { b }), ...(c && { c }), gain: fit.gain };
}

function hazardModels(fit: HazardFit, { seed, runs }: Asked): Modelled {
  const modelled = ([a = 0, ...pulls]: readonly number[]): SpreadModel => {
    const [b = 0, c = 0] = (["ties", "networks"] as const).map(
      (channel) => pulls[fit.channels.indexOf(channel)],
    );
    return { model: "hazard", a, b, c };
  };
  return {
    best: modelled(fit.beta),
    drawn: drawnCoefficients(fit, runs, ofEstimates(seed)).map(modelled),
  };
}

function bassModels(years: readonly BassYear[], fit: BassFit, { seed, runs, model }: Asked): Modelled {
  const best = { model: "bass", p: fit.p, q: fit.q } as const;
  if (model !== "bass") return { best };
  const drawn = drawnBass(years, fit, runs, ofEstimates(seed));
  return { best, drawn: drawn.map((each) => ({ model: "bass", ...each })) };
}

const LAWS = 100;

function drawnLaws(fit: ThresholdFit, seed: number): ThresholdLaw[] {
  const random = ofEstimates(seed);
  return Array.from({ length: LAWS }, () => fit.drawn(random));
}

const thresholdModel = (law: ThresholdLaw): SpreadModel => ({ model: "threshold", law });

const EXPOSURES = [0, 0.1, 0.25, 0.5, 0.75, 1];

function thresholdTold(
  law: ThresholdLaw,
  laws: readonly ThresholdLaw[],
): Omit<NonNullable<Told["threshold"]>, "late" | "unsettled"> {
  return {
    upTo: EXPOSURES.map((exposure) => {
      const drawn = laws.map((each) => shareUpTo(each, exposure)).sort((one, other) => one - other);
      const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))] ?? 0;
      return { exposure, share: shareUpTo(law, exposure), lower: at(0.025), upper: at(0.975) };
    }),
    highest: law.upTo.at(-1) ?? 0,
  };
}

/** The model that is played on; a refusal that says why where it cannot be fitted. */
export function modelAsked(
  { model, threshold, over }: Asked,
  fit: SpreadFit | undefined,
  { what }: SpreadWorld,
): Modelled {
  if (threshold !== undefined) return { best: { model: "threshold", law: sameThreshold(threshold) } };
  const modelled = fit?.models[model] ?? { why: "none-dated" as const };
  if (!("why" in modelled)) return modelled;
  const name = "network" in what ? what.network.name : `'${what.practice.words}'`;
  throw new QuestionError(
    "bad-question",
    `no-fit-${modelled.why}`,
    `How ${name} spread cannot be fitted: ${noFitWords(modelled)}.${otherWay(over, modelled)} More dated entries may tell, or the model 'threshold' with a threshold that is given.`,
  );
}

/** Where one of two kinds of exposure tells nothing, the other may alone. */
function otherWay(over: Asked["over"], { channel }: NoFit): string {
  if (over !== "both" || channel === undefined || channel === "both") return "";
  return ` Over ${channel === "ties" ? "networks" : "ties"} alone it may be.`;
}
