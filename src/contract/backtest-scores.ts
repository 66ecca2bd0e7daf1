import * as z from "zod";

export const Interval = z.strictObject({ lower: z.number(), upper: z.number() });
/** By how much one is better than another, with its 95 % interval; above 0 it is better, also where less is. */
export const Gain = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });
/** Against pairs drawn at random, and against such as have as many ties or seats. */
export const Discrimination = { uniform: z.number().optional(), degreeMatched: z.number().optional() };

/** Of some of what came alone. */
export const PartScores = {
  auc: z.strictObject(Discrimination),
  averagePrecision: z.number().optional(),
  brier: z.number().optional(),
  ece: z.number().optional(),
};

/** How well forecasts discriminate and are calibrated; what a chance is of, and the mean of a recall, says who tells them. */
export const Scores = {
  auc: z.strictObject(Discrimination),
  averagePrecision: z.number().optional(),
  recallAt10: z.number(),
  recallAt50: z.number(),
  brier: z.number().optional(),
  /** 1 − Brier ÷ that of the prevalence. */
  brierSkill: z.number().optional(),
  /** Mean |forecast − observed| over ten bins of equal count, at the prevalence stated. */
  ece: z.number().optional(),
};

/** 95 % of each score, by what is drawn anew; who tells them says what that is. */
export const ScoreIntervals = {
  aucInterval: z.strictObject({ uniform: Interval.optional(), degreeMatched: Interval.optional() }),
  intervals: z.strictObject({
    averagePrecision: Interval.optional(),
    recallAt10: Interval.optional(),
    recallAt50: Interval.optional(),
    brier: Interval.optional(),
    ece: Interval.optional(),
  }),
};

export const Reliability = z.array(
  z.strictObject({ forecast: z.number(), observed: z.number(), pairs: z.number().int() }),
);

/** The table of cities that it was played through on. */
export const CitiesKnown = z.strictObject({
  listed: z.number().int(),
  placed: z.number().int(),
  withCountry: z.number().int(),
  withPopulation: z.number().int(),
  /** Rows of the table of cities that repeat an id, the first of which counts. */
  repeated: z.number().int(),
  /** Rows of the table without an id. */
  withoutId: z.number().int(),
  /** Cells of the table that hold something, and no such number: what they are of counts as not given. */
  unread: z.strictObject({
    latitude: z.number().int(),
    longitude: z.number().int(),
    population: z.number().int(),
  }),
});

/** What a model was learnt from, and what it weighs. */
export const Learnt = {
  learntFrom: z.number().int(),
  how: z.string(),
  /** ln odds a standard deviation of each feature, the heaviest first. */
  weights: z.array(z.strictObject({ feature: z.string(), says: z.string(), weight: z.number() })),
};
