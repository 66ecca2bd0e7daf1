import * as z from "zod";
import { Because, Ref } from "../assessments/because.ts";
import { Day } from "../record/partial-date.ts";
import { Sentence } from "../record/say.ts";
import { THEMES } from "../record/vocabulary.ts";
import { OVER } from "../scenarios/scenario-graph.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";
import { WithMeant } from "./meant.ts";

const Name = z.string().trim().min(1);
const Two = z.tuple([Name, Name]);

/** One thing that a scenario supposes to change. Names are names or ids, as everywhere. */
export const ScenarioEdit = z.discriminatedUnion("edit", [
  z.strictObject({ edit: z.literal("dissolve"), body: Name }),
  z
    .strictObject({
      edit: z.literal("leave"),
      /** A city, or a state that leaves a bloc or an agreement. */
      member: Name.optional(),
      /** All places of a country but the state itself. */
      country: Name.optional(),
      body: Name.optional(),
      /** All bodies that some source links to it. */
      theme: z.enum(THEMES).optional(),
    })
    .refine(({ member, country }) => (member === undefined) !== (country === undefined), {
      path: ["member"],
      message: "Say who leaves: either a member or a country",
    })
    .refine(({ body, theme }) => (body === undefined) !== (theme === undefined), {
      path: ["body"],
      message: "Say what is left: either a body or a theme",
    }),
  z.strictObject({ edit: z.literal("join"), member: Name, body: Name }),
  z.strictObject({ edit: z.literal("cut"), between: Two }),
  z.strictObject({ edit: z.literal("make"), between: Two }),
  z.strictObject({ edit: z.literal("remove"), city: Name }),
]);
export type ScenarioEdit = z.infer<typeof ScenarioEdit>;

/** What if: a list of edits on the ties and memberships of a day. */
export const Scenario = z
  .strictObject({
    title: z.string().trim().min(1),
    about: z.string().optional(),
    /** What is taken for granted beside the edits; printed with every answer. */
    assumptions: z.array(z.string().min(1)).optional(),
    asOf: Day.optional(),
    over: z.enum(OVER).optional(),
    edits: z.array(ScenarioEdit).max(1000),
    /** Pairs whose shortest routes are told before and after. */
    routes: z.array(Two).max(50).optional(),
  })
  .meta({ id: "Scenario" });
export type Scenario = z.infer<typeof Scenario>;

const Change = z.strictObject({ before: z.number(), after: z.number(), difference: z.number() });

const PlaceChanged = z.strictObject({
  place: Ref,
  partners: Change,
  countries: Change,
  networks: Change,
  /** Other places reached in two steps or fewer. */
  twoSteps: Change,
  /** Harmonic: Σ 1 / steps over the other places. */
  closeness: Change,
  betweenness: Change.optional(),
  rank: z.strictObject({ partners: Change, closeness: Change, betweenness: Change.optional() }),
  /** Other places whose shortest route from here changes. */
  routes: z.strictObject({
    lost: z.number().int(),
    gained: z.number().int(),
    longer: z.number().int(),
    shorter: z.number().int(),
  }),
  /** Themes for which the last network is gone, or the first has come. */
  themes: z.strictObject({ lost: z.array(z.string()), gained: z.array(z.string()) }),
  /** Partners whose state sits in the bloc beside one's own. */
  blocs: z.array(z.strictObject({ bloc: Ref, ...Change.shape })),
});

const Route = z.strictObject({ steps: z.number().int(), via: z.array(Ref) });

export const ScenarioReply = z
  .strictObject({
    title: z.string(),
    about: z.string().optional(),
    assumptions: z.array(z.string()),
    asOf: Day,
    over: z.enum(OVER),
    /** Every edit in words, with what it changed and why it did not. */
    edits: z.array(
      z.strictObject({
        says: Sentence,
        lost: z.number().int(),
        made: z.number().int(),
        note: Sentence.optional(),
      }),
    ),
    /** Every tie and membership that falls away or comes, with the claims it rests on; none where it is supposed. */
    changes: z.array(
      z.strictObject({
        edit: z.number().int(),
        change: z.enum(["lost", "made"]),
        what: z.enum(["tie", "membership"]),
        of: z.tuple([Ref, Ref]),
        because: Because,
      }),
    ),
    whole: z.strictObject({
      places: z.number().int(),
      ties: Change,
      memberships: Change,
      /** Places without any edge that routes lead over. */
      alone: Change,
      components: Change,
      largestComponent: Change,
      bridges: Change,
    }),
    pairs: z.strictObject({
      connected: Change,
      lost: z.number().int(),
      gained: z.number().int(),
      longer: z.number().int(),
      shorter: z.number().int(),
      /** Steps more, in the mean of the pairs that have a route before and after. */
      meanChange: z.number().optional(),
    }),
    /** Ties between cities whose states sit in the bloc together. */
    blocs: z.array(z.strictObject({ bloc: Ref, ...Change.shape })),
    /** Places that some network on the theme holds. */
    themes: z.array(z.strictObject({ theme: z.string(), ...Change.shape })),
    routes: z.array(
      z.strictObject({ between: z.tuple([Ref, Ref]), before: Route.optional(), after: Route.optional() }),
    ),
    /** Places for which anything changes, the most affected first. */
    affected: z.number().int(),
    places: z.array(PlaceChanged),
    /** What the data do not tell. */
    notCovered: z.array(Sentence),
    ...WithMeant,
    ...WithKnownAsOf,
  })
  .meta({ id: "ScenarioReply" });
export type ScenarioReply = z.infer<typeof ScenarioReply>;

/** A scenario, and how it is asked. */
export const ScenarioAsked = z.strictObject({
  scenario: Scenario,
  limit: z.coerce.number().int().min(1).max(1000).default(10),
  over: z.enum(OVER).optional(),
  ...Clocks.shape,
});
export type ScenarioAsked = z.infer<typeof ScenarioAsked>;
