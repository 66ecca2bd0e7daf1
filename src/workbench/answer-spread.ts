import { ref } from "../assessments/because.ts";
import type { JobWish } from "../compute/path-job.ts";
import { spreadJob } from "../compute/spread-job.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { SpreadQuery, SpreadReply } from "../contract/spread-question.ts";
import { type Observed, observed } from "../diffusion/entries.ts";
import { fitBass } from "../diffusion/fit-bass.ts";
import { fitHazard } from "../diffusion/fit-hazard.ts";
import type { SpreadModel } from "../diffusion/spread-plan.ts";
import { adjacency } from "../graph/graph.ts";
import type { Body } from "../record/entity.ts";
import { bodyNamed } from "./body-named.ts";
import type { Places } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { Seat } from "./seats-of-body.ts";

const BEYOND = 1.959964;

/** How membership in a network spread over ties as far as its entries are dated, and how it may go on. */
export async function answerSpread(
  asked: SpreadQuery,
  view: LedgerView,
  places: Places,
  wish?: JobWish,
): Promise<SpreadReply> {
  const { snapshot, day } = view;
  const body = bodyNamed(asked.network, snapshot, places);
  const { entered, all, year, seen } = entriesOf(body, view);
  const fit = seen && fitTold(seen);
  const plan = {
    graph: { offsets: all.offsets, neighbours: all.neighbours },
    first: Uint8Array.from(year, (each) => (each === 0 ? 0 : 1)),
    model: modelOf(asked, fit, body),
    steps: asked.years,
    seed: asked.seed,
  };
  const { path, chance } = await spreadJob(plan, asked.runs, wish);
  const now = Number(day.slice(0, 4));
  const undated = year.filter((each) => each === -1).length;
  return {
    network: ref(body.id, snapshot.entities),
    asOf: day,
    model: asked.model,
    places: all.nodes.length,
    members: { dated: entered.size - undated, undated },
    ...(fit && { fit }),
    ...(asked.threshold !== undefined && { threshold: asked.threshold }),
    runs: asked.runs,
    seed: asked.seed,
    path: path.map((each, step) => ({ year: now + step, ...each })),
    likeliest: [...all.nodes.keys()]
      .filter((v) => year[v] === 0 && (chance[v] ?? 0) > 0)
      .sort((one, other) => (chance[other] ?? 0) - (chance[one] ?? 0))
      .slice(0, asked.limit)
      .map((v) => ({ place: ref(all.nodes[v] ?? "", snapshot.entities), chance: chance[v] ?? 0 })),
    notCovered: gaps(undated),
  };
}

/** Members by the year in which each entered, beside all places with a tie, and what the entries tell of the spread. */
export function entriesOf(body: Body, view: LedgerView) {
  const entered = entries(body, view);
  const { graph } = view.view().given;
  const all = adjacency(edgesOf(graph), [...graph.nodes, ...entered.keys()]);
  const year = Int32Array.from(all.nodes, (id) => entered.get(id) ?? 0);
  return { entered, all, year, seen: observed({ graph: all, year }) };
}

/** The year in which each member entered as a source gives it; −1 where none does. */
function entries({ id }: Body, { view }: LedgerView): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { says } of view().seats.get(id) ?? []) found.set(says.member, yearOf(says));
  return found;
}

/** A year that a coder inferred, or one such as 'before 1990', tells no entry. */
function yearOf({ valid }: Seat["says"]): number {
  const from = valid?.from;
  return from && !from.inferred && (from.bound ?? "on") === "on" ? Number(from.date.slice(0, 4)) : -1;
}

function* pairs({ nodes, offsets, neighbours }: Parameters<typeof edgesOf>[0]): Generator<[string, string]> {
  for (let v = 0; v < nodes.length; v++)
    for (const w of neighbours.subarray(offsets[v], offsets[v + 1]))
      if (v < w) yield [nodes[v] ?? "", nodes[w] ?? ""];
}

function edgesOf(graph: ReturnType<typeof adjacency>): [string, string][] {
  return [...pairs(graph)];
}

type Fit = NonNullable<SpreadReply["fit"]>;

function fitTold({ from, to, hazard, bass }: Observed): Fit {
  const [fit, curve] = [fitHazard(hazard), fitBass(bass)];
  const estimate = (value: number, error: number) => ({
    value,
    lower: value - BEYOND * error,
    upper: value + BEYOND * error,
  });
  return {
    from,
    to,
    placeYears: hazard.reduce((sum, { count }) => sum + count, 0),
    entries: hazard.reduce((sum, { events }) => sum + events, 0),
    ...("why" in fit
      ? { noHazard: fit.why }
      : {
          hazard: {
            a: estimate(fit.a, fit.error.a),
            b: estimate(fit.b, fit.error.b),
            gain: fit.gain,
          },
        }),
    ...(curve && { bass: curve }),
  };
}

function modelOf({ model, threshold = 0 }: SpreadQuery, fit: Fit | undefined, { name }: Body): SpreadModel {
  if (model === "threshold") return { model, from: threshold, to: threshold };
  if (model === "bass" && fit?.bass) return { model, ...fit.bass };
  if (model === "hazard" && fit?.hazard) return { model, a: fit.hazard.a.value, b: fit.hazard.b.value };
  const why =
    fit === undefined ? "no source dates an entry of a member" : (fit.noHazard ?? "no entry is dated");
  throw new QuestionError(
    "bad-question",
    "no-fit",
    `How ${name} spread cannot be fitted: ${why}. Another network may have more dated entries, or give --model threshold with --threshold.`,
  );
}

function gaps(undated: number): string[] {
  return [
    "Only members and ties on file are counted. Absence here is not absence in the world.",
    ...(undated > 0
      ? [
          `${undated} members of whom no source says when they joined take no part in the fit; they are members in the runs.`,
        ]
      : []),
    "Ties are those in force on the day, also for earlier years; who left before the day is not counted.",
    "The intervals are of chance alone: the estimates are taken as exact, and the years to come as like those fitted.",
    "A network that admits cities in cohorts is no spread from city to city: partners may have been admitted together.",
  ];
}
