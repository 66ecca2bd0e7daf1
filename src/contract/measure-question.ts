import * as z from "zod";
import { Ref } from "../assessments/because.ts";
import {
  CHANCE_FIGURE_WORDS,
  CHANCE_FIGURES,
  CHANCE_SPACES,
  NULL_MODELS,
} from "../assessments/chance-codes.ts";
import { FigureInterval } from "../assessments/graph-statistics.ts";
import { GROUPING_WORDS, GROUPINGS } from "../assessments/grouping-codes.ts";
import { BESIDE, COMPUTED_AS } from "../assessments/measure-traits.ts";
import { Clocks, Several, WithKnownAsOf } from "./clocks.ts";
import { Slice, SliceTold } from "./graph-question.ts";
import { WithMeant } from "./meant.ts";

/** What a question for a measure may say of the slice, and of what else it is to be. */
const TAKEN = [
  "form",
  "theme",
  "source",
  "network",
  "networks",
  "region",
  "city",
  "pair",
  "by",
  "figure",
  "model",
  "draws",
  "seed",
] as const;

/** A measure with its papers. */
const MeasureTold = z.strictObject({
  id: z.string(),
  name: z.string(),
  of: z.enum(["city", "pair", "network", "graph"]),
  formula: z.string(),
  range: z.string(),
  unit: z.string().optional(),
  /** When there is no value. */
  undefinedWhen: z.string(),
  reference: z.string(),
  example: z.string(),
  /** Whether it is computed on any slice by the question for its values; if not, where it is found. */
  onSlices: z.boolean(),
  /** On what it is computed, any slice of which may be asked for; absent where it takes more. */
  on: z.enum(["ties", "memberships"]).optional(),
  /** Where it is had instead, as a sentence. */
  elsewhere: z.string().optional(),
  computedAs: z.enum(COMPUTED_AS),
  /** What is told, or can be asked, beside its value: an interval, or a null model. */
  beside: z.array(z.enum(BESIDE)),
  /** By what a slice of it is asked for, beside the day, and what else it takes. */
  takes: z.array(z.enum(TAKEN)),
});

/** Every measure, for the scholar who looks for one. */
export const MeasuresReply = z.strictObject({ measures: z.array(MeasureTold) }).meta({ id: "MeasuresReply" });
export type MeasuresReply = z.infer<typeof MeasuresReply>;

const GroupingAsked = z.string().transform((word, { issues }) => {
  const wanted = word.trim().toLowerCase();
  const known = GROUPING_WORDS[wanted] ?? GROUPINGS.find((each) => each === wanted);
  if (known !== undefined) return known;
  const others = Object.entries(GROUPING_WORDS).map(([other, is]) => `${other} for ${is}`);
  issues.push({
    code: "custom",
    input: word,
    message: `'${word}' is no grouping here; give one of ${GROUPINGS.join(", ")} (or ${others.join(", ")})`,
  });
  return z.NEVER;
});

const FigureAsked = z.string().transform((word, { issues }) => {
  const wanted = word.trim().toLowerCase();
  const known = CHANCE_FIGURE_WORDS[wanted] ?? CHANCE_FIGURES.find((each) => each === wanted);
  if (known !== undefined) return known;
  issues.push({
    code: "custom",
    input: word,
    message: `'${word}' is no figure that is set against chance; give one of ${CHANCE_FIGURES.join(", ")}. What follows from the degrees alone (density, Gini, wedges) is the same in every draw; interlock and shared memberships of one city or pair are set beside chance by their own measures, such as 'hansa measure interlock'`,
  });
  return z.NEVER;
});

export const MeasureQuery = z
  .strictObject({
    ...Slice.shape,
    ...Clocks.shape,
    top: z.coerce
      .number()
      .int()
      .min(1)
      .max(100_000)
      .default(20)
      .describe("How many cities, the highest first."),
    networks: Several.optional().describe(
      "Of a measure of memberships: over these networks alone, by name or id; their rosters must be covered.",
    ),
    pair: Several.pipe(z.array(z.string()).length(2))
      .optional()
      .describe("Two cities, two networks, or a city and a network, by name or id: of a measure of a pair."),
    by: GroupingAsked.optional().describe(
      `By what a measure of groups parts the cities: ${GROUPINGS.join(", ")}.`,
    ),
    figure: FigureAsked.optional().describe(
      `What is set against chance: ${CHANCE_FIGURES.join(", ")}; transitivity if absent.`,
    ),
    model: z
      .enum(NULL_MODELS)
      .optional()
      .describe(
        "How chance draws: rewired keeps every degree, configuration joins loose ends; rewired if absent.",
      ),
    draws: z.coerce
      .number()
      .int()
      .min(2)
      .max(100_000)
      .optional()
      .describe("How often chance draws; 100 if absent."),
    seed: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 32 - 1)
      .optional()
      .describe("What the draws begin with; 1 if absent."),
  })
  .meta({ id: "MeasureQuery" });
export type MeasureQuery = z.infer<typeof MeasureQuery>;

/** A measure on a slice: one value of a graph, or the highest values of its cities. */
export const MeasureReply = z
  .strictObject({
    measure: MeasureTold,
    ...SliceTold,
    /** Cities, and ties or seats, that it was computed on. */
    cities: z.number().int(),
    edges: z.number().int(),
    value: z.union([z.number(), z.array(z.number())]).optional(),
    /** Cities with the same value share a rank. */
    values: z
      .array(
        z.strictObject({
          city: Ref,
          value: z.number(),
          rank: z.number().int(),
          /** Where it lies when something is drawn: ties left out, or seats dealt anew. */
          lower: z.number().optional(),
          upper: z.number().optional(),
          /** What draws give in place of the value, with its 5 % and 95 % quantiles, and how far out the value is. */
          chance: z
            .strictObject({
              mean: z.number(),
              deviation: z.number(),
              lower: z.number(),
              upper: z.number(),
              z: z.number().optional(),
              pUpper: z.number(),
              pLower: z.number(),
              p: z.number(),
            })
            .optional(),
        }),
      )
      .optional(),
    /** Of what is drawn or sampled. */
    drawn: z
      .strictObject({
        draws: z.number().int(),
        seed: z.number().int(),
        /** No value is off by more, with the probability. */
        error: z.number().optional(),
        probability: z.number().optional(),
        lower: z.number().optional(),
        upper: z.number().optional(),
        /** The share of the ties left out in each draw, and of the draws that lie within a city's range. */
        removed: z.number().optional(),
        level: z.number().optional(),
      })
      .optional(),
    /** Whether more rounds would change the order of the cities, and how much the last one changed a value at most. */
    convergence: z
      .strictObject({ settled: z.boolean(), rounds: z.number().int(), change: z.number() })
      .optional(),
    /** What to know before the values are cited. */
    remarks: z.array(z.string()).optional(),
    /** 95 %, by leaving out ties or cities in turn. */
    interval: FigureInterval.optional(),
    /** What graphs, listings or memberships of the same degrees give; p is (1 + draws as far out) / (1 + draws). */
    chance: z
      .strictObject({
        on: z.enum(CHANCE_SPACES),
        model: z.enum(NULL_MODELS),
        /** Cities, and ties, listings or seats: on file, and how many the draws have on average. */
        cities: z.number().int(),
        edges: z.number().int(),
        drawnEdges: z.number(),
        value: z.number(),
        mean: z.number(),
        deviation: z.number(),
        z: z.number().optional(),
        pUpper: z.number(),
        pLower: z.number(),
        p: z.number(),
        draws: z.number().int(),
        seed: z.number().int(),
      })
      .optional(),
    /** Which figure that is of. */
    figure: z.enum(CHANCE_FIGURES).optional(),
    /** By what the cities were parted; those of no known group are left out with their ties. */
    grouping: z
      .strictObject({ by: z.enum(GROUPINGS), groups: z.number().int(), notGiven: z.number().int() })
      .optional(),
    table: z.array(z.record(z.string(), z.union([z.number(), z.string()]))).optional(),
    /** Communities, the largest first; in each the city with most partners first. */
    division: z
      .strictObject({
        modularity: z.number(),
        seed: z.number().int(),
        communities: z.array(
          z.strictObject({ number: z.number().int(), size: z.number().int(), members: z.array(Ref) }),
        ),
      })
      .optional(),
    /** The two asked for, and the cities that a path leads through or that both are tied to. */
    pair: z.array(Ref).optional(),
    through: z.array(Ref).optional(),
    /** Cities that have a value. */
    given: z.number().int().optional(),
    notGiven: z.string().optional(),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "MeasureReply" });
export type MeasureReply = z.infer<typeof MeasureReply>;
