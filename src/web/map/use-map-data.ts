import { useMemo } from "preact/hooks";
import { type Atlas, atlas } from "../../atlas/atlas.ts";
import type { MapReply } from "../../contract/map-question.ts";
import type { MeasureReply, MeasuresReply } from "../../contract/measure-question.ts";
import type { Failure } from "../ask.ts";
import { withClocks } from "../clocks.ts";
import { useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { useReply } from "../use-reply.ts";
import type { MapAsked } from "./map-address.ts";

/** Ties and memberships of all days, as the ledger knows them by the clock. */
export function useAtlas(): { atlas?: Atlas; failure?: Failure } {
  const { asOf: _, ...clocks } = useClocks();
  const path = withClocks("/api/map", clocks);
  const { value, failure } = useReply<MapReply>(path);
  const made = useMemo(() => value && atlas(value), [value]);
  return { ...(made && { atlas: made }), ...(failure && { failure }) };
}

/** The measures of a city that a map may size its discs by; asked for when the choice is opened or made. */
export function useCityMeasures(): MeasuresReply["measures"] {
  const { value } = useReply<MeasuresReply>("/api/measures");
  return (value?.measures ?? []).filter(
    ({ of, onSlices, id }) => of === "city" && onSlices && id !== "degree",
  );
}

/** A number for each city, and what it is of. */
export interface Sizes {
  readonly values: Float64Array;
  readonly name: string;
  /** On which ties it was computed, where that is not the picture. */
  readonly of?: string;
  readonly waiting: boolean;
  readonly failure?: Failure;
}

const EVERY_CITY = "100000";

/** What the discs tell: partners in the picture, inhabitants, or a measure that the server computes. */
export function useSizes(
  atlas: Atlas | undefined,
  { size, choice }: MapAsked,
  day: string,
  partners: Int32Array | undefined,
): Sizes {
  const { knownAsOf, publishedUntil } = useClocks();
  const own = size === "degree" || size === "population";
  const query = new URLSearchParams({
    top: EVERY_CITY,
    asOf: day,
    ...(knownAsOf && { knownAsOf }),
    ...(publishedUntil && { publishedUntil }),
  });
  for (const name of ["form", "theme"] as const) if (choice[name]) query.set(name, choice[name].join(","));
  if (choice.network) query.set("network", choice.network);
  const { value, waiting, failure } = useReply<MeasureReply>(
    own || !atlas ? undefined : `/api/measures/${encodeURIComponent(size)}?${query}`,
  );
  return useMemo(() => {
    if (!atlas || !partners) return { values: new Float64Array(0), name: "", waiting: true };
    if (size === "population")
      return { values: populations(atlas), name: t("map.population"), waiting: false };
    if (size === "degree" || !value)
      return {
        values: Float64Array.from(partners),
        name: t("map.partnersSize"),
        waiting: !own && waiting,
        ...(failure && { failure }),
      };
    return { values: measured(atlas, value), name: value.measure.name, of: value.slice, waiting };
  }, [atlas, partners, size, value, waiting, failure, own]);
}

function populations({ cities }: Atlas): Float64Array {
  return Float64Array.from(cities.population, (people) => people ?? Number.NaN);
}

function measured({ cities, cityNumber }: Atlas, { values = [] }: MeasureReply): Float64Array {
  const numbers = new Float64Array(cities.id.length).fill(Number.NaN);
  for (const { city, value } of values) {
    const number = cityNumber.get(city.id);
    if (number !== undefined) numbers[number] = value;
  }
  return numbers;
}
