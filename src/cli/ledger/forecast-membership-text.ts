import type { ForecastMembershipReply } from "../../contract/forecast-membership-question.ts";
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
    ...section(page, "What it rests on", [
      ...item(
        page,
        `${counted(entries.dated, "member")} of whom a source says when they joined; ${grouped(entries.undated)} of whom none does.`,
      ),
      ...item(
        page,
        cited(
          page,
          `${counted(partners.all.value, "partner")} of ${city.name} on file, ${partners.members.length === 0 ? "none" : partners.members.map(({ name }) => name).join(", ")} in the network`,
          partners.all.because,
        ),
      ),
      ...notCovered.flatMap((each) => item(page, each)),
    ]),
  ]);
}

function headline(reply: ForecastMembershipReply, page: Page): string {
  const { member, noForecast, chance = 0, baseRate = 0, partnersTimes } = reply;
  if (member) return cited(page, "It has a seat there already: there is nothing to forecast.", member);
  if (noForecast !== undefined)
    return `No chance can be told from what is on file: ${noForecast}. Who is like the members is told by hansa networks profile.`;
  const pull = partnersTimes
    ? ` Its partners there multiply the odds of a year by ${computed(partnersTimes.value)} (95 % ${computed(partnersTimes.lower)} to ${computed(partnersTimes.upper)}).`
    : "";
  return `Chance: ${chanceWords(chance)}. Of any place on file that is no member: ${chanceWords(baseRate)}.${pull}`;
}
