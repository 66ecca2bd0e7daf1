import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Atlas } from "../../atlas/atlas.ts";
import { chosenTies } from "../../atlas/tie-choice.ts";
import { dayOfYear } from "../../atlas/yearly-counts.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { FailureNote } from "../frame/notices.tsx";
import { t } from "../language/text.ts";
import { TimeStrip } from "../map/time-strip.tsx";
import { useAtlas } from "../map/use-map-data.ts";
import { yearPlots } from "../map/year-plots.ts";
import { openDock } from "./dock-open.ts";

/** Valid time for whatever page is shown: the slider sets the day in its address, and play goes on year by year. */
export default function TimeDock() {
  const { atlas, failure } = useAtlas();
  const box = useRef<HTMLElement>(null);
  // Who opened it goes on with the slider; who comes back from the map stays at the page's heading.
  useEffect(() => {
    if (document.activeElement?.closest(".clocks, .time-dock"))
      box.current?.querySelector<HTMLElement>("[type]")?.focus();
  }, [atlas === undefined]);
  return (
    <aside
      class="time-dock"
      aria-label={t("time.dock")}
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && openDock(false)}
    >
      {failure && <FailureNote failure={failure} />}
      {atlas && <Strip atlas={atlas} />}
      <button type="button" class="time-close" onClick={() => openDock(false)}>
        {t("time.close")}
      </button>
    </aside>
  );
}

/** Shorter than a step of play, so that the page follows it; longer than what lies between two moves of a hand. */
const SETTLED_MS = 300;

function Strip({ atlas }: { atlas: Atlas }) {
  const { url, route } = useLocation();
  // A step that was begun on one page ends on the page that is shown by then.
  const here = useRef(url);
  here.current = url;
  const [passing, setPassing] = useState<number>();
  const plots = useMemo(() => yearPlots(atlas, chosenTies(atlas, {}), {}), [atlas]);
  const set = clocksIn(url).asOf ?? atlas.today;
  const year = Number(set.slice(0, 4));
  const go = (to: number): void => {
    const asOf = dayOfYear(to, atlas.today);
    setPassing(undefined);
    const clocks = { ...clocksIn(here.current), asOf: asOf === atlas.today ? "" : asOf };
    route(withClocks(here.current, clocks), true);
  };
  useEffect(() => {
    if (passing === undefined) return;
    const timer = setTimeout(() => go(passing), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [passing]);
  return (
    <TimeStrip
      plots={plots}
      year={passing ?? year}
      day={passing === undefined && set !== dayOfYear(year, atlas.today) ? set : undefined}
      onPass={setPassing}
      onStop={go}
    />
  );
}
