import { useLocation } from "preact-iso";
import type { BacktestReply } from "../../contract/backtest-question.ts";
import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
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
  firstSplit,
} from "./backtest-address.ts";
import { BacktestForm } from "./backtest-form.tsx";
import { MembershipOutcome } from "./membership-outcome.tsx";
import { Outcome } from "./outcome.tsx";

/** A forecast of ties that could have been made on a day of the past, held against what came. */
export default function BacktestPage() {
  const { url } = useLocation();
  const [asked, clocks] = [backtestAsked(url), clocksIn(url)];
  const seats = asked.of === "memberships";
  const question = backtestQuestion(asked, clocks);
  const reply = useLongReply<BacktestReply | MembershipBacktestReply>(question);
  return (
    <Page title={t("backtest.title")} class="inference">
      <p class="standfirst">{t(seats ? "backtest.standfirstSeats" : "backtest.standfirst")}</p>
      <BacktestForm key={backtestPath(asked)} asked={asked} />
      {question === undefined && (
        <p>
          {rich("backtest.choose", {
            a: (words) => <Go to={backtestPath({ ...asked, split: firstSplit(asked.of) })}>{words}</Go>,
            year: firstSplit(asked.of),
          })}
        </p>
      )}
      {reply.failure && DIAGNOSES[asked.of].has(reply.failure.code) ? (
        <Diagnosis failure={reply.failure} asked={asked} />
      ) : (
        <Computed reply={reply} what={t("backtest.theBacktest")}>
          {(told) =>
            "trees" in told ? (
              <Outcome reply={told} asked={asked} command={backtestCommand(asked, clocks)} />
            ) : (
              <MembershipOutcome reply={told} asked={asked} command={backtestCommand(asked, clocks)} />
            )
          }
        </Computed>
      )}
      {question && (
        <p class="take-away">
          {t("backtest.takeAway")} <a href={question}>JSON</a>
        </p>
      )}
      <aside class="not-purpose" aria-labelledby="not-advice-title">
        <h2 id="not-advice-title">{t("backtest.not")}</h2>
        <p>{t(seats ? "backtest.notJoining" : "backtest.notSigning")}</p>
        <p>{t(seats ? "backtest.notThenSeats" : "backtest.notThen")}</p>
      </aside>
    </Page>
  );
}

const DIAGNOSES: Readonly<Record<BacktestAsked["of"], ReadonlySet<string>>> = {
  ties: new Set(["no-new-ties", "too-few-to-learn"]),
  memberships: new Set(["no-network", "no-roster-so-late", "no-new-memberships", "too-few-to-learn"]),
};

/** Why what is on file does not allow this split, and what would. */
function Diagnosis({ failure: { code }, asked: { of, split } }: { failure: Failure; asked: BacktestAsked }) {
  const date = dateWords(split);
  return (
    <div class="failure" role="alert">
      <p>{of === "ties" ? ofTies(code, date) : ofMemberships(code, date)}</p>
    </div>
  );
}

const ofTies = (code: string, date: string): string =>
  code === "no-new-ties" ? t("backtest.noNewTies", { date }) : t("backtest.tooFew", { date });

function ofMemberships(code: string, date: string): string {
  if (code === "no-network") return t("backtest.noNetwork", { date });
  if (code === "no-roster-so-late") return t("backtest.noRosterSoLate", { date });
  return code === "no-new-memberships"
    ? t("backtest.noNewMemberships", { date })
    : t("backtest.tooFewMemberships", { date });
}
