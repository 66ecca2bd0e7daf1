import type { Assessment } from "../../assessments/assess.ts";
import { comparePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { usePaper } from "../frame/paper.ts";
import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import { DossierControl } from "./dossier-control.tsx";

/** What the page rests on, said before anything is read from it. */
export function Standfirst({ assessment }: { assessment: Assessment }) {
  const { city, asOf, evidence, who } = assessment;
  const paper = usePaper();
  return (
    <div class="standfirst">
      <div class="evidence-on-file">
        {who.aliases.length > 0 && (
          <p class="aliases">{t("network.also", { names: who.aliases.join(" · ") })}</p>
        )}
        <p>
          {t("city.asOf", { asOf: dateWords(asOf) })}{" "}
          {evidence.claims === 0 ? t("city.nothingOfItIsOn") : <OnFile assessment={assessment} />}
        </p>
      </div>
      {!paper && (
        <p class="page-acts">
          <Go to={comparePath([city.id])} class="act main-act">
            {t("city.compare", { city: city.name })}
          </Go>
          <button type="button" class="act" onClick={() => print()}>
            {t("city.print")}
          </button>
        </p>
      )}
      {!paper && evidence.claims > 0 && <DossierControl key={city.id} city={city} />}
    </div>
  );
}

function OnFile({ assessment: { evidence, ties, memberships, effort } }: { assessment: Assessment }) {
  const { claims, sources, partners, bodies, affairs, episodeRows, because, affairsBecause } = evidence;
  return rich("city.onFile", {
    claims,
    sources,
    partners,
    bodies,
    affairs,
    rows: episodeRows,
    others: effort.byOthers,
    a: (words) => <Evidence because={because}>{words}</Evidence>,
    b: (words) => <Evidence because={ties.partners.because}>{words}</Evidence>,
    c: (words) => <Evidence because={memberships.bodies.because}>{words}</Evidence>,
    d: (words) => <Evidence because={affairsBecause}>{words}</Evidence>,
  });
}
