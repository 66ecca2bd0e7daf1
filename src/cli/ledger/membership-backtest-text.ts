import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";
import { table } from "../text/table.ts";
import {
  FIGURE_HEADINGS,
  figureRow,
  interval,
  leftOutLines,
  share,
  signed,
  tableFaultLines,
  weightLines,
} from "./backtest-figures.ts";

type Baselines = MembershipBacktestReply["baselines"];

/** A forecast of memberships played through, in figures, each beside the rules that others forecast by. */
export function membershipBacktestText(reply: MembershipBacktestReply, page: Page, cities?: string): string {
  const { pairs, model, baselines, networks, recall } = reply;
  const all = Object.values(baselines);
  return textOf([
    ...paragraph(page, page.paint.heading("A forecast of memberships, played through")),
    ...paragraph(
      page,
      `${counted(pairs.known, "membership")} known, ${counted(cameIn(reply), "new membership")} later in ${counted(recall.networks, "network")} of ${grouped(networks.asked.length)} asked about: ${grouped(pairs.seen)} of cities that were in a network, in networks that had members; ${grouped(pairs.coldCities)} of cities that were in none; ${grouped(pairs.coldNetworks)} in networks without a member. Learnt from ${counted(model.learntFrom, "membership")}: ${model.how}.`,
    ),
    ...(cities === undefined ? [] : paragraph(page, cities)),
    "",
    ...table(page, FIGURE_HEADINGS, [
      figureRow("Simple model", model),
      ...all.map((baseline) => figureRow(baseline.name, baseline)),
    ]),
    "",
    ...paragraph(page, scoresWords(reply)),
    ...section(page, "95 % intervals of the simple model, cities and networks drawn anew", [
      ...item(
        page,
        `AUC: ${interval(model.aucInterval.uniform)} and ${interval(model.aucInterval.degreeMatched)}`,
      ),
      ...item(page, `average precision: ${interval(model.intervals.averagePrecision)}`),
      ...item(
        page,
        `recall at 10 and at 50: ${interval(model.intervals.recallAt10)} and ${interval(model.intervals.recallAt50)}`,
      ),
      ...item(
        page,
        `Brier score and calibration error: ${interval(model.intervals.brier)} and ${interval(model.intervals.ece)}`,
      ),
    ]),
    ...howManyLines(reply, page),
    ...section(
      page,
      "What the model gains in average precision (95 %)",
      all.flatMap(({ name, modelGains }) => item(page, `over ${name}: ${gained(modelGains)}`)),
    ),
    ...section(page, "Apart: what was known, and what was new", [
      ...item(page, `both known: ${part(model.seen)}`),
      ...item(page, `city in no network: ${part(model.coldCities)}`),
      ...item(page, `network without a member: ${part(model.coldNetworks)}`),
    ]),
    ...section(
      page,
      "Network by network: who joins it",
      networks.asked.slice(0, SHOWN).flatMap((network) => item(page, networkWords(network))),
    ),
    ...weightLines(page, model.weights),
    ...leftOutLines(page, leftOut(reply), [...unplaced(reply), ...tableFaultLines(reply.cities)]),
  ]);
}

const SHOWN = 12;

/** How many were to come, beside who. */
function howManyLines({ howMany, networks }: MembershipBacktestReply, page: Page): string[] {
  if (!howMany) return [];
  const told = ({ expected, lower, upper }: typeof howMany | HowMany, came: number): string =>
    `${expected < 0.01 ? "under 0.01" : computed(expected)} expected (95 % of what might come: ${grouped(lower)} to ${grouped(upper)}), ${grouped(came)} came`;
  return section(page, "How many join, from the pace of the networks before", [
    ...item(page, `all: ${told(howMany, howMany.came)}`),
    ...networks.asked
      .slice(0, SHOWN)
      .flatMap(({ name, network, howMany: own, came }) =>
        own ? item(page, `${name ?? network}: ${told(own, came)}`) : [],
      ),
  ]);
}

type HowMany = NonNullable<MembershipBacktestReply["networks"]["asked"][number]["howMany"]>;

function scoresWords({ negatives, recall, seed }: MembershipBacktestReply): string {
  return `AUC is the chance that a new membership is scored above a city and a network that did not come together (blind: 0.5): against ${grouped(negatives.uniform)} cities and networks drawn at random and ${grouped(negatives.degreeMatched)} of cities in as many networks with networks of nearly the same size. Brier score (mean squared error: the lower, the better) and calibration error: where one in ${negatives.perMembership + 1} is a new membership. Recall: of each network's new members, how many are among the first 10 or 50 of all cities that might have joined, mean over networks; a blind choice finds ${share(recall.chanceAt10)} and ${share(recall.chanceAt50)}. Seed ${seed}.`;
}

function cameIn({ networks }: MembershipBacktestReply): number {
  return networks.asked.reduce((sum, { came }) => sum + came, 0);
}

function gained(gain: Baselines["cityNumber"]["modelGains"]): string {
  if (!gain) return "not given";
  const { value, lower, upper } = gain;
  const words = lower > 0 ? "" : upper < 0 ? ": behind it" : ": not told apart";
  return `${signed(value, 3)} (${signed(lower, 3)} to ${signed(upper, 3)})${words}`;
}

function part({ memberships, auc }: MembershipBacktestReply["model"]["seen"]): string {
  const figures = `AUC ${share(auc.uniform)} and ${share(auc.degreeMatched)}`;
  return memberships === 0 ? "none came" : `${figures} (${counted(memberships, "membership")})`;
}

function networkWords(told: MembershipBacktestReply["networks"]["asked"][number]): string {
  const { network, name = network, coverage, members, came, candidates = 0, auc } = told;
  const roster = coverage === undefined ? "" : `, ${Math.round(100 * coverage)} % of its roster on file`;
  const joined =
    came === 0
      ? "nobody joined who was known"
      : `${grouped(came)} of ${counted(candidates, "city", "cities")} joined, AUC ${share(auc)}`;
  return `${name}: ${counted(members, "member")} known${roster}; ${joined}`;
}

function leftOut({ pairs }: MembershipBacktestReply): readonly (readonly [number, string])[] {
  return [
    [pairs.repeated, "later, of a membership that was there or was named before"],
    [pairs.notThen, "later, of a city or network that nobody could have known of"],
    [pairs.beyondRoster, "later, of a network whose roster is not known complete so late"],
    [pairs.undated, "without a date, so of either side"],
    [pairs.unlisted, "with a city or network that was not known"],
    [pairs.misread, "without a city and a network"],
  ];
}

function unplaced({ cities }: MembershipBacktestReply): string[] {
  const count = cities.listed - cities.placed;
  return count > 0 ? [`what lies around ${counted(count, "city", "cities")} whose place is not given`] : [];
}
