import type { GravityReply } from "../../contract/inference-question.ts";
import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import { capital } from "../words.ts";
import { covariateWords, leftOutWords } from "./left-out-words.ts";

type Studied = Pick<GravityReply, "slice" | "asOf" | "cities" | "ties" | "passedOver">;

/** Which ties a figure is of, and which could not be taken. */
export function StudiedWords({ studied }: { studied: Studied }) {
  const { slice, asOf, cities, ties, passedOver } = studied;
  return (
    <p class="quiet">
      {rich("inference.studied", {
        slice: <span lang="en">{capital(slice)}</span>,
        asOf: dateWords(asOf),
        ties,
        cities,
      })}
      {passedOver.notCities > 0 && ` ${t("inference.notCities", { n: passedOver.notCities })}`}
    </p>
  );
}

type Model = Pick<GravityReply, "pairs" | "leftOut">;

/** What a model is made of, and what stayed out of it, each with the reason. */
export function ModelWords({ model: { pairs, leftOut } }: { model: Model }) {
  return (
    <>
      <p class="quiet">
        {t("inference.pairs", { possible: pairs.possible, used: pairs.used })}
        {pairs.drawnUntied !== undefined && ` ${t("inference.drawnUntied", { n: pairs.drawnUntied })}`}
        {pairs.incomplete > 0 && ` ${t("inference.incomplete", { n: pairs.incomplete })}`}
      </p>
      {leftOut.length > 0 && (
        <details>
          <summary>{t("inference.leftOut", { n: leftOut.length })}</summary>
          <ul class="plain-list">
            {leftOut.map((each) => (
              <li key={each.id}>
                {covariateWords(each)}: {leftOutWords(each)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
