import * as z from "zod";
import { flipShare } from "../measures/flip-share.ts";
import { shortestPath } from "../measures/shortest-path.ts";
import { type Assessment, assess } from "./assess.ts";
import { Because, Ref } from "./because.ts";
import { BoundaryResidual, boundaryResiduals } from "./boundary-residual.ts";
import { CommonGround, commonGround, pathRefs } from "./common-ground.ts";
import { ComparisonRow, comparisonRows } from "./comparison-row.ts";
import { MeasuredFigure } from "./identity.ts";
import { PeerSet } from "./peer-set.ts";
import { PerHead, perHead } from "./per-head.ts";
import { StandingLine } from "./standing-line.ts";
import { described } from "./standing-table.ts";
import type { World } from "./world.ts";

const Shaken = z.strictObject({
  first: z.string(),
  second: z.string(),
  /** Share of draws of weights in which the first outranks the second, and in which the order is not the equal-weight one. */
  ahead: z.number(),
  flips: z.number().optional(),
  draws: z.number().int(),
  seed: z.number().int(),
  components: z.array(z.string()),
});

export const Comparison = z
  .strictObject({
    cities: z.array(Ref),
    asOf: z.string(),
    evidence: z.array(
      z.strictObject({
        city: z.string(),
        rows: z.number().int(),
        claims: z.number().int(),
        because: Because,
        rowsBecause: Because,
      }),
    ),
    /** Where the comparison is unfair; read before the rows. */
    warnings: z.array(z.string()),
    rows: z.array(ComparisonRow),
    /** Each city's populations on file, all boundaries. */
    populations: z.array(z.array(MeasuredFigure)),
    perHead: z.array(z.strictObject({ row: z.string(), label: z.string(), combinations: z.array(PerHead) })),
    /** What size leaves unexplained of the partners in force, for each boundary on file. */
    residuals: z.array(BoundaryResidual),
    standing: z.array(z.array(StandingLine)),
    /** Whom each city is matched with, city by city. */
    peers: z.array(PeerSet),
    common: CommonGround,
    /** A shortest chain of ties in force between the first two. */
    path: z.array(Ref).optional(),
    /** The ties of the path that the compared cities have, and the graph it is the shortest in. */
    pathBecause: Because,
    pathGraph: z.string(),
    weights: z.array(Shaken),
    changeOfMind: z.array(z.string()),
  })
  .meta({ id: "Comparison" });
export type Comparison = z.infer<typeof Comparison>;

const DRAWS = 1000;
const SEED = 1;

/** Two to five cities side by side: raw, per head for each boundary on file, and what size leaves unexplained. */
export function compare(worlds: readonly World[]): Comparison {
  const assessments = worlds.map(assess);
  const rows = comparisonRows(assessments);
  const populations = assessments.map(({ who }) =>
    who.figures.filter(({ metric }) => metric === "has_population"),
  );
  const ratios = rows.filter(({ countable }) => countable).map((row) => perHeadOf(row, populations));
  const path = pathBetween(worlds);
  return {
    cities: assessments.map(({ city }) => city),
    asOf: worlds[0]?.day ?? "",
    evidence: assessments.map(({ city, evidence }) => ({
      city: city.id,
      rows: evidence.episodeRows,
      claims: evidence.claims,
      because: evidence.because,
      rowsBecause: evidence.affairsBecause,
    })),
    warnings: warnings(assessments, ratios),
    rows,
    populations,
    perHead: ratios,
    residuals: residualsOf(worlds, populations),
    standing: assessments.map(({ standing }) => standing),
    peers: assessments.map(({ peers }) => peers),
    common: commonGround(worlds, assessments),
    ...(path && { path }),
    pathBecause: pathClaims(path ?? [], assessments),
    pathGraph: worlds[0] ? described(worlds[0].standing, "ties") : "",
    weights: pairs(assessments.length).map(([a, b]) => shaken(rows, assessments, a, b)),
    changeOfMind: changeOfMind(assessments),
  };
}

function residualsOf(
  [first, ...others]: readonly World[],
  populations: Comparison["populations"],
): BoundaryResidual[] {
  if (first === undefined) return [];
  const cities = [first, ...others].map(({ city }) => city.id);
  return boundaryResiduals(first.standing, cities, populations);
}

type Ratios = Comparison["perHead"][number];

function perHeadOf(row: ComparisonRow, populations: Comparison["populations"]): Ratios {
  const counts = row.cells.map(({ value }) => value ?? 0);
  return { row: row.id, label: row.label, combinations: perHead(counts, populations) };
}

function warnings(assessments: readonly Assessment[], ratios: readonly Ratios[]): string[] {
  const [partners] = ratios;
  const fair = partners?.combinations.filter((combination) => combination.fair) ?? [];
  const flips = partners?.combinations.filter(({ flipsOrder }) => flipsOrder) ?? [];
  const rows = assessments.map(({ city, evidence }) => `${city.name} ${evidence.episodeRows}`).join(", ");
  return [
    ...(fair.length === 0
      ? [
          "No value per head is fair: no boundary is on file, with a date, for every city. Values marked ⚠ stand with the reason beside them; read the raw counts first.",
        ]
      : []),
    ...(flips.length > 0
      ? [
          `Per head the order of partners turns with ${flips.length} of ${partners?.combinations.length} combinations of boundaries.`,
        ]
      : []),
    ...(new Set(assessments.map(({ evidence }) => evidence.episodeRows)).size > 1
      ? [`Collected rows differ too: ${rows}. More rows are more reading, not more diplomacy.`]
      : []),
  ];
}

function pathBetween(worlds: readonly World[]): Ref[] | undefined {
  const [one, other] = worlds;
  if (one === undefined || other === undefined) return undefined;
  return pathRefs(shortestPath.compute(one.standing.graph, one.city.id, other.city.id), one);
}

/** The claims of the path's first and last tie; ties between others are in the graph and not on these pages. */
function pathClaims(path: readonly Ref[], assessments: readonly Assessment[]): string[] {
  const steps = path.slice(1).map(({ id }, at) => new Set([path[at]?.id, id]));
  const claims = assessments.flatMap(({ city, ties }) =>
    ties.lines
      .filter(
        ({ inForce, partner }) => inForce && steps.some((step) => step.has(city.id) && step.has(partner.id)),
      )
      .flatMap((line) => line.because),
  );
  return [...new Set(claims)];
}

/** Countable rows as shares of the larger of the two, under weights drawn evenly. */
function shaken(
  rows: readonly ComparisonRow[],
  assessments: readonly Assessment[],
  a: number,
  b: number,
): z.infer<typeof Shaken> {
  const countable = rows.filter((row) => row.countable);
  const shares = (own: number): number[] =>
    countable.map(({ cells }) => {
      const larger = Math.max(cells[a]?.value ?? 0, cells[b]?.value ?? 0);
      return larger === 0 ? 0 : (cells[own]?.value ?? 0) / larger;
    });
  const order = flipShare.compute(shares(a), shares(b), { draws: DRAWS, seed: SEED });
  return {
    first: assessments[a]?.city.id ?? "",
    second: assessments[b]?.city.id ?? "",
    ahead: order?.ahead ?? 0,
    ...(order?.flips !== undefined && { flips: order.flips }),
    draws: DRAWS,
    seed: SEED,
    components: countable.map(({ label }) => label),
  };
}

function pairs(n: number): [number, number][] {
  return Array.from({ length: n }, (_, a) => a).flatMap((a) =>
    Array.from({ length: n - a - 1 }, (_, step): [number, number] => [a, a + step + 1]),
  );
}

function changeOfMind(assessments: readonly Assessment[]): string[] {
  return assessments.flatMap(({ city, notKnown, nextSteps }) =>
    [...notKnown.slice(0, 1), ...nextSteps.slice(1, 2)].map(({ text }) => `${city.name}: ${text}`),
  );
}
