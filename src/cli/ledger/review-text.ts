import { plural } from "../../assessments/finding.ts";
import type { DecidedReply, ReviewsReply } from "../../contract/review-question.ts";
import { grouped } from "../../wording/number-words.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

type Open = ReviewsReply["open"][number];

/** What waits for the reader, each with those it may mean. */
export function reviewsText(
  { total, rows, open, decided }: ReviewsReply,
  offset: number,
  page: Page,
): string {
  if (total === 0)
    return textOf([
      ...paragraph(page, "Nothing is open: every name of your imports is settled."),
      ...decidedLines(decided, page),
    ]);
  const shown = offset + open.length;
  return textOf([
    ...paragraph(page, `${plural(total, "name")} open, ${plural(rows, "row")} waiting.`),
    ...open.flatMap((each) => openLines(each, page)),
    ...(shown < total
      ? [
          "",
          ...paragraph(page, `Shown to ${grouped(shown)} of ${grouped(total)}; the next: --offset ${shown}`),
        ]
      : []),
    "",
    ...paragraph(
      page,
      "hansa review decide ID --as 1 (a candidate's number, an id or a name), --new or --leave-out",
    ),
    ...decidedLines(decided, page),
  ]);
}

function openLines(each: Open, page: Page): string[] {
  const { id, name, region, country, source, rows, beside, reason, candidates, needsCountry } = each;
  const where = [region, country].filter((part) => part !== undefined).join(", ");
  const heading = `${name}${where === "" ? "" : `, ${where}`} · ${plural(rows, "row")} of ${source.title} · ${id}`;
  return [
    ...section(page, heading, [
      ...paragraph(
        page,
        `${sentence(reason)}${needsCountry ? " The source gives no country that is known: --new needs --country." : ""}`,
      ),
      ...(beside.length > 0 ? paragraph(page, `Named with ${beside.join("; ")}.`) : []),
      ...candidates.flatMap((candidate, at) =>
        item(page, candidateWords(candidate, candidates.length === 1), `${String(at + 1).padStart(2)}  `),
      ),
    ]),
  ];
}

function candidateWords(
  { id, name, region, country, population, distance, score, reason }: Open["candidates"][number],
  alone: boolean,
): string {
  // A single candidate has the whole share, which says nothing of how likely it is.
  const share = alone ? `the only one: ${reason}` : `${Math.round(score * 100)} % (${reason})`;
  return [
    [name, ...(region && region !== name ? [region] : []), ...(country ? [country] : [])].join(", "),
    ...(population === undefined ? [] : [`${grouped(population)} inhabitants`]),
    ...(distance === undefined ? [] : [`${grouped(distance)} km from where the source puts it`]),
    share,
    id,
  ].join(" · ");
}

function decidedLines(decided: ReviewsReply["decided"], page: Page): string[] {
  const lines = decided.map(
    ({ words, as, claim }) => `${words} → ${as ? `${as.name} (${as.id})` : "left out"} [${claim}]`,
  );
  return section(
    page,
    "Decided last (hansa claim retract takes a decision back)",
    lines.flatMap((line) => item(page, line)),
  );
}

/** What followed from a decision. */
export function decidedText(reply: DecidedReply, page: Page): string {
  const { decided, claims, leftOut, stillWaiting, misread, open } = reply;
  const { words, as, claim } = decided;
  const came = [
    ...(as ? [`${plural(claims, "claim")} entered`] : [`${plural(leftOut, "row")} left out`]),
    ...(stillWaiting > 0 ? [`${plural(stillWaiting, "row")} still waiting for another name`] : []),
  ].join(", ");
  return textOf([
    ...paragraph(
      page,
      `'${words}' ${as ? `means ${as.name} (${as.id})` : "is left out"}: ${came}. Kept as [${claim}].`,
    ),
    ...section(
      page,
      `${plural(misread.length, "row")} not kept`,
      misread.flatMap(({ where, why }) => item(page, `${where}: ${why}`)),
    ),
    ...paragraph(page, open === 0 ? "Nothing is open any more." : `${plural(open, "name")} still open.`),
  ]);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
