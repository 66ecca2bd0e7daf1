import type { SourceId } from "../record/id.ts";
import { lastDay, type PartialDate } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";

/** Sources and the claims they carry. */
export interface SourceCount {
  sources: number;
  claims: number;
}

export interface PublishedBy {
  until: PartialDate;
  read: SourceCount;
  /** Left out: their source gives no date of publication. */
  undated: SourceCount;
  /** Left out: published later, or perhaps: a source of '2017' was not surely there in June 2017. */
  later: SourceCount;
}

/** Which sources were surely out by the end of a date, of those that carry claims, and what is left out. */
export function publishedBy(
  until: PartialDate,
  sources: ReadonlyMap<SourceId, Pick<Source, "published">>,
  claimsBySource: ReadonlyMap<SourceId, number>,
): { dates: ReadonlyMap<SourceId, PartialDate>; told: PublishedBy } {
  const end = lastDay(until);
  const sort = ([id]: readonly [SourceId, number]): "read" | "undated" | "later" => {
    const published = sources.get(id)?.published;
    return published === undefined ? "undated" : lastDay(published) <= end ? "read" : "later";
  };
  const sorted = Map.groupBy(
    [...claimsBySource].filter(([, claims]) => claims > 0),
    sort,
  );
  const count = (of: "read" | "undated" | "later"): SourceCount => {
    const held = sorted.get(of) ?? [];
    return { sources: held.length, claims: held.reduce((sum, [, claims]) => sum + claims, 0) };
  };
  return {
    dates: new Map(
      (sorted.get("read") ?? []).flatMap(([id]): [SourceId, PartialDate][] => {
        const published = sources.get(id)?.published;
        return published === undefined ? [] : [[id, published]];
      }),
    ),
    told: { until, read: count("read"), undated: count("undated"), later: count("later") },
  };
}
