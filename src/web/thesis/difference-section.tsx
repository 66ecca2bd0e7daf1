import type { DifferenceReply } from "../../contract/difference-question.ts";
import type { ClockSetting } from "../clocks.ts";
import { withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Section } from "../frame/page.tsx";
import { chance, computed, grouped } from "../language/number-words.ts";
import { Said } from "../language/said.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { digits } from "./estimate-words.ts";

/** Whether a row of the comparison of two cities moves the forecast of a tie between them, row by row. */
export function DifferenceSection({ clocks: { asOf: _, ...clocks } }: { clocks: ClockSetting }) {
  const address = withClocks("/api/difference-to-forecast", clocks);
  const reply = useLongReply<DifferenceReply>(address);
  return (
    <Section id="difference-to-forecast" title={t("thesis.differences")} lead={t("thesis.differencesLead")}>
      <Computed reply={reply} what={t("thesis.theDifferences")}>
        {(told) => <Differences reply={told} />}
      </Computed>
      <p class="take-away">
        {t("thesis.takeAway")} <a href={address}>JSON</a>
      </p>
    </Section>
  );
}

function Differences({ reply }: { reply: DifferenceReply }) {
  const { known, newTies, split, pairs, together, rows, notAsked, cautions } = reply;
  const told = rows.filter(({ gain }) => gain);
  const silent = [...rows.filter(({ gain }) => !gain), ...notAsked];
  return (
    <>
      <p class="finding">
        {together
          ? t("thesis.together", { moves: together.moves.replace(" ", "-"), gain: gainWords(together) })
          : t("thesis.noTogether")}
      </p>
      <p class="quiet">{t("thesis.parted", { known, newTies, split, pairs })}</p>
      <DataTable
        caption={t("thesis.rows")}
        columns={columns()}
        rows={told}
        keyOf={({ id }) => id}
        class="terse"
      />
      <p class="quiet">{t("thesis.gainNote")}</p>
      {silent.length > 0 && (
        <details>
          <summary>{t("thesis.silent", { n: silent.length })}</summary>
          <ul class="plain-list">
            {silent.map(({ id, why }) => (
              <li key={id}>
                {label("thesis-row", id)}: {why && <Said text={why.text} say={why.say} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul class="plain-list quiet">
        {cautions.map(({ text, say }) => (
          <li key={text}>
            <Said text={text} say={say} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Row = DifferenceReply["rows"][number];

const columns = (): readonly Column<Row>[] => [
  {
    id: "row",
    head: t("thesis.row"),
    cell: ({ id }) => label("thesis-row", id),
    by: ({ id }) => label("thesis-row", id),
  },
  {
    id: "moves",
    head: t("thesis.moves"),
    cell: ({ moves }) => t("thesis.movesWords", { moves: moves.replace(" ", "-") }),
  },
  {
    id: "gain",
    head: t("thesis.gain"),
    cell: gainWords,
    by: ({ gain }) => gain?.logLoss.value,
    number: true,
  },
  { id: "chance", head: t("thesis.closeFar"), cell: chanceWords, number: true },
];

/** In thousandths of ln likelihood a pair. */
function gainWords({ gain }: Pick<Row, "gain">): string {
  if (!gain) return "";
  const [value = "", lower = "", upper = ""] = [
    gain.logLoss.value,
    gain.logLoss.lower,
    gain.logLoss.upper,
  ].map((each) => digits(Number((1000 * each).toFixed(1))));
  return t("thesis.gainRange", { value, lower, upper });
}

function chanceWords({ effect, measures }: Row): string {
  if (!effect) return "";
  const { low, high } = effect;
  return t("thesis.chances", {
    close: chance(low.chance),
    closeBy: apartWords(low.apart, measures),
    far: chance(high.chance),
    farBy: apartWords(high.apart, measures),
  });
}

/** How far apart two cities are, in the row's own terms. */
function apartWords(apart: number, measures: Row["measures"]): string {
  if (measures === "ratio")
    return t("thesis.ratio", { times: computed(Number(Math.exp(apart).toPrecision(2))) });
  return measures === "steps"
    ? t("thesis.steps", { n: Math.round(apart) })
    : t("thesis.inCommon", { n: grouped(Math.round(Math.expm1(apart))) });
}
