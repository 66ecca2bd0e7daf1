import type { DossierOrigin } from "../../contract/dossier.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";

/** How the document was made, so that whoever doubts it can make it again. */
export function HowMade({ origin, asOf }: { origin: DossierOrigin; asOf: string }) {
  const { command, version, dataVersion, dataDate, licence, digest } = origin;
  return (
    <section class="page how-made">
      <h1>{t("dossier.howMade")}</h1>
      <p>{t("dossier.command")}</p>
      <pre>
        <code>{command}</code>
      </pre>
      <dl>
        <dt>{t("dossier.day")}</dt>
        <dd>{dateWords(asOf)}</dd>
        <dt>{t("dossier.code")}</dt>
        <dd>Hansa {version}</dd>
        <dt>{t("dossier.data")}</dt>
        <dd>{t("dossier.dataOf", { dataVersion, dataDate: dateWords(dataDate) })}</dd>
        <dt>{t("dossier.digest")}</dt>
        <dd>
          <code>{digest}</code>
        </dd>
        <dt>{t("dossier.licences")}</dt>
        <dd lang="en">{licence}</dd>
      </dl>
      <p>{t("dossier.sample")}</p>
    </section>
  );
}
