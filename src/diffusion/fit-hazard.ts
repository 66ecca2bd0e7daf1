import type { Channel } from "./contacts.ts";
import { type HazardCurve, HazardLikelihood, topOf } from "./hazard-likelihood.ts";
import type { NoFit } from "./no-fit.ts";

/** Place-years at risk that look alike: exposure over ties and over networks, and how many of them took it up. */
export interface AtRisk {
  readonly ties: number;
  readonly networks: number;
  readonly count: number;
  readonly events: number;
}

export interface HazardFit {
  readonly channels: readonly Channel[];
  /** a, and then what each channel weighs. */
  readonly beta: readonly number[];
  /** The likelihood about its top, for intervals and draws. */
  readonly likelihood: HazardLikelihood;
  readonly top: HazardCurve;
  /** Without the pull of others. */
  readonly alone: number;
  /** Twice the gain in ln likelihood by it; χ² with a degree of freedom for each channel if there is none. */
  readonly gain: number;
}

export const FEWEST_EVENTS = 5;

/**
 * The discrete-time hazard logit(h) = a + b × exposure over ties + c × exposure over networks, of the channels that are
 * asked for, by maximum likelihood (Newton's method). Allison (1982).
 */
export function fitHazard(
  rows: readonly AtRisk[],
  channels: readonly Channel[] = ["ties"],
): HazardFit | NoFit {
  const [events, count] = [total(rows, "events"), total(rows, "count")];
  if (events < FEWEST_EVENTS) return { why: "few-entries", entries: events };
  if (events === count) return { why: "all-at-once" };
  for (const channel of channels) {
    const exposed = rows.filter((row) => row[channel] > 0);
    if (exposed.length === 0) return { why: "nobody-exposed", channel };
    if (total(exposed, "events") === 0) return { why: "exposed-never", channel };
    const [first] = rows;
    if (rows.every((row) => row[channel] === first?.[channel])) return { why: "flat", channel };
  }
  const likelihood = new HazardLikelihood(rows, channels);
  const alone = Math.log(events / (count - events));
  const begin = [alone, ...channels.map(() => 0)];
  const base = likelihood.at(begin).value;
  const found = topOf(likelihood, begin);
  if (!found) return { why: "separation" };
  const { beta, curve } = found;
  return { channels, beta, likelihood, top: curve, alone, gain: Math.max(0, 2 * (curve.value - base)) };
}

function total(rows: readonly AtRisk[], of: "count" | "events"): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}
