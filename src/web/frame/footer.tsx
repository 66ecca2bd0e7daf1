import { grouped } from "../../wording/number-words.ts";
import { Go } from "./link.tsx";
import { useMeta } from "./use-meta.ts";

/** Which data this page is made from, and on what terms. */
export function Footer() {
  const meta = useMeta();
  return (
    <footer class="foot">
      <p>
        {meta ? (
          <>
            Data {meta.dataVersion} of <time dateTime={meta.dataDate}>{meta.dataDate}</time> ·{" "}
            {grouped(meta.claims)} claims from <Go to="/sources">{grouped(meta.sources)} sources</Go>
            {meta.ownClaims > 0 && `, ${grouped(meta.ownClaims)} of them your own`} · Hansa {meta.version}
          </>
        ) : (
          "Data version: reading …"
        )}
      </p>
      <p>
        {meta?.licence ?? "Data: CC BY 4.0; places: GeoNames, CC BY 4.0"} (
        <a href="https://creativecommons.org/licenses/by/4.0/">licence</a>,{" "}
        <a href="https://www.geonames.org/">GeoNames</a>, <a href="/reference">HTTP interface</a>). The claims
        were collected by hand, mostly from English sources; they are not a sample, and what is absent here
        may well exist.
      </p>
    </footer>
  );
}
