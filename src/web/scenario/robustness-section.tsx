import type { RobustnessReply } from "../../contract/robustness-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { EntityLink, Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { computed, grouped, percent } from "../language/number-words.ts";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { BandLinesDrawing } from "../picture/band-lines-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { queryOf } from "../query.ts";

const LOSSES = [
  "degree",
  "betweenness",
  "network",
  "state",
] as const satisfies readonly RobustnessReply["by"][];

/** What the whole withstands: the share that hangs together after each loss, beside losses in random order. */
export function RobustnessSection({ url }: { url: string }) {
  const by = LOSSES.find((each) => each === queryOf(url).get("by")) ?? "degree";
  const reply = useLongReply<RobustnessReply>(withClocks(`/api/robustness?by=${by}`, clocksIn(url)));
  return (
    <Section id="robustness" title={t("scenario.robustness")} lead={t("scenario.robustnessLead")}>
      <nav class="filters" aria-label={t("scenario.whatFalls")}>
        <ul>
          {LOSSES.map((each) => (
            <li key={each}>
              <Go to={otherwise(url, { by: each }, "robustness")} current={each === by ? "page" : undefined}>
                {t("scenario.by", { by: each })}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
      <Computed reply={reply} what={t("scenario.theRobustness")}>
        {(told) => <Curve reply={told} />}
      </Computed>
    </Section>
  );
}

/** The page's address with something in it asked otherwise. */
export function otherwise(url: string, asked: Readonly<Record<string, string>>, part: string): string {
  const query = queryOf(url);
  for (const [name, value] of Object.entries(asked))
    if (value === "") query.delete(name);
    else query.set(name, value);
  return `/scenario?${query}#${part}`;
}

function Curve({
  reply: { curve, units, by, robustness, random, first, notCovered },
}: {
  reply: RobustnessReply;
}) {
  return (
    <>
      <p class="finding">
        {t("scenario.robustnessWords", {
          r: computed(robustness),
          lower: computed(random.lower),
          upper: computed(random.upper),
        })}
      </p>
      <Picture
        id="robustness-picture"
        embeds={false}
        caption={t("scenario.robustnessCaption")}
        draw={(width, captionId) => (
          <BandLinesDrawing
            points={curve.map(({ removed, share, random: drawn }) => ({
              x: removed,
              value: share,
              ...drawn,
            }))}
            xDomain={[0, units]}
            yDomain={[0, 1]}
            width={width}
            labelledBy={captionId}
            xWords={grouped}
            yWords={percent}
            class="of-tie"
          />
        )}
      >
        <p class="quiet">{t("scenario.curveLegend", { by, units })}</p>
      </Picture>
      <p>
        {rich("scenario.first", {
          first: first.slice(0, 5).map(({ removed, share }, at) => (
            <span key={removed.id}>
              {at > 0 && " · "}
              <EntityLink entity={removed} /> ({percent(share)})
            </span>
          )),
        })}
      </p>
      <ul class="plain-list quiet">
        {notCovered.map(({ text, say }) => (
          <li key={text}>
            <Said text={text} say={say} />
          </li>
        ))}
      </ul>
    </>
  );
}
