import type { DisagreementEntry } from "../../assessments/disagreement-entry.ts";
import { plural } from "../../assessments/finding.ts";
import type { ReciprocityTable } from "../../assessments/reciprocity-table.ts";
import type { VoiceLine } from "../../assessments/voice-line.ts";
import type { DisagreementsReply } from "../../contract/disagreements-question.ts";
import {
  aspectWords,
  lackWords,
  listWords,
  possessive,
  reciprocityWords,
  versionWords,
} from "../../wording/disagreement-words.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { cited } from "../text/cited.ts";
import { meantLines } from "../text/meant-lines.ts";
import { item, type Page, paragraph, section, textOf } from "../text/page.ts";

/** A city's ties and memberships by who says so, who does not, and who says otherwise. */
export function disagreementsText(reply: DisagreementsReply, offset: number, page: Page): string {
  const { city, asOf, meant, ties, memberships, otherwise, lacking, entries, total } = reply;
  const narrowed = reply.with ?? reply.network;
  const last = offset + entries.length;
  const more = last < total ? `; --offset ${last} shows what follows` : "";
  const title = `${city.name}${narrowed ? ` and ${narrowed.name}` : ""}: who says so, who does not, who says otherwise`;
  return textOf([
    ...paragraph(page, page.paint.heading(title)),
    ...paragraph(
      page,
      `As of ${asOf}. Said otherwise: ${otherwise.value}. On no complete list that should have it: ${lacking.value}. A source that does not list everything is never taken to deny.`,
    ),
    ...meantLines(page, meant),
    ...reciprocitySection(page, city.name, "Ties", "partner", ties),
    ...reciprocitySection(page, city.name, "Networks and other bodies", "body", memberships),
    ...section(
      page,
      `${plural(total, "statement")}${entries.length < total ? `; ${offset + 1} to ${last} shown${more}` : ""}`,
      entries.flatMap((entry) => entryLines(page, city.name, entry)),
    ),
    ...(total === 0 ? ["", ...paragraph(page, "No such statement is on file.")] : []),
  ]);
}

function reciprocitySection(
  page: Page,
  city: string,
  title: string,
  other: "partner" | "body",
  { partners, rows }: ReciprocityTable,
): string[] {
  const names = plural(partners.value, other, other === "body" ? "bodies" : "partners");
  return section(
    page,
    `${title}: ${names}`,
    partners.value === 0
      ? []
      : rows.flatMap((row) => [
          ...item(
            page,
            cited(
              page,
              `${row.partners.value} ${reciprocityWords(row.reciprocity, city, other)}`,
              row.partners.because,
            ),
          ),
          ...row.lists.flatMap(({ of, list, partners: held }) =>
            item(
              page,
              `${held.value}: ${listWords(of === "own" ? possessive(city) : `the ${other}'s`, list)}`,
              "    ",
            ),
          ),
        ]),
  );
}

function entryLines(page: Page, city: string, entry: DisagreementEntry): string[] {
  const { kind, sentence, reciprocity, says, lacks, notAsked, otherwise, tensions } = entry;
  const told = reciprocity && reciprocityWords(reciprocity, city, kind === "tie" ? "partner" : "body");
  return [
    ...item(page, `${sentence}${told ? ` (${told})` : ""}`),
    ...says.flatMap((voice) => item(page, cited(page, voiceWords(voice), [voice.claim]), "  + ")),
    ...lacks.flatMap((lack) => {
      const instead = lack.instead.length > 0 ? "; it has another tie of the two" : "";
      const words = `${possessive(lack.of.name)} complete list ${lackWords(lack)} lacks it: ${lack.sourceTitle} (${lack.source})${instead}`;
      return item(page, cited(page, words, lack.instead), "  - ");
    }),
    ...notAsked.flatMap(({ of, why }) => item(page, listWords(possessive(of.name), why), "  ? ")),
    ...otherwise.flatMap(({ of, rule, versions }) =>
      item(
        page,
        `${aspectWords(of)}: ${versions.map(({ words, claims }) => cited(page, versionWords(of, words), claims)).join(" or ")}${rule ? `; shown: ${rule}` : ""}`,
        "  ! ",
      ),
    ),
    ...tensions.flatMap(({ kind: respect, with: others }) =>
      item(page, cited(page, `in tension: ${tensionWords(respect)}`, others), "  ~ "),
    ),
  ];
}

function voiceWords({ who, date, read }: VoiceLine): string {
  return `${who}, ${date === undefined ? "no date" : read ? `read ${date}` : date}`;
}
