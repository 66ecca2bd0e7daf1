import * as z from "zod";
import { shownInterval } from "../record/interval.ts";
import { lastDay } from "../record/partial-date.ts";
import { Quantity } from "../record/says.ts";
import { EPISODE_ACTS, OUTCOME_KINDS, REALISATIONS } from "../record/vocabulary.ts";
import { type Affair, affairsOf, dateOf, type Happening, happeningsOf } from "./affair.ts";
import { Because, because, When } from "./because.ts";
import { figure } from "./sentence.ts";
import { takesPart, type World } from "./world.ts";

const Step = z.strictObject({
  sort: z.union([z.enum(EPISODE_ACTS), z.enum(OUTCOME_KINDS)]),
  what: z.string(),
  when: When.optional(),
  figure: Quantity.optional(),
  /** Of outcomes: whether it has come about. */
  realisation: z.enum(REALISATIONS).optional(),
  /** The affair whose row it is, where a source's row of another affair bears on this one. */
  toldIn: z.string().optional(),
  because: Because,
});

/** The dated rows of one affair in their order; order is shown, cause is not. */
export const AffairStory = z
  .strictObject({
    affair: z.string(),
    title: z.string(),
    first: z.string().optional(),
    last: z.string().optional(),
    steps: z.array(Step),
    because: Because,
  })
  .meta({ id: "AffairStory" });
export type AffairStory = z.infer<typeof AffairStory>;

/** An affair of one episode has no order to show, and figures alone stand in the tables of outcomes. */
const LEAST_EPISODES = 2;

/** The affairs of several steps that a city takes part in, the fullest first. */
export function affairStories(world: World): AffairStory[] {
  const taking = happeningsOf(world.facts).filter((fact) => takesPart(fact, world.city.id));
  const affairs = affairsOf(taking, world.entities);
  return affairs
    .filter(({ happenings }) => happenings.filter(isEpisode).length >= LEAST_EPISODES)
    .map((affair) => story(affair, taking, world));
}

const isEpisode = ({ says }: Happening): boolean => says.kind === "episode";

function story({ id, title, happenings }: Affair, all: readonly Happening[], world: World): AffairStory {
  const own = new Set(because(...happenings));
  const bearing = all.filter(
    ({ says }) => says.affair !== id && says.about?.some((claim) => own.has(claim)) === true,
  );
  const told = [...happenings, ...bearing].sort(byStart);
  const dates = told.flatMap((fact) => dateOf(fact) ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    affair: id,
    title,
    ...(first && { first }),
    ...(last && { last }),
    steps: told.map((fact) => step(fact, id, world)),
    because: because(...told),
  };
}

function step(fact: Happening, affair: string, { entities }: World): AffairStory["steps"][number] {
  const { says } = fact;
  const elsewhere = says.affair !== affair ? says.affair : undefined;
  return {
    sort: says.kind === "episode" ? says.act : says.outcome,
    what: (says.what ?? figure(says.figure)).replace(/\.$/, ""),
    ...(says.valid && { when: shownInterval(says.valid) }),
    ...(says.figure && { figure: says.figure }),
    ...(says.kind === "outcome" && { realisation: says.realisation }),
    ...(elsewhere && { toldIn: entities.get(elsewhere)?.name ?? elsewhere }),
    because: because(fact),
  };
}

/**
 * By the last day that a date may mean: a year or month stands after the days in it, and its place among them is
 * not known. What no source dates comes last.
 */
function byStart(one: Happening, other: Happening): number {
  const day = (fact: Happening): string => {
    const date = dateOf(fact);
    return date === undefined ? "9999" : lastDay(date);
  };
  return day(one).localeCompare(day(other)) || (one.id < other.id ? -1 : 1);
}
