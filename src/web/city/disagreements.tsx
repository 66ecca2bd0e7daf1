import type { Ref } from "../../assessments/because.ts";
import type { Disagreement } from "../../assessments/disagreement.ts";
import { counted } from "../../wording/number-words.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { Part } from "./part.tsx";

/** Where sources differ, every version beside the others, and the rule that chose the one shown. */
export function Disagreements({
  disagreements,
  city,
}: {
  disagreements: readonly Disagreement[];
  city: Ref;
}) {
  const disputed = disagreements.filter(({ sort }) => sort === "disputed");
  const tense = disagreements.filter(({ sort }) => sort === "in tension");
  return (
    <Part
      id="disagreements"
      lead="Disputed: independent sources give values that cannot both hold. In tension: a coder marked statements as not going together. No side is taken."
    >
      {disagreements.length === 0 && <p>None on file; most facts here rest on a single source.</p>}
      <ul class="disputes">
        {[...disputed, ...tense].map((one) => (
          <Dispute key={one.fact + one.about + one.sort} dispute={one} />
        ))}
      </ul>
      <p>
        <Go to={`/disagreements/${encodeURIComponent(city.id)}`}>
          Who says so, who does not, and who says otherwise, tie by tie
        </Go>
      </p>
    </Part>
  );
}

function Dispute({
  dispute: { sentence, about, sort, versions, elsewhere, rule },
}: {
  dispute: Disagreement;
}) {
  return (
    <li class={sort === "disputed" ? "disputed" : "tension"}>
      <p class="dispute-head">
        <span class="status disputed">
          <span class="sign" aria-hidden="true">
            {sort === "disputed" ? "◆" : "◇"}
          </span>{" "}
          {sort} ({counted(versions.length, "version")})
        </span>{" "}
        {sort === "disputed" ? `${about} of: ${sentence}` : tensionWords(about)}
      </p>
      <ul class="plain-list">
        {versions.map(({ words, claims }, at) => (
          <li key={words + claims.join()}>
            <Evidence because={claims} sentence>
              {words}
            </Evidence>
            {at === 0 && rule && <span class="quiet"> shown: {rule}</span>}
          </li>
        ))}
        {elsewhere && (
          <li>
            <Evidence because={elsewhere}>
              and {counted(elsewhere.length, "statement")} elsewhere in the ledger
            </Evidence>
          </li>
        )}
      </ul>
    </li>
  );
}
