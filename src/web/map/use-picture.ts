import { useMemo, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Atlas } from "../../atlas/atlas.ts";
import { dayNumber } from "../../atlas/day-number.ts";
import { daysOf, type Period, periodIn } from "../../atlas/period.ts";
import type { Stretch } from "../../atlas/span-days.ts";
import { chosenTies } from "../../atlas/tie-choice.ts";
import { dayOfYear } from "../../atlas/yearly-counts.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { type MapAsked, mapAddress } from "./map-address.ts";
import { type Picture, picture } from "./picture.ts";
import type { YearPlot } from "./time-strip.tsx";
import { yearPlots } from "./year-plots.ts";

/** What is seen on the day or in the period that is shown, and how to go through time and change what is asked. */
export interface Shown {
  readonly day: string;
  /** The same, but for while time passes. */
  readonly set: string;
  readonly year: number;
  /** The day, where it is not the last of its year. */
  readonly odd: string | undefined;
  /** Shown instead of the day. */
  readonly period: Period | undefined;
  /** The days of the picture: those of the period, or the one. */
  readonly days: Stretch;
  readonly picture: Picture;
  readonly plots: readonly YearPlot[];
  readonly pass: (year: number) => void;
  readonly stop: (year: number) => void;
  readonly ask: (asked: MapAsked) => void;
}

export function useShown(atlas: Atlas, asked: MapAsked): Shown {
  const { url } = useLocation();
  const go = useOwnAddress();
  const clocks = useClocks();
  const [passing, setPassing] = useState<number>();
  const { choice, all, since } = asked;
  const period = asked.period === undefined ? undefined : periodIn(asked.period, atlas.today);
  const key = JSON.stringify(choice);
  const set = clocks.asOf ?? atlas.today;
  const day = passing === undefined ? set : dayOfYear(passing, atlas.today);
  const [first, last] = period ? daysOf(period, atlas.today) : [dayNumber(day), dayNumber(day)];
  const chosen = useMemo(() => chosenTies(atlas, choice), [atlas, key]);
  const plots = useMemo(() => yearPlots(atlas, chosen, choice), [atlas, chosen]);
  const shown = useMemo(
    () =>
      picture(atlas, chosen, {
        choice,
        day: first,
        all,
        since: since ? dayNumber(since) : undefined,
        within: period && [first, last],
      }),
    [atlas, chosen, period === undefined, first, last, all, since],
  );
  const year = Number(day.slice(0, 4));
  return {
    day,
    set,
    year,
    odd: passing === undefined && set !== dayOfYear(year, atlas.today) ? set : undefined,
    period,
    days: [first, last],
    picture: shown,
    plots,
    pass: setPassing,
    stop: (to) => {
      setPassing(undefined);
      const asOf = dayOfYear(to, atlas.today);
      go(withClocks(url, { ...clocks, asOf: asOf === atlas.today ? "" : asOf }));
    },
    ask: (next) => go(mapAddress(url, next)),
  };
}

/** Changes the address of this page alone: it is still drawn while the next one, whose address holds by then, is fetched. */
function useOwnAddress(): (address: string) => void {
  const { path, route } = useLocation();
  const own = useRef(path);
  return (address) => {
    if (path === own.current) route(address, true);
  };
}
