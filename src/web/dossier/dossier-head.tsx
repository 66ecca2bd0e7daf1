import type { DossierContent } from "../../contract/dossier.ts";
import { dateWords } from "../language/date-words.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";

/** What the document is of, as of when, and where its parts begin. */
export function DossierHead({ content: { assessments, comparison } }: { content: DossierContent }) {
  const names = assessments.map(({ city }) => city.name);
  const [first] = assessments;
  return (
    <header class="page paper-head">
      <p class="paper-title">{t("dossier.title", { names: listed(names) })}</p>
      {first && <p class="quiet">{t("dossier.asOf", { asOf: dateWords(first.asOf) })}</p>}
      {first?.knownAsOf && (
        <p class="quiet">{t("frame.knownAsOf", { knownAsOf: dateWords(first.knownAsOf) })}</p>
      )}
      {first?.published && (
        <p class="quiet">{t("frame.publishedUntil", { publishedUntil: dateWords(first.published.until) })}</p>
      )}
      <p>{t("dossier.howToRead")}</p>
      {comparison && (
        <nav aria-label={t("dossier.parts")}>
          <ol>
            <li>
              <a href="#compared">{t("dossier.comparison")}</a>
            </li>
            {assessments.map(({ city }, at) => (
              <li key={city.id}>
                <a href={`#city${at + 1}`}>
                  <bdi>{city.name}</bdi>
                </a>
              </li>
            ))}
            <li>
              <a href="#note-sources">{t("dossier.notes")}</a>
            </li>
          </ol>
        </nav>
      )}
    </header>
  );
}
