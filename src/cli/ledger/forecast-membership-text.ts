import type {
  ForecastMembershipReply,
  MembershipReason,
} from "../../contract/forecast-membership-question.ts";
import { computed, counted, grouped } from "../../wording/number-words.ts";
import { chanceWords } from "../text/chance-words.ts";
import { cited } from "../text/cited.ts";
import { nameOf } from "../text/in-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** The chance that a city joins a network, or why nobody can tell. */
export function forecastMembershipText(reply: ForecastMembershipReply, page: Page): string {
  const { city, network, asOf, years, partners, entries, notCovered } = reply;
  return textOf([
    ...paragraph(page, page.paint.heading(`${nameOf(city)} in ${network.name}`)),
    ...paragraph(page, `As of ${asOf}; within ${counted(years, "year")}.`),
    "",
    ...paragraph(page, headline(reply, page)),
    ...why(reply, page),
    ...record(reply, page),
    ...section(page, "What it rests on", [
      ...item(
        page,
        `${counted(entries.dated, "member")} of whom a source says when they joined; ${grouped(entries.undated)} of whom none does.`,
      ),
      ...item(
        page,
        cited(
          page,
          `${counted(partners.all.value, "partner")} of ${city.name} on file, now or before, ${partners.members.length === 0 ? "none" : partners.members.map(({ name }) => name).join(", ")} in the network`,
          partners.all.because,
        ),
      ),
      ...notCovered.flatMap((each) => item(page, each)),
    ]),
  ]);
}

function headline(reply: ForecastMembershipReply, page: Page): string {
  const { member, noForecast, chance = 0, baseRate = 0, howMany, years } = reply;
  if (member) return cited(page, "It has a seat there already: there is nothing to forecast.", member);
  if (noForecast !== undefined)
    return `No chance can be told from what is on file: ${noForecast}. Who is like the members is told by hansa networks profile.`;
  const count = howMany
    ? ` Of all cities on file ${computed(howMany.expected)} are expected to join it within ${counted(years, "year")} (95 % of what may come: ${grouped(howMany.lower)} to ${grouped(howMany.upper)}).`
    : "";
  return `Chance: ${chanceWords(chance)}. Of any city on file and any network whose entries are dated: ${chanceWords(baseRate)}.${count}`;
}

const REASONS: Readonly<Record<MembershipReason, string>> = {
  network: "the network's size and pace",
  city: "the networks that the city is in",
  country: "members from its country",
  region: "members from its part of the world, of its language, from across its borders",
  nearby: "cities around it that are in the network",
  networks: "how like the members of its networks are to those of this one",
  size: "its size, beside that of members",
  partners: "its partners there, now or before",
};

function why({ reasons = [] }: ForecastMembershipReply, page: Page): string[] {
  if (reasons.length === 0) return [];
  return section(
    page,
    "What multiplies the odds, against the average of cities and networks",
    reasons.flatMap(({ of, times }) => item(page, `× ${computed(times)} ${REASONS[of]}`)),
  );
}

/** How the same forecast did that was made as many years before. */
function record({ past, noPast, years }: ForecastMembershipReply, page: Page): string[] {
  const title = `The same forecast, made ${counted(years, "year")} before`;
  if (noPast !== undefined)
    return section(page, title, item(page, `It could not be held against what came: ${noPast}`));
  if (!past) return [];
  const { from, expected, lower, upper, came, auc, averagePrecision, ece, best, networks } = past;
  const figure = (value: number | undefined): string =>
    value === undefined ? "not given" : value.toFixed(3);
  const { modelGains } = best;
  const gain = modelGains
    ? ` (the model gains ${figure(modelGains.value)}, 95 % ${figure(modelGains.lower)} to ${figure(modelGains.upper)})`
    : "";
  return section(page, title, [
    ...item(
      page,
      `From ${from} on ${computed(expected)} new memberships were expected (95 % of what might come: ${grouped(lower)} to ${grouped(upper)}), and ${grouped(came)} came.`,
    ),
    ...item(
      page,
      `AUC, the chance that a new membership is scored above a city and a network that did not come together (blind: 0.5): ${figure(auc.uniform)}, matched ${figure(auc.degreeMatched)}; average precision ${figure(averagePrecision)}, calibration error ${figure(ece)}, in ${networks.map(({ name, network }) => name ?? network).join(", ")}.`,
    ),
    ...item(
      page,
      `Best simple rule: ${best.name}, AUC ${figure(best.auc.uniform)}, average precision ${figure(best.averagePrecision)}${gain}.`,
    ),
  ]);
}
