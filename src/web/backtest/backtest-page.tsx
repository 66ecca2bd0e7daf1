import { useLocation } from "preact-iso";
import type { BacktestReply } from "../../contract/backtest-question.ts";
import type { Failure } from "../ask.ts";
import { clocksIn } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Go } from "../frame/link.tsx";
import { Page } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import {
  type BacktestAsked,
  backtestAsked,
  backtestCommand,
  backtestPath,
  backtestQuestion,
  FIRST_SPLIT,
} from "./backtest-address.ts";
import { BacktestForm } from "./backtest-form.tsx";
import { Outcome } from "./outcome.tsx";

/** A forecast of ties that could have been made on a day of the past, held against what came. */
export default function BacktestPage() {
  const { url } = useLocation();
  const [asked, clocks] = [backtestAsked(url), clocksIn(url)];
  const question = backtestQuestion(asked, clocks);
  const reply = useLongReply<BacktestReply>(question);
  return (
    <Page title={t("backtest.title")} class="inference">
      <p class="standfirst">{t("backtest.standfirst")}</p>
      <BacktestForm key={backtestPath(asked)} asked={asked} />
      {question === undefined && (
        <p>
          {rich("backtest.choose", {
            a: (words) => <Go to={backtestPath({ ...asked, split: FIRST_SPLIT })}>{words}</Go>,
            year: FIRST_SPLIT,
          })}
        </p>
      )}
      {reply.failure && isDiagnosis(reply.failure) ? (
        <Diagnosis failure={reply.failure} asked={asked} />
      ) : (
        <Computed reply={reply} what={t("backtest.theBacktest")}>
          {(told) => <Outcome reply={told} asked={asked} command={backtestCommand(asked, clocks)} />}
        </Computed>
      )}
      {question && (
        <p class="take-away">
          {t("backtest.takeAway")} <a href={question}>JSON</a>
        </p>
      )}
      <aside class="not-purpose" aria-labelledby="not-advice-title">
        <h2 id="not-advice-title">{t("backtest.not")}</h2>
        <p>{t("backtest.notSigning")}</p>
        <p>{t("backtest.notThen")}</p>
      </aside>
    </Page>
  );
}

const DIAGNOSES = ["no-new-ties", "too-few-to-learn"];
const isDiagnosis = ({ code }: Failure): boolean => DIAGNOSES.includes(code);

/** Why ties on file do not allow this split, and what would. */
function Diagnosis({ failure, asked: { split } }: { failure: Failure; asked: BacktestAsked }) {
  const date = dateWords(split);
  return (
    <div class="failure" role="alert">
      <p>
        {failure.code === "no-new-ties" ? t("backtest.noNewTies", { date }) : t("backtest.tooFew", { date })}
      </p>
    </div>
  );
}
