import type { MembershipBacktestReply } from "../../contract/membership-backtest-question.ts";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { computed, grouped, listed, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { AskedNetworks } from "./asked-networks.tsx";
import type { BacktestAsked } from "./backtest-address.ts";
import { ByCommand } from "./by-command.tsx";
import { FigurePictures } from "./figure-pictures.tsx";
import { FigureTable } from "./figure-table.tsx";
import { LeftOut, leftOutOfSeats } from "./left-out.tsx";
import { PartTable, partRowsOfSeats } from "./part-table.tsx";
import { ReliabilityCurve } from "./reliability-curve.tsx";
import { forecastersOfSeats } from "./told-figures.ts";
import { Verdicts } from "./verdicts.tsx";

interface OutcomeProps {
  reply: MembershipBacktestReply;
  asked: BacktestAsked;
  command: string;
}

/** How well it could be foreseen who joins which network, beside the simple rules; how to do the same. */
export function MembershipOutcome({ reply, asked, command }: OutcomeProps) {
  const { pairs, negatives, recall, seed, model, headline, networks, howMany, ece } = reply;
  const side = { of: "memberships", headline, forecasters: forecastersOfSeats(reply) } as const;
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
        <Verdicts side={side} ece={ece}>
          {howMany && (
            <p>
              {t("backtest.howMany", {
                expected: computed(howMany.expected),
                lower: grouped(howMany.lower),
                upper: grouped(howMany.upper),
                came: howMany.came,
              })}
            </p>
          )}
        </Verdicts>
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
      <Section id="networks" title={t("backtest.networks")} lead={t("backtest.networksLead")}>
        <AskedNetworks asked={networks.asked} />
      </Section>
      <Section id="apart" title={t("backtest.apartSeats")} lead={t("backtest.apartLeadSeats")}>
        <PartTable of="memberships" rows={partRowsOfSeats(reply)} />
      </Section>
      <LeftOut lines={leftOutOfSeats(reply)} reply={reply} />
      <ByCommand command={command} own={t("backtest.commandOwnSeats")} asked={asked} />
    </>
  );
}
