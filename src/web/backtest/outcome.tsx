import type { BacktestReply } from "../../contract/backtest-question.ts";
import { Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import type { BacktestAsked } from "./backtest-address.ts";
import { ByCommand } from "./by-command.tsx";
import { FigurePictures } from "./figure-pictures.tsx";
import { FigureTable } from "./figure-table.tsx";
import { LeftOut, leftOutOfTies } from "./left-out.tsx";
import { PartTable, partRows } from "./part-table.tsx";
import { ReliabilityCurve } from "./reliability-curve.tsx";
import { forecastersOf } from "./told-figures.ts";
import { Trees, Verdicts } from "./verdicts.tsx";

interface OutcomeProps {
  reply: BacktestReply;
  asked: BacktestAsked;
  command: string;
}

/** What was forecast well and what was not, beside the simple rules; what it rests on; how to do the same. */
export function Outcome({ reply, asked, command }: OutcomeProps) {
  const { pairs, negatives, recall, seed, model } = reply;
  const side = { of: "ties", headline: reply.headline, forecasters: forecastersOf(reply) } as const;
  return (
    <>
      <Section
        id="verdict"
        title={t("backtest.outcome", { date: dateWords(asked.split) })}
        lead={rich("backtest.lead", {
          known: pairs.known,
          later: pairs.seen + pairs.coldStart,
          learntFrom: model.learntFrom,
          a: (words) => <Go to="/facts?kind=tie">{words}</Go>,
        })}
      >
        <Verdicts side={side} ece={reply.ece}>
          <Trees reply={reply} />
        </Verdicts>
      </Section>
      <Section id="figures" title={t("backtest.figures")}>
        <FigureTable side={side} />
        <p class="quiet">
          {t("backtest.figuresNote", {
            uniform: negatives.uniform,
            matched: negatives.degreeMatched,
            of: negatives.perTie + 1,
            cities: recall.cities,
            blind10: percent(recall.chanceAt10),
            blind50: percent(recall.chanceAt50),
            seed: String(seed),
          })}
        </p>
        <FigurePictures side={side} />
      </Section>
      <Section id="reliability" title={t("backtest.reliability")}>
        <ReliabilityCurve
          {...side}
          reliability={reply[reply.headline].reliability}
          oneIn={negatives.perTie + 1}
        />
      </Section>
      <Section id="apart" title={t("backtest.apart")} lead={t("backtest.apartLead")}>
        <PartTable of="ties" rows={partRows(reply)} />
      </Section>
      <LeftOut lines={leftOutOfTies(reply)} reply={reply} />
      <ByCommand command={command} own={t("backtest.commandOwn")} asked={asked} />
    </>
  );
}
