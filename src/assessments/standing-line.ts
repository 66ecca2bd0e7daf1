import * as z from "zod";
import { degree } from "../measures/degree.ts";
import { type PercentileInterval, percentileInterval } from "../measures/percentile-interval.ts";
import { LEAST_CITIES } from "../measures/size-residual.ts";
import { type Standing, standing } from "../measures/standing.ts";
import { LEAST_PEERS, type PeerMatch } from "./matched-peers.ts";
import {
  CHANCE,
  DRAWN_PATHS,
  described,
  REMOVAL,
  type StandingColumn,
  type StandingTable,
} from "./standing-table.ts";

const limits = { lower: z.number(), upper: z.number(), draws: z.number().int(), seed: z.number().int() };

/** Where a value lies in all draws but the lowest and the highest 5 %. */
export const Range = z.strictObject(limits).meta({ id: "Range" });

export const StandingLine = z
  .strictObject({
    measure: z.string(),
    name: z.string(),
    /** Of what is recorded here, never of the world. */
    value: z.number().optional(),
    /** Where the value lies when a share of the ties on file is left out: 5 % and 95 % quantiles. */
    removal: z.strictObject({ share: z.number(), ...limits }).optional(),
    /** What chance gives when bodies keep their sizes and cities their number of bodies. */
    chance: z.strictObject({ mean: z.number(), ...limits }).optional(),
    /** Of an estimate from drawn paths: with this probability the exact value lies within. */
    sampled: z.strictObject({ probability: z.number(), ...limits }).optional(),
    rank: z.number().int().optional(),
    percentile: z.number().optional(),
    /** Where the percentile lies among all cities of the kind, its peers taken for a sample: exact limits. */
    percentileRange: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
    /** The city and its matched peers with complete lists and a value: `peers` tells who and how matched. */
    among: z.number().int().optional(),
    residual: z.number().optional(),
    /** Where it lies when the cities that the line goes through are drawn anew. */
    residualRange: Range.optional(),
    /** Cities with a value and a size, complete lists or not. */
    residualAmong: z.number().int().optional(),
    /** Why rank and percentile are missing. */
    notGiven: z.string().optional(),
    residualNotGiven: z.string().optional(),
    /** The sources that list all ties of this city. */
    completeBy: z.array(z.string()),
    graph: z.string(),
  })
  .meta({ id: "StandingLine" });
export type StandingLine = z.infer<typeof StandingLine>;

/** Where a city stands, with rank and percentile only among matched peers whose lists are complete. */
export function standingLines(
  table: StandingTable,
  city: string,
  match: PeerMatch | undefined,
): StandingLine[] {
  const completeBy = [...(table.complete.get(city) ?? [])];
  return table.columns.map((column) => {
    const { measure, name, of, values } = column;
    const value = values.get(city);
    const placed = place(table, column, city, match);
    return {
      measure,
      name,
      ...(value !== undefined && { value }),
      ...(measure === degree.id && removalOf(table, city)),
      ...(of === "memberships" && chanceOf(table, city)),
      ...sampledOf(column, city),
      ...(placed.standing && {
        rank: placed.standing.rank,
        percentile: placed.standing.percentile,
        percentileRange: placed.range,
        among: placed.standing.of,
      }),
      ...(placed.why && { notGiven: placed.why }),
      ...residualOf(column, city),
      completeBy: of === "ties" ? completeBy : [],
      graph: described(table, of),
    };
  });
}

function removalOf({ graph, degreeRange }: StandingTable, city: string): Pick<StandingLine, "removal"> {
  const number = graph.index.get(city);
  const range = number === undefined ? undefined : degreeRange(number);
  return range ? { removal: { share: REMOVAL.share, seed: REMOVAL.seed, ...range } } : {};
}

function chanceOf({ matrix, chance }: StandingTable, city: string): Pick<StandingLine, "chance"> {
  const number = matrix.cityIndex.get(city);
  const drawn = number === undefined ? undefined : chance[number];
  if (drawn === undefined) return {};
  const { mean, lower, upper, draws } = drawn;
  return { chance: { seed: CHANCE.seed, mean, lower, upper, draws } };
}

function sampledOf({ sampledRange }: StandingColumn, city: string): Pick<StandingLine, "sampled"> {
  const range = sampledRange?.(city);
  return range ? { sampled: { ...DRAWN_PATHS, ...range } } : {};
}

function residualOf(column: StandingColumn, city: string): Partial<StandingLine> {
  const { of, residuals, residualRange, sized, values, tooLarge } = column;
  const residual = residuals.get(city);
  if (residual !== undefined) {
    const range = residualRange?.(city);
    return { residual, ...(range && { residualRange: range }), residualAmong: sized };
  }
  if (tooLarge) return { residualNotGiven: tooLarge };
  if (of === "memberships") return { residualNotGiven: "interlock is set beside chance, not beside size" };
  if (sized < LEAST_CITIES)
    return {
      residualNotGiven: `${sized} ${sized === 1 ? "city has" : "cities have"} a value and a size, a line needs ${LEAST_CITIES}`,
    };
  return {
    residualNotGiven: values.has(city) ? "the gazetteer gives no size" : "no tie in force is on file",
  };
}

interface Placed {
  standing?: Standing;
  range?: PercentileInterval | undefined;
  why?: string;
}

function place(
  { complete }: StandingTable,
  { of, values, tooLarge, sampledRange }: StandingColumn,
  city: string,
  match: PeerMatch | undefined,
): Placed {
  if (tooLarge && sampledRange) return { why: tooLarge };
  // A roster counts as covered from four fifths on, so that a city may be missing from any of them.
  if (of === "memberships")
    return {
      why: "incompletely covered: rosters that are covered lack up to a fifth, so no city's list of memberships is complete",
    };
  if (!complete.has(city)) return { why: "incompletely covered: no source here lists all ties of this city" };
  const step = match?.steps[match.at];
  if (match === undefined || step === undefined) return { why: "the gazetteer gives no size" };
  if (!match.enough) return { why: tooFew(match) };
  const peers = step.ranked.map(({ id }) => values.get(id));
  const placed = standing.compute(values.get(city), peers, LEAST_PEERS);
  if (placed)
    return { standing: placed, range: percentileInterval.compute(values.get(city), peers, LEAST_PEERS) };
  const given = peers.filter((value) => value !== undefined).length;
  return {
    why: values.has(city)
      ? `${given} of ${peers.length} matched peers with complete lists have a value, a rank needs ${LEAST_PEERS}`
      : "no tie in force is on file",
  };
}

/** Said of the widest group, for a narrower one has no more. */
function tooFew({ steps }: PeerMatch): string {
  const { peers, ranked } = steps.at(-1) ?? { peers: [], ranked: [] };
  return `incompletely covered: of ${peers.length} cities half to twice as large on file ${ranked.length} have complete lists, a rank needs ${LEAST_PEERS}`;
}
