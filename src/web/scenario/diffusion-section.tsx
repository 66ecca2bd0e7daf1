import { useId, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { SpreadReply } from "../../contract/spread-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { computed, grouped, percent } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { BandLinesDrawing } from "../picture/band-lines-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { queryOf } from "../query.ts";
import { otherwise } from "./robustness-section.tsx";

const MODELS = ["hazard", "bass", "threshold"] as const;
type Model = (typeof MODELS)[number];
/** Half of the partners. */
const USUAL_THRESHOLD = "0.5";
/** UNESCO Creative Cities: most entries are dated, and some who joined had members among their partners. */
const BEGIN_WITH = "net:uccn";

/** How membership in a network spread over ties as far as entries are dated, and how it may go on. */
export function DiffusionSection({ url }: { url: string }) {
  const network = queryOf(url).get("network") ?? "";
  const model = MODELS.find((each) => each === queryOf(url).get("model")) ?? "hazard";
  const threshold = queryOf(url).get("threshold") ?? USUAL_THRESHOLD;
  const query = new URLSearchParams({ network, model, ...(model === "threshold" && { threshold }) });
  const reply = useLongReply<SpreadReply>(
    network === "" ? undefined : withClocks(`/api/diffusion?${query}`, clocksIn(url)),
  );
  return (
    <Section id="diffusion" title={t("scenario.diffusion")} lead={t("scenario.diffusionLead")}>
      <Choice key={`${network} ${model} ${threshold}`} url={url} asked={{ network, model, threshold }} />
      {network === "" && (
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

interface ChoiceProps {
  url: string;
  asked: { network: string; model: Model; threshold: string };
}

function Choice({ url, asked: { network, model, threshold } }: ChoiceProps) {
  const { route } = useLocation();
  const id = useId();
  const [chosen, setChosen] = useState<string>(model);
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const asked = {
          network: String(given.get("network") ?? "").trim(),
          model: chosen,
          threshold: String(given.get("threshold") ?? ""),
        };
        route(otherwise(url, asked, "diffusion"));
      }}
    >
      <div class="field-row">
        <div class="field">
          <label for={`${id}-network`}>{t("scenario.network")}</label>
          <input id={`${id}-network`} name="network" type="text" defaultValue={network} />
        </div>
        <div class="field">
          <label for={`${id}-model`}>{t("scenario.model")}</label>
          <select
            id={`${id}-model`}
            name="model"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {MODELS.map((each) => (
              <option key={each} value={each} selected={each === chosen}>
                {t("scenario.modelName", { model: each })}
              </option>
            ))}
          </select>
        </div>
        {chosen === "threshold" && <ThresholdField id={`${id}-threshold`} threshold={threshold} />}
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("scenario.playOn")}
        </button>
      </p>
    </form>
  );
}

function ThresholdField({ id, threshold }: { id: string; threshold: string }) {
  return (
    <div class="field">
      <label for={id}>{t("scenario.threshold")}</label>
      <input
        id={id}
        name="threshold"
        type="number"
        min="0"
        max="1"
        step="0.01"
        required
        defaultValue={threshold}
      />
    </div>
  );
}

function Spread({ reply }: { reply: SpreadReply }) {
  const { network, members, path, runs, likeliest, fit, notCovered } = reply;
  const [from, to] = [path[0]?.year ?? 0, path.at(-1)?.year ?? 1];
  const most = Math.max(1, ...path.map(({ upper }) => upper));
  return (
    <>
      <p>
        {rich("scenario.members", {
          network: <EntityLink entity={network} />,
          dated: members.dated,
          undated: members.undated,
        })}
      </p>
      {fit?.hazard && (
        <p>
          {t("scenario.hazard", {
            b: computed(fit.hazard.b.value),
            lower: computed(fit.hazard.b.lower),
            upper: computed(fit.hazard.b.upper),
          })}
        </p>
      )}
      {fit?.noHazard && (
        <p class="not-given" lang="en">
          {fit.noHazard}
        </p>
      )}
      <Picture
        id="diffusion-picture"
        embeds={false}
        caption={t("scenario.pathCaption", { runs })}
        draw={(width, captionId) => (
          <BandLinesDrawing
            points={path.map(({ year, mean, lower, upper }) => ({
              x: year,
              value: mean,
              mean,
              lower,
              upper,
            }))}
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
        columns={yearColumns()}
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

const yearColumns = (): readonly Column<Year>[] => [
  { id: "year", head: t("scenario.year"), cell: ({ year }) => String(year) },
  { id: "mean", head: t("scenario.mean"), cell: ({ mean }) => computed(mean), number: true },
  {
    id: "span",
    head: t("scenario.span"),
    cell: ({ lower, upper }) => t("scenario.fromTo", { lower: grouped(lower), upper: grouped(upper) }),
    number: true,
  },
];
