/** Place-years at risk that look alike: the share of partners that had it before, and how many of them took it up. */
export interface AtRisk {
  readonly share: number;
  readonly count: number;
  readonly events: number;
}

export interface HazardFit {
  readonly a: number;
  readonly b: number;
  readonly error: { readonly a: number; readonly b: number };
  /** Without the pull of partners. */
  readonly alone: number;
  /** Twice the gain in ln likelihood by it; χ² with one degree of freedom if there is none. */
  readonly gain: number;
}

/** Why there is no fit. */
export interface NoFit {
  readonly why: string;
}

const MOST_ROUNDS = 100;
const FEWEST_EVENTS = 5;

/**
 * The discrete-time hazard logit(h) = a + b × share of partners, by maximum likelihood (Newton's method); the errors
 * are from the curvature at the maximum. Allison (1982).
 */
export function fitHazard(rows: readonly AtRisk[]): HazardFit | NoFit {
  const [events, count] = [total(rows, "events"), total(rows, "count")];
  if (events < FEWEST_EVENTS)
    return { why: `only ${events} dated entries, and ${FEWEST_EVENTS} are needed at least` };
  if (events === count) return { why: "every place took it up in its first year at risk" };
  const exposed = rows.filter(({ share }) => share > 0);
  const pulled = total(exposed, "events");
  if (exposed.length === 0) return { why: "no place at risk had a partner that had it before" };
  if (pulled === 0) return { why: "nobody took it up who had a partner that had it before (separation)" };
  if (pulled === events) return { why: "all who took it up had a partner that had it before (separation)" };
  const alone = Math.log(events / (count - events));
  let [a, b] = [alone, 0];
  let held = curve(rows, a, b);
  const base = held.likelihood;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { aa, ab, bb, da, db } = held;
    const det = aa * bb - ab * ab;
    if (!(det > 0)) return { why: "the shares of partners do not differ enough to tell their pull" };
    let [sa, sb] = [(bb * da - ab * db) / det, (aa * db - ab * da) / det];
    let next = curve(rows, a + sa, b + sb);
    for (let halved = 0; !(next.likelihood >= held.likelihood) && halved < 40; halved++) {
      [sa, sb] = [sa / 2, sb / 2];
      next = curve(rows, a + sa, b + sb);
    }
    [a, b, held] = [a + sa, b + sb, next];
    if (Math.abs(sa) + Math.abs(sb) < 1e-10) break;
  }
  const det = held.aa * held.bb - held.ab ** 2;
  const error = { a: Math.sqrt(held.bb / det), b: Math.sqrt(held.aa / det) };
  return { a, b, error, alone, gain: Math.max(0, 2 * (held.likelihood - base)) };
}

function total(rows: readonly AtRisk[], of: "count" | "events"): number {
  return rows.reduce((sum, row) => sum + row[of], 0);
}

/** ln likelihood with its slopes and the negative of its curvature. */
function curve(rows: readonly AtRisk[], a: number, b: number) {
  const sum = { likelihood: 0, da: 0, db: 0, aa: 0, ab: 0, bb: 0 };
  for (const { share, count, events } of rows) {
    const x = a + b * share;
    const h = 1 / (1 + Math.exp(-x));
    // ln(1 + eˣ) without overflow.
    sum.likelihood += events * x - count * (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
    const [off, weight] = [events - count * h, count * h * (1 - h)];
    sum.da += off;
    sum.db += off * share;
    sum.aa += weight;
    sum.ab += weight * share;
    sum.bb += weight * share * share;
  }
  return sum;
}
