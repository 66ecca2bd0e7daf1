import { createHash } from "node:crypto";
import type { DossierLanguage } from "../contract/dossier.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { AssessmentReply, ClaimReply, ComparisonReply } from "../contract/replies.ts";
import type { DossierAsked } from "./dossier-asked.ts";
import { dossierRenderer } from "./dossier-renderer.ts";
import type { Workbench } from "./workbench.ts";

/** A dossier with all that it was made from. */
export interface Dossier {
  html: string;
  lang: DossierLanguage;
  assessments: readonly AssessmentReply[];
  comparison?: ComparisonReply;
  claims: readonly ClaimReply[];
  /** A line of JSON for each claim cited. */
  lines: string;
  digest: string;
  /** Without `--out`, which the reader chooses. */
  command: string;
}

const MOST_CITIES = 5;

type Asking = Pick<Workbench, "assessment" | "comparison" | "claim" | "meta">;

/** Assesses the cities, compares them where there are several, and sets both as one document with its notes. */
export async function makeDossier(workbench: Asking, asked: DossierAsked): Promise<Dossier> {
  const { city, lang = "en", asOf, knownAsOf, publishedUntil } = asked;
  if (city.length === 0 || city.length > MOST_CITIES)
    throw new QuestionError("bad-question", "how-many-cities", "Name one city, or up to five.");
  const draw = await dossierRenderer();
  const clocks = { asOf, knownAsOf, publishedUntil };
  const assessments: AssessmentReply[] = [];
  for (const name of city) {
    // By the command in it, which names cities by id, the document must come out the same.
    const { meant: _, ...assessment } = await workbench.assessment({ city: name, ...clocks });
    assessments.push(assessment);
  }
  const ids = assessments.map((each) => each.city.id);
  const comparison = ids.length > 1 ? await workbench.comparison({ city: ids, ...clocks }) : undefined;
  const drawn = await draw({ lang, assessments, comparison });
  const claims: ClaimReply[] = [];
  for (const id of drawn.cited) claims.push(await workbench.claim({ id, ...clocks }));
  const lines = claims.map(({ claim }) => `${JSON.stringify(claim)}\n`).join("");
  const digest = createHash("sha256").update(lines).digest("hex");
  const { version, dataVersion, dataDate, licence } = await workbench.meta();
  const command = commandFor(ids, { lang, asOf: assessments[0]?.asOf, knownAsOf, publishedUntil });
  const html = drawn.html({
    claims,
    command: `${command} --out FILE.html`,
    version,
    dataVersion,
    dataDate,
    licence,
    digest,
  });
  return { html, lang, assessments, ...(comparison && { comparison }), claims, lines, digest, command };
}

/** Cities by id, which no later edition changes, and the day written out where it was today's. */
function commandFor(
  ids: readonly string[],
  { lang, asOf, knownAsOf, publishedUntil }: Omit<DossierAsked, "city">,
): string {
  return [
    "hansa dossier",
    ...ids,
    ...(asOf ? [`--as-of ${asOf}`] : []),
    ...(knownAsOf ? [`--known-as-of ${knownAsOf}`] : []),
    ...(publishedUntil ? [`--published-until ${publishedUntil}`] : []),
    ...(lang === "en" ? [] : [`--lang ${lang}`]),
  ].join(" ");
}
