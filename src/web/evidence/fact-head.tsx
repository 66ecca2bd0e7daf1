import type { FactLine } from "../../contract/fact-line.ts";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { ClaimLinks } from "./claim-links.tsx";
import { Status } from "./status.tsx";

/** A fact in one sentence, how it stands among its sources, and every version of what they tell differently. */
export function FactHead({ fact }: { fact: FactLine }) {
  return (
    <header class="fact-head">
      <h3>
        <Said text={fact.sentence} say={fact.say} />
      </h3>
      <p class="fact-facts">
        <Status status={fact.status} /> · {label("kind", fact.kind)} ·{" "}
        {t("evidence.claimsInAll", { n: fact.claims.length })}
        {fact.inferred && ` · ${t("evidence.inferred")}`}
      </p>
      {fact.versions?.map((told) => (
        <p class="versions" key={told.of}>
          <span class="versions-of">
            {t("evidence.versionsOf", { of: label("aspect", told.of), n: told.values.length })}
          </span>{" "}
          {told.values.map(({ value, claims }, at) => (
            <span key={value}>
              {at > 0 && " · "}
              <strong>{value}</strong> ({t("count.claim", { n: claims.length })}
              {at === 0 && `; ${t("evidence.shown", { rule: label("version-rule", told.rule) })}`})
            </span>
          ))}
        </p>
      ))}
      {fact.tensions?.map(({ kind, with: others }) => (
        <p class="versions" key={kind + others.join()}>
          {rich("evidence.tension", { claims: <ClaimLinks ids={others} />, why: label("conflict", kind) })}
        </p>
      ))}
    </header>
  );
}
