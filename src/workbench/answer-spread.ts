import { ref } from "../assessments/because.ts";
import type { JobWish } from "../compute/path-job.ts";
import { spreadJob } from "../compute/spread-job.ts";
import type { SpreadAsked, SpreadReply } from "../contract/spread-question.ts";
import { asOne, exposureIn } from "../diffusion/exposure.ts";
import type { Body } from "../record/entity.ts";
import { adoptionsOnFile } from "./adoptions-on-file.ts";
import { bodyNamed } from "./body-named.ts";
import type { Places } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import { practiceOnFile } from "./practice-on-file.ts";
import { type Modelled, modelAsked, type SpreadFit, spreadFit } from "./spread-fit.ts";
import { spreadOnFile, type YearsById, yearOfSeat } from "./spread-on-file.ts";
import type { SpreadWorld } from "./spread-world.ts";

type Asked = Omit<SpreadAsked, "ties" | "memberships" | "cities">;

/** How a practice, or membership in a network, spread as far as its entries are dated, and how it may go on. */
export async function answerSpread(
  asked: Asked,
  view: LedgerView,
  places: Places,
  wish?: JobWish,
): Promise<SpreadReply> {
  return spreadPlayed(asked, await worldAsked(asked, view, places), wish);
}

async function worldAsked(asked: Asked, view: LedgerView, places: Places): Promise<SpreadWorld> {
  const { network, practice, adoptions, over } = asked;
  if (network === undefined) {
    const { entered, told } =
      adoptions === undefined
        ? await practiceOnFile(practice ?? "", view)
        : await adoptionsOnFile(adoptions, view, places);
    return { what: { practice: told }, ...spreadOnFile(view, over, entered) };
  }
  const body = bodyNamed(network, view.snapshot, places);
  const world = spreadOnFile(view, over, membersSince(body, view), body.id);
  const gaps = [
    ...world.gaps,
    "Who left before the day is not counted.",
    "A network that admits cities in cohorts is no spread from city to city: partners may have been admitted together.",
  ];
  return { ...world, what: { network: ref(body.id, view.snapshot.entities) }, gaps };
}

/** The year in which each member entered as a source gives it; −1 where none does. */
export function membersSince({ id }: Body, { view }: LedgerView): YearsById {
  const found = new Map<string, number>();
  for (const seat of view().seats.get(id) ?? []) found.set(seat.says.member, yearOfSeat(seat));
  return found;
}

/** The same of any world: the fit, the runs, and what they come to. */
export async function spreadPlayed(asked: Asked, world: SpreadWorld, wish?: JobWish): Promise<SpreadReply> {
  const { what, asOf, ids, year, refOf, seats, gaps } = world;
  const fit = spreadFit(asked, world);
  const modelled = modelAsked(asked, fit, world);
  const { path, chance } = await played(asked, world, { fit, modelled }, wish);
  const now = Number(asOf.slice(0, 4));
  const undated = year.filter((each) => each === -1).length;
  return {
    ...what,
    over: asked.over,
    asOf,
    model: asked.model,
    places: ids.length,
    adopters: { dated: year.filter((each) => each > 0).length, undated },
    ...(seats && { seats }),
    ...(fit && { fit: fit.told }),
    ...(asked.threshold !== undefined && { threshold: asked.threshold }),
    runs: asked.runs,
    seed: asked.seed,
    path: path.map((each, step) => ({ year: now + step, ...each })),
    likeliest: [...ids.keys()]
      .filter((v) => year[v] === 0 && (chance[v] ?? 0) > 0)
      .sort((one, other) => (chance[other] ?? 0) - (chance[one] ?? 0))
      .slice(0, asked.limit)
      .map((v) => ({ place: refOf(ids[v] ?? ""), chance: chance[v] ?? 0 })),
    notCovered: [...gaps, ...gapsOfRuns(asked, undated), ...gapsOfFit(fit, now)],
  };
}

interface Fitted {
  readonly fit: SpreadFit | undefined;
  readonly modelled: Modelled;
}

/** The runs at the estimates, and again with estimates as they may be: run by run the same draws of chance. */
async function played(asked: Asked, world: SpreadWorld, { fit, modelled }: Fitted, wish: JobWish = {}) {
  const { best, drawn: [first, ...more] = [] } = modelled;
  const given = asked.threshold !== undefined || !fit || asked.model !== "threshold";
  const plan = {
    ...world.now,
    first: Uint8Array.from(world.year, (each) => (each === 0 ? 0 : 1)),
    ...(!given && { withstood: withstood(fit, world) }),
    steps: asked.years,
    seed: asked.seed,
  };
  const all = first ? 2 * asked.runs : asked.runs;
  const told = (before: number): JobWish => ({
    ...wish,
    progress: (done) => wish.progress?.(before + done, all),
  });
  const { path, chance } = await spreadJob({ ...plan, models: [best] }, asked.runs, told(0));
  if (!first) return { path, chance };
  const again = await spreadJob({ ...plan, models: [first, ...more] }, asked.runs, told(asked.runs));
  return {
    path: path.map((each, step) => ({ ...each, withEstimates: again.path[step] ?? each })),
    chance,
  };
}

/**
 * The exposure each place has withstood: the highest in the years of the fit, or that of the day without who took it up in
 * the year of the day, whose pull is still to come.
 */
function withstood({ seen }: SpreadFit, { asOf, contacts, year }: SpreadWorld): Float64Array {
  const since = year.map((each) => (each === -1 ? 1 : each));
  const exposure = exposureIn(Number(asOf.slice(0, 4)), contacts, since);
  return Float64Array.from(year, (_, v) => Math.max(seen.thresholds.withstood(v), asOne(v, exposure)));
}

function gapsOfRuns({ model, threshold }: Asked, undated: number): string[] {
  return [
    ...(undated > 0
      ? [
          `${undated === 1 ? "1 place of which no year is known takes" : `${undated} places of which no year is known take`} no part in the fit, nor as partner or fellow member of others; in the runs it is had there from the start.`,
        ]
      : []),
    ...(threshold !== undefined
      ? ["The threshold is given, not fitted: the runs tell what would follow from it."]
      : [
          "The first limits of the runs are of chance alone. In the second each run also draws the estimates anew; both take the years to come as like those fitted, and the form of the model as right.",
        ]),
    ...(model === "threshold" && threshold === undefined
      ? [
          "A place that waits is taken to have a threshold above all it was exposed to so far, and nobody begins without being exposed: where nobody took it up of late, the runs stand still.",
        ]
      : []),
  ];
}

/** So many years without an entry are told: what came in them may only not be on file yet. */
const QUIET_YEARS = 3;

function gapsOfFit(fit: SpreadFit | undefined, now: number): string[] {
  const last = fit?.told.to;
  if (last === undefined || now - last < QUIET_YEARS) return [];
  return [
    `The fit ends with the newest entry, in ${last}. That none is on file since counts for nothing, for what came may not be on file yet; if nobody took it up in these ${now - last} years, the runs go too fast.`,
  ];
}
