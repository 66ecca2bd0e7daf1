import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { listed, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import type { BacktestAsked } from "./backtest-address.ts";
import { ByCommand } from "./by-command.tsx";
import { FigurePictures } from "./figure-pictures.tsx";
import { FigureTable } from "./figure-table.tsx";
import { ReliabilityCurve } from "./reliability-curve.tsx";
import { differenceWords, shareWords } from "./share-words.ts";
import { figureWords, forecasterWords, type SideBySide } from "./told-figures.ts";

interface OutcomeProps {
  reply: MembershipBacktestReply;
  asked: BacktestAsked;
  command: string;
}

/** How well it could be foreseen who joins which network, beside the simple rules; how to do the same. */
export function MembershipOutcome({ reply, asked, command }: OutcomeProps) {
  const { pairs, negatives, recall, seed, model, headline, networks, ece } = reply;
  const side = { of: "memberships", headline, forecasters: forecasters(reply) } as const;
  const scored = networks.asked.filter(({ came }) => came > 0);
  return (
    <>
      <Section
        id="verdict"
        title={t("backtest.outcome", { date: dateWords(asked.split) })}
        lead={t("backtest.leadSeats", {
          known: pairs.known,
          later: scored.reduce((sum, { came }) => sum + came, 0),
          networks: listed(scored.map(({ name, network }) => name ?? network)),
          learntFrom: model.learntFrom,
          undated: pairs.undated,
        })}
      >
        <Gains reply={reply} />
        {ece !== undefined && <p>{t("backtest.calibration", { error: shareWords(ece) })}</p>}
      </Section>
      <Section id="figures" title={t("backtest.figures")}>
        <FigureTable side={side} />
        <p class="quiet">
          {t("backtest.figuresNoteSeats", {
            uniform: negatives.uniform,
            matched: negatives.degreeMatched,
            of: negatives.perMembership + 1,
            blind10: percent(recall.chanceAt10),
            blind50: percent(recall.chanceAt50),
            seed: String(seed),
          })}
        </p>
        <FigurePictures side={side} />
      </Section>
      <Section id="reliability" title={t("backtest.reliability")}>
        <ReliabilityCurve {...side} reliability={model.reliability} oneIn={negatives.perMembership + 1} />
      </Section>
      <ByCommand command={command} own={t("backtest.commandOwnSeats")} asked={asked} />
    </>
  );
}

function forecasters({ model, baselines }: MembershipBacktestReply): SideBySide["forecasters"] {
  return [{ id: "model", told: model }, ...Object.entries(baselines).map(([id, told]) => ({ id, told }))];
}

/** Against each simple rule, in average precision: clearly better, clearly worse, or nobody can tell. */
function Gains({ reply: { baselines } }: { reply: MembershipBacktestReply }) {
  const figure = figureWords("averagePrecision");
  return (
    <ul class="plain-list">
      {Object.entries(baselines).flatMap(([id, { modelGains: gain }]) =>
        gain
          ? [
              <li key={id}>
                <strong>{t("backtest.against", { by: forecasterWords(id) })}</strong>{" "}
                {t("backtest.inFigures", {
                  verdict: gain.lower > 0 ? "better" : gain.upper < 0 ? "worse" : "open",
                  figures: t("backtest.gain", {
                    figure,
                    value: differenceWords(gain.value),
                    lower: differenceWords(gain.lower),
                    upper: differenceWords(gain.upper),
                  }),
                })}
              </li>,
            ]
          : [],
      )}
    </ul>
  );
}
