import { useLocation } from "preact-iso";
import type { ShareReply } from "../../contract/inference-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Section } from "../frame/page.tsx";
import { percent } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { slicedPath } from "../measure/slice-form.tsx";
import { queryOf } from "../query.ts";
import { SharePicture, statesIn } from "./share-picture.tsx";
import { ShareTable } from "./share-table.tsx";
import { ModelWords, StudiedWords } from "./studied-words.tsx";

/** As few parcels as give an error to rest on. */
const DRAWS = "19";

/** How much of what can be explained goes with states: of all ties, and by decade where that is asked for. */
export function ShareSection({ url }: { url: string }) {
  const { route } = useLocation();
  const byDecade = queryOf(url).get("decades") === "true";
  const addressOf = (more: Readonly<Record<string, string>>): string =>
    withClocks(slicedPath("/api/infer/share", url, { draws: DRAWS, ...more }), clocksIn(url));
  const all = useLongReply<ShareReply>(addressOf({}));
  // After the whole, so that the shorter answer does not wait for the longer.
  const ready = byDecade && all.state !== "computing";
  const decades = useLongReply<ShareReply>(ready ? addressOf({ byDecade: "true" }) : undefined);
  return (
    <Section id="share" title={t("inference.share")} lead={t("inference.shareLead")}>
      <Computed reply={all} what={t("inference.theShare")}>
        {(told) => (
          <>
            <StudiedWords studied={told} />
            <InWords reply={told} />
            {decades.value === undefined && <SharePicture id="share-picture" reply={told} />}
          </>
        )}
      </Computed>
      {byDecade ? (
        <Computed reply={decades} what={t("inference.theDecades")}>
          {(told) => (
            <>
              <SharePicture id="share-picture" reply={both(all.value, told)} />
              <ShareTable reply={both(all.value, told)} />
              {told.undated > 0 && <p>{t("inference.undated", { n: told.undated })}</p>}
            </>
          )}
        </Computed>
      ) : (
        <p>
          <button type="button" class="act" onClick={() => route(withDecades(url))}>
            {t("inference.byDecade")}
          </button>{" "}
          <span class="quiet">{t("inference.byDecadeTakes")}</span>
        </p>
      )}
      <p class="quiet">{t("inference.shareHow", { draws: Number(DRAWS) })}</p>
      {all.value?.periods[0]?.pairs && (
        <ModelWords
          model={{ pairs: all.value.periods[0].pairs, leftOut: all.value.periods[0].leftOut ?? [] }}
        />
      )}
      <p class="take-away">
        {t("inference.takeAway")} <a href={addressOf(byDecade ? { byDecade: "true" } : {})}>JSON</a>
      </p>
    </Section>
  );
}

/** The bounds as one sentence. */
function InWords({ reply: { periods } }: { reply: ShareReply }) {
  const [period] = periods;
  const [known, effects] = [statesIn(period?.known), statesIn(period?.effects)];
  if (known === undefined || effects === undefined) return null;
  return (
    <p class="finding">
      {t("inference.shareWords", {
        known: percent(known.ofFit),
        knownLower: percent(known.lower),
        knownUpper: percent(known.upper),
        effects: percent(effects.ofFit),
        effectsLower: percent(effects.lower),
        effectsUpper: percent(effects.upper),
      })}
    </p>
  );
}

/** All ties first, then each decade. */
function both(all: ShareReply | undefined, decades: ShareReply): ShareReply {
  return { ...decades, periods: [...(all?.periods ?? []), ...decades.periods] };
}

function withDecades(url: string): string {
  const query = queryOf(url);
  query.set("decades", "true");
  return `/inference?${query}#share`;
}
