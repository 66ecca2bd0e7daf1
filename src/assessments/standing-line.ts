import * as z from "zod";
import { degree } from "../measures/degree.ts";
import { LEAST_CITIES } from "../measures/size-residual.ts";
import { type Standing, standing } from "../measures/standing.ts";
import { CHANCE, described, REMOVAL, type StandingColumn, type StandingTable } from "./standing-table.ts";

/** Cities compared are half to twice as large; why so and why five: docs/decisions/0005. */
export const PEER_SIZE = [0.5, 2] as const;
export const LEAST_PEERS = 5;

const Range = { lower: z.number(), upper: z.number(), draws: z.number().int(), seed: z.number().int() };

export const StandingLine = z
  .strictObject({
    measure: z.string(),
    name: z.string(),
    /** Of what is recorded here, never of the world. */
    value: z.number().optional(),
    /** Where the value lies when a share of the ties on file is left out: 5 % and 95 % quantiles. */
    removal: z.strictObject({ share: z.number(), ...Range }).optional(),
    /** What chance gives when bodies keep their sizes and cities their number of bodies. */
    chance: z.strictObject({ mean: z.number(), ...Range }).optional(),
    rank: z.number().int().optional(),
    percentile: z.number().optional(),
    among: z.number().int().optional(),
    residual: z.number().optional(),
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

/** Where a city stands, with rank and percentile only among peers whose lists are complete. */
export function standingLines(table: StandingTable, city: string): StandingLine[] {
  const completeBy = [...(table.complete.get(city) ?? [])];
  return table.columns.map((column) => {
    const { measure, name, of, values } = column;
    const value = values.get(city);
    const placed = place(table, column, city);
    return {
      measure,
      name,
      ...(value !== undefined && { value }),
      ...(measure === degree.id && removalOf(table, city)),
      ...(of === "memberships" && chanceOf(table, city)),
      ...(placed.standing && {
        rank: placed.standing.rank,
        percentile: placed.standing.percentile,
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
  return drawn ? { chance: { seed: CHANCE.seed, ...drawn } } : {};
}

function residualOf(column: StandingColumn, city: string): Partial<StandingLine> {
  const { of, residuals, sized, values, tooLarge } = column;
  const residual = residuals.get(city);
  if (residual !== undefined) return { residual, residualAmong: sized };
  if (tooLarge) return { residualNotGiven: tooLarge };
  if (of === "memberships") return { residualNotGiven: "interlock is set beside chance, not beside size" };
  if (sized < LEAST_CITIES)
    return { residualNotGiven: `fewer than ${LEAST_CITIES} cities have a value and a size` };
  return {
    residualNotGiven: values.has(city) ? "the gazetteer gives no size" : "no tie in force is on file",
  };
}

function place(
  { complete, population }: StandingTable,
  { of, values, tooLarge }: StandingColumn,
  city: string,
): { standing?: Standing; why?: string } {
  const size = population.get(city);
  if (tooLarge && values.size === 0) return { why: tooLarge };
  // Sources are marked as complete for a city's ties; of memberships the ledger has no such mark.
  if (of === "memberships") return { why: "incompletely covered: no source lists all memberships of a city" };
  if (!complete.has(city)) return { why: "incompletely covered: no source here lists all ties of this city" };
  if (size === undefined) return { why: "the gazetteer gives no size class" };
  const peers = [...complete.keys()].filter((other) => {
    const ratio = (population.get(other) ?? 0) / size;
    return other !== city && ratio >= PEER_SIZE[0] && ratio <= PEER_SIZE[1];
  });
  const placed = standing.compute(
    values.get(city),
    peers.map((peer) => values.get(peer)),
    LEAST_PEERS,
  );
  return placed
    ? { standing: placed }
    : {
        why: `incompletely covered: ${peers.length} cities half to twice as large have complete lists here, a rank needs ${LEAST_PEERS}`,
      };
}
