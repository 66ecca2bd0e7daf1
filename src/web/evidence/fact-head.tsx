import type { FactLine } from "../../contract/fact-line.ts";
import { counted } from "../../wording/number-words.ts";
import { tensionWords } from "../../wording/tension-words.ts";
import { words } from "../words.ts";
import { ClaimLinks } from "./claim-links.tsx";
import { Status } from "./status.tsx";

/** A fact in one sentence, how it stands among its sources, and every version of what they tell differently. */
export function FactHead({ fact }: { fact: FactLine }) {
  return (
    <header class="fact-head">
      <h3>{fact.sentence}</h3>
      <p class="fact-facts">
        <Status status={fact.status} /> · {words(fact.kind)} · {counted(fact.claims.length, "claim")} in all
        {fact.inferred && " · a date was inferred, not stated"}
      </p>
      {fact.versions?.map((told) => (
        <p class="versions" key={told.of}>
          <span class="versions-of">
            {told.of}, {counted(told.values.length, "version")}:
          </span>{" "}
          {told.values.map(({ value, claims }, at) => (
            <span key={value}>
              {at > 0 && " · "}
              <strong>{value}</strong> ({counted(claims.length, "claim")}
              {at === 0 && `, shown: ${told.rule}`})
            </span>
          ))}
        </p>
      ))}
      {fact.tensions?.map(({ kind, with: others }) => (
        <p class="versions" key={kind + others.join()}>
          In tension with <ClaimLinks ids={others} />: {tensionWords(kind)}
        </p>
      ))}
    </header>
  );
}
