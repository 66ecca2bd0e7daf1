import { stringify } from "csv-stringify/sync";
import { replyText } from "../contract/questions.ts";
import type { ClaimReply, MetaReply } from "../contract/replies.ts";
import type { Dossier } from "./dossier.ts";

/** The files of a dossier's .zip: the document, the claims it cites, the replies it tells, and how it is made again. */
export function frozenFiles(dossier: Dossier, meta: MetaReply): Map<string, string> {
  const { html, assessments, comparison, claims, lines } = dossier;
  return new Map([
    ["README.md", readMe(dossier, meta)],
    ["claims.csv", claimsCsv(claims)],
    ["claims.jsonl", lines],
    ["dossier.html", html],
    ...assessments.map(
      (each) => [`replies/assessment-${each.city.id.replace(/\W/g, "-")}.json`, replyText(each)] as const,
    ),
    ...(comparison ? [["replies/comparison.json", replyText(comparison)] as const] : []),
  ]);
}

const COLUMNS = [
  "note",
  "claim",
  "kind",
  "sentence",
  "source",
  "title",
  "publisher",
  "url",
  "published",
  "accessed",
  "page",
  "section",
  "footnote",
  "row",
  "passage",
  "coder",
  "confidence",
  "reliability",
  "reading",
  "recorded",
  "standing",
  "licence",
] as const;

/** What a spreadsheet would take for a formula gets an apostrophe in front; claims.jsonl has every letter as it is. */
export function claimsCsv(claims: readonly ClaimReply[]): string {
  return stringify(claims.map(rowOf), { header: true, columns: [...COLUMNS], escape_formulas: true });
}

function rowOf(reply: ClaimReply, at: number): Record<(typeof COLUMNS)[number], string> {
  const { claim, source, sentence, standing, entities } = reply;
  const { page, section, footnote, row, passage } = claim.locator;
  const publisher = source.publisherName ?? entities.find(({ id }) => id === source.publisher)?.name;
  const { coder, confidence, reliability, reading, recorded } = claim;
  const { title, url, published, accessed, licence } = source;
  return {
    ...given({ publisher, url, published, accessed, page, section, footnote, row, passage, licence }),
    ...{ note: `${at + 1}`, claim: claim.id, kind: claim.says.kind, sentence, source: source.id, title },
    ...{ coder, confidence, reliability, reading: `${reading}`, recorded, standing },
  };
}

/** What is not given is an empty cell. */
function given<Name extends string>(cells: Record<Name, string | undefined>): Record<Name, string>;
function given(cells: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell ?? ""]));
}

function readMe({ assessments, claims, command, digest }: Dossier, meta: MetaReply): string {
  const names = assessments.map(({ city }) => `${city.name} (${city.id})`).join(", ");
  return `# A brief on the international relations of ${names}

As things stood on ${assessments[0]?.asOf ?? "a day not given"}. Made again by

    ${command} --out FILE.zip

with Hansa ${meta.version} and the bundled data ${meta.dataVersion} of ${meta.dataDate}. A ledger with other claims makes another
brief; the digest tells whether the claims cited are these.

| file | |
| --- | --- |
| \`dossier.html\` | the brief, to read and to print; it needs no network and runs no script |
| \`claims.jsonl\` | the ${claims.length} claims it cites, in the order of its notes, as they stand in the ledger |
| \`claims.csv\` | the same as a table, with their sources; what looks like a formula begins with an apostrophe |
| \`replies/\` | what the API answers, from which the brief was set |

SHA-256 of claims.jsonl: ${digest}

${meta.licence}. Sources keep their own licences, named in claims.csv where they are given.
`;
}
