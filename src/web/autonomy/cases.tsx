import type { Autonomy } from "../../assessments/autonomy.ts";
import { AffairTable } from "../city/state-relation.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { relationWords } from "./relation-words.ts";

/** The affairs one by one: those against the relation that most have stand first. */
export function Cases({ reply }: { reply: Autonomy }) {
  const { leading, against, inLine, stated, positions } = reply;
  return (
    <Section id="cases" title={t("autonomy.cases")} lead={t("autonomy.casesLead")}>
      {stated.affairs === 0 && <p>{t("autonomy.noneStated")}</p>}
      {stated.affairs > 0 && leading === undefined && (
        <AffairTable caption={t("autonomy.noneLeads")} affairs={against} />
      )}
      {leading !== undefined && (
        <>
          {against.length > 0 ? (
            <AffairTable
              caption={t("autonomy.against", { relation: relationWords(leading) })}
              affairs={against}
            />
          ) : (
            <p>{t("autonomy.noneAgainst", { relation: relationWords(leading) })}</p>
          )}
          <AffairTable
            caption={t("autonomy.inLine", { relation: relationWords(leading) })}
            affairs={inLine}
          />
        </>
      )}
      {positions.length > 0 && <Positions positions={positions} />}
    </Section>
  );
}

/** What sources say the city holds towards its state: no act, and in no share. */
function Positions({ positions }: { positions: Autonomy["positions"] }) {
  return (
    <>
      <h3>{t("autonomy.positions")}</h3>
      <ul class="plain-list">
        {positions.map(({ issue, relation, because }) => (
          <li key={issue}>
            <Evidence because={because} sentence>
              <span lang="en">{issue}</span>
            </Evidence>
            {relation && relation !== "not-stated" && (
              <span class="quiet"> ({label("state-relation", relation)})</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
