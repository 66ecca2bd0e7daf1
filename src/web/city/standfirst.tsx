import type { Assessment } from "../../assessments/assess.ts";
import { counted } from "../../wording/number-words.ts";
import { comparePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { grouped } from "../language/number-words.ts";

/** What the page rests on, said before anything is read from it. */
export function Standfirst({ assessment }: { assessment: Assessment }) {
  const { city, asOf, evidence, who } = assessment;
  return (
    <div class="standfirst">
      <div class="evidence-on-file">
        {who.aliases.length > 0 && <p class="aliases">Also {who.aliases.join(" · ")}</p>}
        <p>
          As of {asOf}.{" "}
          {evidence.claims === 0 ? "Nothing of it is on file yet." : <OnFile assessment={assessment} />}
        </p>
      </div>
      <p class="page-acts">
        <Go to={comparePath([city.id])} class="act main-act">
          Compare {city.name}
        </Go>
        <button type="button" class="act" onClick={() => print()}>
          Print
        </button>
      </p>
    </div>
  );
}

function OnFile({ assessment: { evidence, ties, memberships, effort } }: { assessment: Assessment }) {
  const { claims, sources, partners, bodies, affairs, episodeRows, because, affairsBecause } = evidence;
  return (
    <>
      On file: <Evidence because={because}>{counted(claims, "claim")}</Evidence>, those of its affairs among
      them, from {counted(sources, "source")};{" "}
      <Evidence because={ties.partners.because}>{counted(partners, "partner")}</Evidence>,{" "}
      <Evidence because={memberships.bodies.because}>{counted(bodies, "body", "bodies")}</Evidence> and{" "}
      <Evidence because={affairsBecause}>
        {counted(affairs, "affair")} told in {counted(episodeRows, "row")}
      </Evidence>
      {effort.byOthers > 0 && `, ${grouped(effort.byOthers)} of them of others in which it takes part`}.
      Collected by hand, mostly from English sources; not a sample.
    </>
  );
}
