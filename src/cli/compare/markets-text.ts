import { plural } from "../../assessments/finding.ts";
import type { MarketPlayers } from "../../assessments/market-players.ts";
import type { MarketsReply } from "../../contract/market-question.ts";
import { cited } from "../text/cited.ts";
import { inWords, nameOf } from "../text/in-words.ts";
import { meantLines } from "../text/meant-lines.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Each market with the cities on file in it, and a city's field. */
export function marketsText(reply: MarketsReply, page: Page): string {
  const { asOf, goods, field, meant } = reply;
  const of = field ? ` of ${field.city.name}` : "";
  return textOf([
    ...paragraph(page, `The markets${of}`).map(page.paint.heading),
    ...paragraph(
      page,
      `As of ${asOf}. What is on file is a convenience sample: a city that is absent may be in the market.`,
    ),
    ...meantLines(page, meant),
    ...(goods.length === 0 ? paragraph(page, "No evidence on file in any market.") : []),
    ...goods.flatMap(({ good, total, players }) =>
      section(page, `${inWords(good)} (${plural(total, "city", "cities")})`, [
        ...players.flatMap(({ city, affairs, because }) =>
          item(page, cited(page, `${nameOf(city)}: ${plural(affairs, "affair")}`, because)),
        ),
        ...more(page, total, players.length),
      ]),
    ),
    ...(field ? fieldSection(page, field) : []),
  ]);
}

function fieldSection(page: Page, { total, cities }: NonNullable<MarketPlayers["field"]>): string[] {
  return section(page, "In the same markets, the most alike in what they seek first", [
    ...cities.flatMap(({ city, goods, affairs, overlap: [there, back], symmetric, because }) => {
      const overlap = `Pianka ${symmetric.toFixed(2)}; MacArthur–Levins ${there.toFixed(2)} and ${back.toFixed(2)}; from ${plural(affairs, "affair")} of its own`;
      return item(
        page,
        cited(page, `${nameOf(city)}: ${goods.map(inWords).join(", ")}; ${overlap}`, because),
      );
    }),
    ...more(page, total, cities.length),
  ]);
}

const more = (page: Page, total: number, shown: number): string[] =>
  total > shown ? item(page, `and ${total - shown} more (--limit)`) : [];
