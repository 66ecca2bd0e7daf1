import type { Assessment } from "../../assessments/assess.ts";
import { counted } from "../../wording/number-words.ts";
import { comparePath } from "../address.ts";
import { Go } from "../frame/link.tsx";

/** What the page rests on, said before anything is read from it. */
export function Standfirst({ assessment: { city, asOf, evidence, who } }: { assessment: Assessment }) {
  return (
    <div class="standfirst">
      <div class="evidence-on-file">
        {who.aliases.length > 0 && <p class="aliases">Also {who.aliases.join(" · ")}</p>}
        <p>
          As of {asOf}. {evidence.claims === 0 ? "Nothing of it is on file yet." : onFile(evidence)}
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

function onFile({ claims, sources, partners, bodies, affairs, episodeRows }: Assessment["evidence"]): string {
  const parts = [counted(partners, "partner"), counted(bodies, "body", "bodies")].join(", ");
  return `On file: ${counted(claims, "claim")} from ${counted(sources, "source")}; ${parts} and ${counted(affairs, "affair")} told in ${counted(episodeRows, "row")}. Collected by hand, mostly from English sources; not a sample.`;
}
