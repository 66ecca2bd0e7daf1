import type { MrqapReply } from "../../contract/mrqap-question.ts";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { ComputedSection } from "./computed-section.tsx";
import { chanceWords } from "./figure-words.ts";
import { covariateWords, isDiagnosis, leftOutWords } from "./left-out-words.ts";
import { mrqapAsked } from "./mrqap-asked.ts";
import { MrqapForm } from "./mrqap-form.tsx";
import { MrqapPicture } from "./mrqap-picture.tsx";
import { MrqapTable } from "./mrqap-table.tsx";
import { ModelWords } from "./studied-words.tsx";

/** What goes with ties of pairs of cities, each tested by letting the cities change places. */
export function MrqapSection({ url }: { url: string }) {
  const asked = mrqapAsked(url);
  return (
    <ComputedSection<MrqapReply>
      id="mrqap"
      title={t("inference.mrqap")}
      lead={t("inference.mrqapLead")}
      form={<MrqapForm url={url} />}
      what={t("inference.thePermutations")}
      path={asked && "/api/infer/mrqap"}
      more={{ ...asked }}
      url={url}
    >
      {(told) => <Told reply={told} />}
    </ComputedSection>
  );
}

function Told({ reply }: { reply: MrqapReply }) {
  const { model, draws, terms, pairs, leftOut, rSquared, explained } = reply;
  return (
    <>
      <MrqapPicture reply={reply} />
      <MrqapTable reply={reply} />
      {leftOut.filter(isDiagnosis).map((each) => (
        <p key={each.id}>
          {t("inference.mrqapOut", { name: covariateWords(each), why: leftOutWords(each) })}
        </p>
      ))}
      {rSquared !== undefined && <p>{t("inference.mrqapVariance", { part: chanceWords(rSquared) })}</p>}
      {explained !== undefined && <p>{t("inference.explained", { part: chanceWords(explained) })}</p>}
      <p>{t("inference.mrqapNotPurpose")}</p>
      <p class="quiet">{t("inference.mrqapNote", { model })}</p>
      <p class="quiet">
        {t("inference.mrqapP", {
          draws,
          least: grouped(Number((1 / (1 + draws)).toPrecision(2))),
          n: terms.length,
        })}
      </p>
      <ModelWords model={{ pairs, leftOut: leftOut.filter((each) => !isDiagnosis(each)) }} />
    </>
  );
}
