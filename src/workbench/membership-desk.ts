import { QuestionError } from "../contract/error-body.ts";
import type { ForecastMembershipReply } from "../contract/forecast-membership-question.ts";
import type { MembershipBacktestReply } from "../contract/membership-backtest-question.ts";
import { type MembershipChances, membershipChances } from "../forecasts/membership-chances.ts";
import type { CountForecast } from "../forecasts/membership-count.ts";
import type { NoForecast } from "../forecasts/pair-chances.ts";
import { yearOf } from "../forecasts/year-of.ts";
import type { Polity } from "../record/entity.ts";
import type { Day } from "../record/partial-date.ts";
import type { LedgerView } from "./ledger-view.ts";
import { countTold } from "./membership-backtest-reply.ts";
import { type MembershipsOnFile, membershipsOnFile } from "./memberships-on-file.ts";
import { membershipsPlayed } from "./memberships-played.ts";

/** The forecast of memberships of a day, and how the same forecast did that was made the years before. */
export interface MembershipDesk {
  readonly numbers: MembershipsOnFile["numbers"];
  readonly chances: MembershipChances | NoForecast;
  readonly past: NonNullable<ForecastMembershipReply["past"]> | NoForecast;
}

const SEED = 1;
/** The record is of networks of whose rosters so much is on file: fewer would leave none to tell by. */
const LEAST_COVERAGE = 0.6;

/** The chances of today; the city asked about takes its place beside those on file. */
export async function membershipsToday(
  view: LedgerView,
  city: Polity,
  years: number,
): Promise<Pick<MembershipDesk, "numbers" | "chances">> {
  const now = yearOf(view.day) ?? 0;
  const today = await membershipsOnFile({ view, published: view, now, also: city });
  const given = { world: today.world, known: today.known, now, horizon: years, seed: SEED };
  return { numbers: today.numbers, chances: membershipChances(given) };
}

/** The same forecast made so many years before, held against what came: whichever city is asked about. */
export async function membershipsPast(view: LedgerView, years: number): Promise<MembershipDesk["past"]> {
  const from = yearsBefore(view.day, years);
  const [then, now] = [yearOf(from) ?? 0, yearOf(view.day) ?? 0];
  const onFile = await membershipsOnFile({ view, published: view, now: then, coverage: LEAST_COVERAGE });
  const chances = membershipChances({ ...onFile, now: then, horizon: years, seed: SEED });
  if ("why" in chances) return { why: chances.why };
  const came = new Set(
    onFile.later.flatMap(({ city, network, since = now }) =>
      chances.networks.has(network) && since < now ? [`${city} ${network}`] : [],
    ),
  ).size;
  try {
    const played = membershipsPlayed({ split: from, seed: SEED }, onFile);
    return { ...told(played), from, ...countTold(chances.counts), came };
  } catch (error) {
    if (error instanceof QuestionError) return { why: error.message };
    throw error;
  }
}

function yearsBefore(day: Day, years: number): Day {
  const [year = "", ...rest] = day.split("-");
  const before = [String(Number(year) - years), ...rest].join("-");
  return before.replace(/-02-29$/, "-02-28");
}

type Told = Omit<NonNullable<ForecastMembershipReply["past"]>, "from" | "came" | keyof CountForecast>;

function told({ auc, averagePrecision, ece, baselines, networks }: MembershipBacktestReply): Told {
  const best = Object.values(baselines).reduce((one, other) =>
    (other.averagePrecision ?? 0) > (one.averagePrecision ?? 0) ? other : one,
  );
  return {
    auc,
    ...(averagePrecision !== undefined && { averagePrecision }),
    ...(ece !== undefined && { ece }),
    best: {
      name: best.name,
      auc: best.auc,
      ...(best.averagePrecision !== undefined && { averagePrecision: best.averagePrecision }),
      ...(best.modelGains && { modelGains: best.modelGains }),
    },
    networks: networks.asked.filter(({ came }) => came > 0),
  };
}
