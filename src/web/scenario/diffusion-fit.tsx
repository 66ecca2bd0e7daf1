import type { NoFit, SpreadReply } from "../../contract/spread-question.ts";
import { computed, percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";

type Fit = NonNullable<SpreadReply["fit"]>;

/** What the dated entries tell of the model that is asked for, with intervals; or why they tell nothing. */
export function DiffusionFit({ reply: { fit, model, threshold } }: { reply: SpreadReply }) {
  if (threshold !== undefined) return null;
  if (fit === undefined) return <WhyNot none={{ why: "none-dated" }} />;
  const none = { hazard: fit.noHazard, bass: fit.noBass, threshold: fit.noThreshold }[model];
  if (none) return <WhyNot none={none} />;
  return (
    <>
      <p>
        {t("scenario.entries", { n: fit.entries, years: fit.placeYears, from: fit.from + 1, to: fit.to })}
      </p>
      {model === "hazard" && fit.hazard && <Hazard hazard={fit.hazard} />}
      {model === "bass" && fit.bass && (
        <p>{t("scenario.bass", { p: estimated(fit.bass.p), q: estimated(fit.bass.q) })}</p>
      )}
      {model === "threshold" && fit.threshold && <Thresholds thresholds={fit.threshold} />}
    </>
  );
}

function WhyNot({ none: { why, channel, entries } }: { none: NoFit }) {
  return (
    <p class="not-given">
      {t("scenario.noFit", {
        why: why.replaceAll("-", "_"),
        channel: channel ?? "ties",
        entries: entries ?? 0,
      })}
    </p>
  );
}

type Estimate = NonNullable<Fit["hazard"]>["a"];

function estimated({ value, lower, upper }: Estimate): string {
  const [low, high] = [lower, upper].map((limit) =>
    limit === undefined ? t("scenario.noLimit") : computed(limit),
  );
  return t("scenario.estimate", { value: computed(value), lower: low ?? "", upper: high ?? "" });
}

function Hazard({ hazard: { b, c } }: { hazard: NonNullable<Fit["hazard"]> }) {
  return (
    <>
      {b && <p>{t("scenario.hazard", { b: estimated(b) })}</p>}
      {c && <p>{t("scenario.hazardNetworks", { c: estimated(c) })}</p>}
    </>
  );
}

function Thresholds({
  thresholds: { upTo, highest, late, unsettled },
}: {
  thresholds: NonNullable<Fit["threshold"]>;
}) {
  const told = upTo.filter(
    ({ exposure }, at) => exposure <= highest || (upTo[at - 1]?.exposure ?? 0) < highest,
  );
  return (
    <>
      <p>{t("scenario.thresholds")}</p>
      <ul>
        {told.map(({ exposure, share, lower, upper }) => (
          <li key={exposure}>
            {t("scenario.thresholdShare", {
              exposure: percent(exposure),
              share: percent(share),
              lower: percent(lower),
              upper: percent(upper),
            })}
          </li>
        ))}
      </ul>
      {late > 0 && <p class="quiet">{t("scenario.late", { n: late })}</p>}
      {unsettled && <p class="quiet">{t("scenario.unsettled")}</p>}
    </>
  );
}

/** Rows that tell less than they might, and why. */
export function PracticeRows({ rows }: { rows: NonNullable<SpreadReply["practice"]>["rows"] }) {
  const { read, undated, doubled, later, ended = 0 } = rows;
  return <p class="quiet">{t("scenario.rows", { read, undated, doubled, later, ended })}</p>;
}
