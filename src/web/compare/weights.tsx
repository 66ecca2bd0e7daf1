import { useState } from "preact/hooks";
import type { Comparison } from "../../assessments/compare.ts";
import { Section } from "../frame/page.tsx";
import { usePaper } from "../frame/paper.ts";
import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { Drawing } from "../picture/drawing.tsx";
import { Mark } from "../picture/mark.tsx";
import { Picture } from "../picture/picture.tsx";
import { rowLabel } from "./dumbbell-rows.ts";
import { orderWords } from "./order-words.ts";
import { EQUAL, type Weights as SetWeights, type WeighedPair, weighedPairs, weightOf } from "./weighed.ts";

const MOST = 10;

/** How far an order of the cities hangs on the weights of the rows: the reader sets them, the page shakes them. */
export function Weights({ comparison }: { comparison: Comparison }) {
  const [set, setSet] = useState<SetWeights>({});
  const onPaper = usePaper() !== undefined;
  const rows = comparison.rows.filter(({ countable }) => countable);
  const [plan] = comparison.weights;
  const pairs = weighedPairs(comparison, set);
  return (
    <Section id="weights" title={t("compare.shakenWeights")} lead={t("compare.noScoreIsPrintedFor")}>
      {!onPaper && <Sliders rows={rows} set={set} onSet={setSet} />}
      <div aria-live="polite">
        <ul class="plain-list">
          {pairs.map((pair) => (
            <li key={`${pair.first} ${pair.second}`}>{pairWords(comparison, pair)}</li>
          ))}
        </ul>
      </div>
      <Picture
        id="weights-picture"
        caption={t("weights.caption")}
        draw={(width, captionId) => (
          <OrdersDrawing comparison={comparison} pairs={pairs} width={width} labelledBy={captionId} />
        )}
      >
        <p class="quiet table-note">
          {t("compare.seed", {
            seed: String(plan?.seed ?? 0),
            n: rows.length,
            rows: rows.map(rowLabel).join(", ").toLowerCase(),
          })}
        </p>
      </Picture>
    </Section>
  );
}

interface SlidersProps {
  rows: Comparison["rows"];
  set: SetWeights;
  onSet: (set: SetWeights) => void;
}

function Sliders({ rows, set, onSet }: SlidersProps) {
  return (
    <fieldset class="weights">
      <legend>{t("weights.legend")}</legend>
      {rows.map((row) => (
        <label key={row.id} class="weight">
          <span>{rowLabel(row)}</span>
          <input
            type="range"
            min={0}
            max={MOST}
            step={1}
            value={weightOf(row.id, set)}
            onInput={({ currentTarget }) => onSet({ ...set, [row.id]: Number(currentTarget.value) })}
          />
          <output>{weightOf(row.id, set)}</output>
        </label>
      ))}
      <button
        type="button"
        class="act"
        disabled={Object.values(set).every((weight) => weight === EQUAL)}
        onClick={() => onSet({})}
      >
        {t("weights.equal")}
      </button>
    </fieldset>
  );
}

const nameOf = ({ cities }: Comparison, at: number): string => cities[at]?.name ?? "";

function pairWords(comparison: Comparison, { first, second, order }: WeighedPair): string {
  const [one, other] = [nameOf(comparison, first), nameOf(comparison, second)];
  return order ? `${orderWords(one, other, order)}.` : t("weights.none", { one, other });
}

interface OrdersProps {
  comparison: Comparison;
  pairs: readonly WeighedPair[];
  width: number;
  labelledBy: string;
}

const ROW = 44;

/** For each pair a bar of all draws: how many put the one first, and how many the other. */
function OrdersDrawing({ comparison, pairs, width, labelledBy }: OrdersProps) {
  return (
    <Drawing width={width} height={pairs.length * ROW + 8} labelledBy={labelledBy} class="orders">
      {pairs.map((pair, at) => (
        <Order
          key={`${pair.first} ${pair.second}`}
          comparison={comparison}
          pair={pair}
          y={at * ROW}
          width={width}
        />
      ))}
    </Drawing>
  );
}

interface OrderProps extends Pick<OrdersProps, "comparison" | "width"> {
  pair: WeighedPair;
  y: number;
}

function Order({ comparison, pair: { first, second, order }, y, width }: OrderProps) {
  if (order === undefined) return <rect class="unsure" x={0} y={y + 20} width={width} height={12} />;
  const half = (city: number, share: number, x: number, anchor: "start" | "end") => (
    <Mark
      because={becauseOf(comparison, city)}
      words={t("weights.mark", { city: nameOf(comparison, city), share: percent(share), draws: order.draws })}
    >
      <rect
        class={anchor === "start" ? "firm" : "edge"}
        x={x}
        y={y + 20}
        width={Math.max(1, share * width)}
        height={12}
      />
      <text x={anchor === "start" ? 0 : width} y={y + 13} text-anchor={anchor}>
        {`${nameOf(comparison, city)} ${percent(share)}`}
      </text>
    </Mark>
  );
  return (
    <g>
      {half(first, order.ahead, 0, "start")}
      {half(second, order.behind, width - order.behind * width, "end")}
      <line class="half" x1={width / 2} x2={width / 2} y1={y + 17} y2={y + 35} />
    </g>
  );
}

function becauseOf({ rows }: Comparison, city: number): string[] {
  return [
    ...new Set(rows.flatMap(({ countable, cells }) => (countable ? (cells[city]?.because ?? []) : []))),
  ];
}
