import { plural } from "../../assessments/finding.ts";
import type { PairAxes } from "../../assessments/pair-axes.ts";
import type { PairReply } from "../../contract/pair-question.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { inWords } from "../text/in-words.ts";
import { meantLines } from "../text/meant-lines.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";

/** Signs shown of one city in one market; all are in the reply. */
const SHOWN = 4;

/** Two cities on two axes, each unfolding to its evidence. */
export function pairText(reply: PairReply, page: Page): string {
  const { cities, asOf, rows, cooperation, competition, sharedThemes } = reply;
  const [one, other] = cities;
  const themes = sharedThemes.map((theme) => labelOf("theme", theme)).join(", ");
  return textOf([
    ...paragraph(page, `${one.name} and ${other.name}, on two axes`).map(page.paint.heading),
    ...paragraph(
      page,
      `As of ${asOf}. Rows on file of what each did itself: ${rows[0]} and ${rows[1]}; a convenience sample. The axes are not one scale: a pair may be high on both.`,
    ),
    ...meantLines(page, reply.meant),
    ...(cooperation.found || competition.found
      ? []
      : paragraph(page, "No evidence on either axis. That is what is on file, and not that there is none.")),
    ...cooperationSection(page, reply),
    ...competitionSection(page, reply),
    ...section(
      page,
      "On the same theme, which is no market",
      themes ? paragraph(page, `Both act on: ${themes}.`) : [],
    ),
  ]);
}

function cooperationSection(page: Page, { cooperation }: PairAxes): string[] {
  const { ties, acts, lessons, bodies, quarrels, found } = cooperation;
  return [
    ...section(page, "Cooperation", [
      ...(found ? [] : paragraph(page, "No evidence on file.")),
      ...ties.flatMap(({ sentence, inForce, because }) =>
        item(page, cited(page, `${sentence} ${inForce ? "In force" : "Not in force"}`, because)),
      ),
      ...acts.flatMap((act) => jointLines(page, act)),
      ...lessons.flatMap((lesson) => jointLines(page, lesson)),
      ...(bodies.length > 0 ? labelled(page, "Shared bodies", sharedBodies(page, cooperation)) : []),
    ]),
    ...section(
      page,
      "Quarrels and endings between the two, on neither axis",
      quarrels.flatMap((quarrel) => jointLines(page, quarrel)),
    ),
  ];
}

function sharedBodies(page: Page, { bodies, backbone }: PairAxes["cooperation"]): string {
  const names = bodies.map(({ body, because }) => cited(page, body.name, because)).join(", ");
  const chance =
    backbone === undefined
      ? "what chance gives is not told: one of them is in no body whose roster is covered"
      : backbone.kept
        ? `more than the sizes of their lists give by chance, p ${backbone.adjusted?.toPrecision(2)} after Holm`
        : `in bodies with covered rosters no more than the sizes of their lists give by chance (α ${backbone.alpha}, Holm), so not counted`;
  return `${names}; ${chance}`;
}

function competitionSection(page: Page, { competition, cities, rivalGoods }: PairAxes): string[] {
  const { goods, named, niche, found } = competition;
  const contested = goods.filter((good) => good.contested);
  const alone = goods.filter((good) => !good.contested);
  const silent = rivalGoods.filter((good) => goods.every((held) => held.good !== good));
  return section(page, "Competition, over goods that only one can have", [
    ...(found ? [] : paragraph(page, "No evidence on file.")),
    ...named.flatMap((record) => jointLines(page, record)),
    ...contested.flatMap((good) => goodLines(page, good, cities)),
    ...alone.flatMap(({ good, cities: held }) => {
      const only = held.find(({ affairs }) => affairs > 0);
      const because = only?.signs.flatMap((sign) => sign.because) ?? [];
      return item(
        page,
        cited(page, `${inWords(good)}: only ${nameOf(cities, only?.city)} is on file`, because),
      );
    }),
    ...(silent.length > 0 ? item(page, `${silent.map(inWords).join(", ")}: neither is on file`) : []),
    ...(niche
      ? paragraph(
          page,
          `Overlap of niches by affairs: ${niche.overlap[0].toFixed(2)} of ${cities[0].name}'s, ${niche.overlap[1].toFixed(2)} of ${cities[1].name}'s (MacArthur–Levins, may exceed 1); ${niche.symmetric.toFixed(2)} both ways (Pianka).`,
        )
      : []),
  ]);
}

function goodLines(
  page: Page,
  { good, cities: held, targets }: PairAxes["competition"]["goods"][number],
  cities: PairAxes["cities"],
): string[] {
  const aimed = targets.length > 0 ? `; both for or from ${targets.map(({ name }) => name).join(", ")}` : "";
  return [
    ...item(page, `${inWords(good)}: both are on file${aimed}`),
    ...held.flatMap(({ city, affairs, signs }) => [
      ...item(page, `${nameOf(cities, city)}, ${plural(affairs, "affair")}`, "  "),
      ...signs
        .slice(0, SHOWN)
        .flatMap(({ sign, sentence, because }) =>
          item(page, cited(page, `${SIGN_WORDS[sign]}: ${sentence}`, because), "    - "),
        ),
      ...(signs.length > SHOWN
        ? item(page, `and ${plural(signs.length - SHOWN, "row")} more`, "    - ")
        : []),
    ]),
  ];
}

const SIGN_WORDS = {
  said: "named by others or said to compete",
  aim: "aims",
  act: "acts",
  outcome: "has",
} as const;

const nameOf = (cities: PairAxes["cities"], id: string | undefined): string =>
  cities.find((city) => city.id === id)?.name ?? "";

function jointLines(
  page: Page,
  { sentence, because, acts = [] }: PairAxes["competition"]["named"][number],
): string[] {
  return [
    ...item(page, acts.length > 0 ? sentence : cited(page, sentence, because)),
    ...acts.flatMap((act) => item(page, cited(page, act.sentence, act.because), "  - ")),
  ];
}
