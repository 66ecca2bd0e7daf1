import type { Autonomy } from "../../assessments/autonomy.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { Section } from "../frame/page.tsx";
import { percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import type { IntervalRow } from "../picture/interval-rows.ts";
import { IntervalRowsDrawing } from "../picture/interval-rows-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { alphaWords, bearing } from "./coder-words.tsx";
import { relationWords } from "./relation-words.ts";

type Share = Autonomy["shares"][number];

/** The seven relations, and mixed: share, interval, and how far it could be off if silence were all of one kind. */
export function Relations({ reply }: { reply: Autonomy }) {
  const { shares, notStated, stated, prior, coders } = reply;
  return (
    <Section id="relations" title={t("autonomy.relations")} lead={t("autonomy.relationsLead")}>
      <Picture
        id="relations-picture"
        embeds={false}
        caption={t("autonomy.relationsCaption", { n: stated.affairs })}
        draw={(width, captionId) => (
          <IntervalRowsDrawing
            rows={shares.map(rowOf)}
            domain={[0, 1]}
            width={width}
            labelledBy={captionId}
            words={percent}
            class="of-episode"
          />
        )}
      >
        <Legend />
      </Picture>
      <p class="finding">
        {rich("autonomy.outside", {
          n: notStated.affairs,
          a: (words) => <Evidence because={notStated.because}>{words}</Evidence>,
        })}
      </p>
      <DataTable
        caption={t("autonomy.sharesTable")}
        columns={columns(stated.affairs)}
        rows={shares}
        keyOf={({ relation }) => relation}
      />
      <Doubt coders={coders} />
      <p class="quiet">{t("autonomy.twoRanges", { n: prior.relations, silent: notStated.affairs })}</p>
    </Section>
  );
}

/** Shares stand on codes: where two readings agree too little for conclusions, that is told beside them. */
function Doubt({ coders }: Pick<Autonomy, "coders">) {
  const { byAffair } = coders;
  if (byAffair?.alpha === undefined || byAffair.allows === "conclusions") return null;
  return (
    <p class="finding">
      {rich("coders.shares", {
        alpha: alphaWords(byAffair),
        bearing: bearing(byAffair),
        a: (words) => <a href="#coders">{words}</a>,
      })}
    </p>
  );
}

function rowOf(share: Share): IntervalRow {
  const { relation, affairs, interval, worstCase, because } = share;
  const label = relationWords(relation);
  const [[lower, upper], [least, most]] = [interval, worstCase];
  const words = t("autonomy.mark", {
    label,
    n: affairs,
    share: percent(share.share),
    lower: percent(lower),
    upper: percent(upper),
    least: percent(least),
    most: percent(most),
  });
  return {
    id: relation,
    label,
    marks: [
      {
        id: relation,
        value: share.share,
        words,
        hollow: affairs === 0,
        because,
        spans: [
          { kind: "worst", lower: least, upper: most },
          { kind: "range", lower, upper },
        ],
      },
    ],
  };
}

function Legend() {
  return (
    <ul class="legend">
      <li>
        <svg class="plot dots of-episode" width="28" height="14" aria-hidden="true">
          <path class="range" d="M2 2v10M2 7h24M26 2v10" />
          <circle class="firm" cx="14" cy="7" r="5" />
        </svg>{" "}
        {t("autonomy.legendInterval")}
      </li>
      <li>
        <svg class="plot" width="28" height="14" aria-hidden="true">
          <path class="worst" d="M2 4v6M2 7h24M26 4v6" />
        </svg>{" "}
        {t("autonomy.legendWorst")}
      </li>
      <li>
        <svg class="plot dots of-episode" width="14" height="14" aria-hidden="true">
          <circle class="shape hollow" cx="7" cy="7" r="5" />
        </svg>{" "}
        {t("autonomy.legendNone")}
      </li>
    </ul>
  );
}

const columns = (stated: number): readonly Column<Share>[] => [
  {
    id: "relation",
    head: t("city.relation"),
    cell: ({ relation }) => relationWords(relation),
    by: ({ relation }) => relationWords(relation),
  },
  {
    id: "affairs",
    head: t("city.affairs"),
    cell: ({ affairs, because }) => (
      <Evidence because={because}>{t("number.of", { n: affairs, total: stated })}</Evidence>
    ),
    by: ({ affairs }) => affairs,
    number: true,
  },
  {
    id: "share",
    head: t("city.share"),
    cell: ({ share }) => percent(share),
    by: ({ share }) => share,
    number: true,
  },
  {
    id: "interval",
    head: t("city.95Interval"),
    cell: ({ interval: [from, to] }) => t("when.span", { from: percent(from), to: percent(to) }),
    number: true,
  },
  {
    id: "worst",
    head: t("city.widestBounds"),
    cell: ({ worstCase: [from, to] }) => t("when.span", { from: percent(from), to: percent(to) }),
    number: true,
  },
];
