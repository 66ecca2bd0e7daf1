import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import { Go } from "./link.tsx";
import { useMeta } from "./use-meta.ts";

/** Which data this page is made from, and on what terms. */
export function Footer() {
  const meta = useMeta();
  return (
    <footer class="foot">
      <p>
        {meta
          ? rich("frame.data", {
              version: meta.dataVersion,
              date: <time dateTime={meta.dataDate}>{dateWords(meta.dataDate)}</time>,
              claims: meta.claims,
              sources: meta.sources,
              own: meta.ownClaims,
              app: meta.version,
              a: (words) => <Go to="/sources">{words}</Go>,
            })
          : t("frame.dataReading")}
      </p>
      <p>
        {rich("frame.terms", {
          licence: meta?.licence ?? t("frame.licence"),
          cc: (words) => <a href="https://creativecommons.org/licenses/by/4.0/">{words}</a>,
          geo: (words) => <a href="https://www.geonames.org/">{words}</a>,
          api: (words) => <a href="/reference">{words}</a>,
        })}
      </p>
      {meta?.readOnly && <p>{t("frame.readOnly")}</p>}
    </footer>
  );
}
