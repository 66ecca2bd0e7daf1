import type { GravityReply } from "../../contract/inference-question.ts";
import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";

/** Which states a model of pairs of states is of, which ties are counted between them, and what hangs on the list itself. */
export function StatesInPlay({ reply: { states, pairs } }: { reply: GravityReply }) {
  if (states === undefined) return null;
  const { inPlay, tiedPairs, between, within, withoutState, outOfRegister, ofIncomplete, effects } = states;
  return (
    <>
      <p>
        {t("inference.statesInPlay", { inPlay, tied: tiedPairs, possible: pairs.possible, between })}
        {within > 0 && ` ${t("inference.tiesWithin", { n: within })}`}
        {withoutState > 0 && ` ${t("inference.tiesWithoutState", { n: withoutState })}`}
        {outOfRegister > 0 && ` ${t("inference.outOfRegister", { n: outOfRegister })}`}
        {ofIncomplete > 0 && ` ${t("inference.tiesIncomplete", { n: ofIncomplete })}`}
      </p>
      {effects === undefined ? (
        <p>{t("inference.statesCircle")}</p>
      ) : (
        <p>
          {t("inference.statesEffects", { n: effects.states, part: percent(effects.explained) })}
          {effects.withoutTies > 0 && ` ${t("inference.effectsWithoutTies", { n: effects.withoutTies })}`}
        </p>
      )}
    </>
  );
}
