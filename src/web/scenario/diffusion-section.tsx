import type { SpreadReply } from "../../contract/spread-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { computed, grouped, percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { BandLinesDrawing } from "../picture/band-lines-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { queryOf } from "../query.ts";
import { type DiffusionAsked, DiffusionChoice, MODELS, OVERS } from "./diffusion-choice.tsx";
import { DiffusionFit, PracticeRows } from "./diffusion-fit.tsx";
import { otherwise } from "./robustness-section.tsx";

/** UNESCO Creative Cities: most entries are dated, and some who joined had members among their partners. */
const BEGIN_WITH = "net:uccn";

/** How a practice, or membership in a network, spread as far as entries are dated, and how it may go on. */
export function DiffusionSection({ url }: { url: string }) {
  const asked = askedIn(url);
  const { network, practice, model, over, threshold } = asked;
  const query = new URLSearchParams({
    ...(practice === "" ? { network } : { practice }),
    model,
    ...(over !== "ties" && { over }),
    ...(model === "threshold" && threshold !== "" && { threshold }),
  });
  const reply = useLongReply<SpreadReply>(
    network + practice === "" ? undefined : withClocks(`/api/diffusion?${query}`, clocksIn(url)),
  );
  return (
    <Section id="diffusion" title={t("scenario.diffusion")} lead={t("scenario.diffusionLead")}>
      <DiffusionChoice key={JSON.stringify(asked)} url={url} asked={asked} />
      {network + practice === "" && (
        <p>
          {rich("scenario.chooseNetwork", {
            a: (words) => <Go to={otherwise(url, { network: BEGIN_WITH }, "diffusion")}>{words}</Go>,
          })}
        </p>
      )}
      <Computed
        reply={reply}
        what={t("scenario.theSpread")}
        to={(id) => otherwise(url, { network: id }, "diffusion")}
      >
        {(told) => <Spread reply={told} />}
      </Computed>
    </Section>
  );
}

function askedIn(url: string): DiffusionAsked {
  const query = queryOf(url);
  const practice = query.get("practice") ?? "";
  return {
    network: practice === "" ? (query.get("network") ?? "") : "",
    practice,
    model: MODELS.find((each) => each === query.get("model")) ?? "hazard",
    over: OVERS.find((each) => each === query.get("over")) ?? "ties",
    threshold: query.get("threshold") ?? "",
  };
}

function Spread({ reply }: { reply: SpreadReply }) {
  const { path, runs, likeliest, notCovered } = reply;
  const drawn = path.some(({ withEstimates }) => withEstimates !== undefined);
  const [from, to] = [path[0]?.year ?? 0, path.at(-1)?.year ?? 1];
  const most = Math.max(
    1,
    ...path.map(({ upper, withEstimates }) => Math.max(upper, withEstimates?.upper ?? 0)),
  );
  return (
    <>
      <Who reply={reply} />
      <DiffusionFit reply={reply} />
      <Picture
        id="diffusion-picture"
        embeds={false}
        caption={t("scenario.pathCaption", { runs, estimates: drawn ? "yes" : "no" })}
        draw={(width, captionId) => (
          <BandLinesDrawing
            points={path.map(({ year, mean, withEstimates, ...chance }) => {
              const { lower, upper } = withEstimates ?? chance;
              return { x: year, value: mean, mean, lower, upper };
            })}
            xDomain={[from, to]}
            yDomain={[0, most]}
            width={width}
            labelledBy={captionId}
            xWords={String}
            yWords={grouped}
            class="of-membership"
          />
        )}
      />
      <DataTable
        caption={t("scenario.pathTable")}
        columns={yearColumns(drawn)}
        rows={path}
        keyOf={({ year }) => String(year)}
        class="terse"
      />
      {likeliest.length > 0 && (
        <p>
          {rich("scenario.likeliest", {
            places: likeliest.map(({ place, chance }, at) => (
              <span key={place.id}>
                {at > 0 && " · "}
                <EntityLink entity={place} /> ({percent(chance)})
              </span>
            )),
          })}
        </p>
      )}
      <ul class="plain-list quiet" lang="en">
        {notCovered.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

type Year = SpreadReply["path"][number];

const yearColumns = (drawn: boolean): readonly Column<Year>[] => [
  { id: "year", head: t("scenario.year"), cell: ({ year }) => String(year) },
  { id: "mean", head: t("scenario.mean"), cell: ({ mean }) => computed(mean), number: true },
  { id: "span", head: t("scenario.span"), cell: spanWords, number: true },
  ...(drawn
    ? [
        {
          id: "with-estimates",
          head: t("scenario.spanEstimates"),
          cell: ({ withEstimates }: Year) => (withEstimates ? spanWords(withEstimates) : ""),
          number: true as const,
        },
      ]
    : []),
];

function spanWords({ lower, upper }: { lower: number; upper: number }): string {
  return t("scenario.fromTo", { lower: grouped(lower), upper: grouped(upper) });
}

/** Who has it on the day, and since when as far as it is known. */
function Who({ reply: { network, practice, adopters, seats } }: { reply: SpreadReply }) {
  const { dated, undated } = adopters;
  return (
    <>
      <p>
        {network && rich("scenario.members", { network: <EntityLink entity={network} />, dated, undated })}
        {practice && t("scenario.havePractice", { practice: practice.words, dated, undated })}
        {practice && practice.claims.length > 0 && (
          <>
            {" "}
            <Evidence because={practice.claims}>{t("scenario.practiceClaims")}</Evidence>
          </>
        )}
        {seats && ` ${t("scenario.seats", { ...seats })}`}
      </p>
      {practice && <PracticeRows rows={practice.rows} />}
    </>
  );
}
