/** What a count of joinings is learnt from, up to the day of the forecast. */
export interface CountGiven {
  /** Each the first of a city in a network: that city was known, and the network there. */
  readonly joinings: readonly { readonly network: number; readonly since: number }[];
  /** From when each network was there. */
  readonly there: ReadonlyMap<number, number>;
  readonly now: number;
  /** How many years the forecast reaches in each network; 0 where it is not asked about. */
  readonly horizon: (network: number) => number;
}

/** Of so many years a pace is taken. */
export const PACES = [4, 10] as const;
const LONGEST_PACE = Math.max(...PACES);
/** Against how many years of the mean network a network's own are weighed. */
const SHRINKS = [0, 0.1, 0.5, 2, 5, 20];
/** The size of a negative binomial: the smaller, the more counts differ from their mean. */
const SIZES = [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 25.6];
/**
 * How much of a pace goes on, as ln: from hardly any to a quarter more. Before anything is seen each step weighs as the
 * density of a normal law about 0 of these deviations; steps are closer near 0, which leans towards a pace that goes on,
 * and none is higher, since a rush of new members in a few windows is seldom followed by one as steep.
 */
const CHANGES = [-4, -3, -2, -1, -0.75, -0.5, -0.25, 0, 0.25];
const CHANGE_DEVIATIONS: Readonly<Record<Habit, number>> = { rounds: 0.3, once: 2 };

/** Whether a network took members in several of the years before, or in one at most: a list drawn up once may never be again. */
export type Habit = "rounds" | "once";
const HABIT_YEARS = 10;
/** Windows of the past, each as long as the forecast but no longer than this. */
const MOST_WINDOWS = 6;
const LONGEST_WINDOW = 5;

/** One way to tell counts, and how far the past bears it out. */
export interface WeighedCell {
  readonly pace: (typeof PACES)[number];
  readonly shrink: number;
  readonly size: number;
  readonly change: number;
  readonly weight: number;
}

/** Joinings a year of each network before a day, and of the mean network. */
interface Pace {
  readonly years: number;
  readonly mean: number;
  readonly came: ReadonlyMap<number, number>;
}

/** Years in which a network was not there yet count as if it had been: its first years are often its fullest. */
export function paceOn({ joinings, there }: CountGiven, day: number, years: number): Pace {
  const came = new Map<number, number>();
  let all = 0;
  for (const { network, since } of joinings) {
    if (since >= day || since < day - years || !there.has(network)) continue;
    came.set(network, (came.get(network) ?? 0) + 1);
    all += 1;
  }
  const networks = [...there.values()].filter((from) => from < day).length;
  return { years, mean: networks === 0 ? 0 : all / (networks * years), came };
}

/** How many are expected to join a network in a year. */
export function countMean(
  pace: Pace | undefined,
  network: number,
  { shrink, change }: Pick<WeighedCell, "shrink" | "change">,
): number {
  if (!pace) return 0;
  return (Math.exp(change) * (shrink * pace.mean + (pace.came.get(network) ?? 0))) / (shrink + pace.years);
}

/** Windows of networks in the past: what had come before each, and what came in it. */
interface Played {
  readonly start: number;
  readonly network: number;
  readonly came: number;
}

/** Of each network that took members in two or more of the years before a day; all others did so once or never. */
export function admittedInRounds({ joinings }: CountGiven, day: number): ReadonlySet<number> {
  const years = new Map<number, Set<number>>();
  for (const { network, since } of joinings) {
    if (since >= day || since < day - HABIT_YEARS) continue;
    const own = years.get(network) ?? new Set();
    years.set(network, own.add(Math.floor(since)));
  }
  return new Set([...years].flatMap(([network, own]) => (own.size > 1 ? [network] : [])));
}

/** All cells of the grid, weighed by how likely each makes what came to networks of a habit in the windows of the past. */
export function countCells(given: CountGiven, habit: Habit): readonly WeighedCell[] {
  const { played, reach } = playedOf(given, habit);
  const starts = [...new Set(played.map(({ start }) => start))];
  // Where nobody had joined any network, no pace tells of who comes; elsewhere a pace of none is borne out by none alone.
  const toldOf = new Set(starts.filter((start) => paceOn(given, start, LONGEST_PACE).mean > 0));
  const terms = SIZES.map((size) => played.map(({ came }) => risingFactorial(size, came)));
  const cells = PACES.flatMap((pace) => {
    const paces = new Map(starts.map((start) => [start, paceOn(given, start, pace)]));
    return SHRINKS.flatMap((shrink) => {
      const means = played.map(
        ({ start, network }) => reach * countMean(paces.get(start), network, { shrink, change: 0 }),
      );
      return SIZES.flatMap((size, at) =>
        CHANGES.map((change) => {
          let log = -0.5 * (change / CHANGE_DEVIATIONS[habit]) ** 2;
          for (const [i, { start, came }] of played.entries()) {
            const mean = Math.exp(change) * (means[i] ?? 0);
            if (mean === 0) {
              if (came > 0 && toldOf.has(start)) log = Number.NEGATIVE_INFINITY;
              continue;
            }
            log +=
              (terms[at]?.[i] ?? 0) - size * Math.log1p(mean / size) + came * Math.log(mean / (mean + size));
          }
          return { pace, shrink, size, change, log };
        }),
      );
    });
  });
  const most = cells.reduce((best, { log }) => Math.max(best, log), Number.NEGATIVE_INFINITY);
  const sum = cells.reduce((all, { log }) => all + Math.exp(log - most), 0);
  return cells.map(({ log, ...cell }) => ({ ...cell, weight: Math.exp(log - most) / sum }));
}

function playedOf(
  given: CountGiven,
  habit: Habit,
): {
  played: readonly Played[];
  reach: number;
} {
  const { joinings, there, now, horizon } = given;
  const asked = [...there.keys()].map(horizon).filter((years) => years > 0);
  const reach = Math.max(
    1,
    asked.reduce((least, years) => Math.min(least, years), LONGEST_WINDOW),
  );
  const first = joinings.reduce((least, { since }) => Math.min(least, since), now);
  const starts = Array.from({ length: MOST_WINDOWS }, (_, back) => now - (back + 1) * reach).filter(
    (start) => start > first,
  );
  const own = Map.groupBy(joinings, ({ network }) => network);
  const played = starts.flatMap((start) => {
    const inRounds = admittedInRounds(given, start);
    return [...there].flatMap(([network, from]) => {
      if (from >= start || inRounds.has(network) !== (habit === "rounds")) return [];
      const within = (own.get(network) ?? []).filter(
        ({ since }) => since >= start && since < Math.min(now, start + reach),
      );
      return [{ start, network, came: within.length }];
    });
  });
  return { played, reach };
}

/** ln Γ(size + count) − ln Γ(size) − ln count!. */
function risingFactorial(size: number, count: number): number {
  let log = 0;
  for (let i = 0; i < count; i++) log += Math.log((size + i) / (i + 1));
  return log;
}
