import { countInterval } from "./forecast-record.ts";
import { atAges, fitLapse, LAPSES_A_COEFFICIENT, lapsesExpected, type Spell } from "./lapse-hazard.ts";
import type { Interval } from "./pigeonhole.ts";

/** A forecast as it could have been made at the end of a year, and what came. */
export interface LapsesTried {
  readonly year: number;
  /** In force then. */
  readonly standing: number;
  readonly expected: number;
  readonly happened: number;
}

export interface LapseRecord {
  /** The latest first. */
  readonly made: readonly LapsesTried[];
  /** The latest year that none could be made in, for want of lapses by then. */
  readonly tooFew?: { readonly year: number; readonly lapses: number; readonly needed: number };
  readonly verdict: "in-line" | "too-high" | "too-low" | "too-few";
  /** Of the lapses that came in all. */
  readonly interval: Interval;
}

const MOST_MADE = 4;
/** With fewer lapses nobody can tell whether chances were right. */
const FEWEST = 5;

/**
 * Fits the hazard anew to what was known at the ends of earlier horizons, and holds the lapses it lets expect against
 * those that came. Expected is the sum of hazards over the years in which each was in force and a source spoke of it, so
 * that the two differ by chance alone where the hazard is right (Aalen 1978, Annals of Statistics 6(4), 701–726).
 */
export function lapseRecord(spells: readonly Spell[], now: number, years: number): LapseRecord {
  const made: LapsesTried[] = [];
  let tooFew: LapseRecord["tooFew"];
  for (let back = 1; back <= MOST_MADE; back++) {
    const year = now - back * years;
    const before = spells.filter(({ from }) => from <= year).map((spell) => cut(spell, year));
    const fit = fitLapse(atAges(before), "");
    if ("why" in fit) {
      const lapses = before.filter(({ lapsed }) => lapsed).length;
      tooFew = { year, lapses, needed: LAPSES_A_COEFFICIENT };
      break;
    }
    const standing = spells.filter(
      ({ from, until, lapsed }) => from <= year && (until > year || (!lapsed && until === year)),
    );
    made.push({
      year,
      standing: standing.length,
      expected: standing.reduce(
        (sum, { from, until }) =>
          sum + lapsesExpected(fit, year - from, Math.min(until, year + years) - year),
        0,
      ),
      happened: standing.filter(({ until, lapsed }) => lapsed && until <= year + years).length,
    });
  }
  return { made, ...(tooFew && { tooFew }), ...judged(made) };
}

/** As it stood at the end of a year. */
function cut({ from, until, lapsed }: Spell, year: number): Spell {
  return until > year ? { from, until: year, lapsed: false } : { from, until, lapsed };
}

function judged(made: readonly LapsesTried[]): Pick<LapseRecord, "verdict" | "interval"> {
  const expected = made.reduce((sum, each) => sum + each.expected, 0);
  const happened = made.reduce((sum, each) => sum + each.happened, 0);
  const interval = countInterval(happened);
  if (made.length === 0 || (happened < FEWEST && interval.upper >= expected))
    return { verdict: "too-few", interval };
  if (expected > interval.upper) return { verdict: "too-high", interval };
  return { verdict: expected < interval.lower ? "too-low" : "in-line", interval };
}
