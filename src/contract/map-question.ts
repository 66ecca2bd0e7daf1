import * as z from "zod";
import { AtlasColumns } from "../atlas/atlas-columns.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

/** Whoever asks has all days at once, so the day is no part of the question. */
export const MapQuery = z
  .strictObject({ knownAsOf: Clocks.shape.knownAsOf, publishedUntil: Clocks.shape.publishedUntil })
  .meta({ id: "MapQuery" });
export type MapQuery = z.infer<typeof MapQuery>;

export const MapReply = z
  .strictObject({
    /** The day that 'today' means. */
    today: Day,
    ...AtlasColumns.shape,
    ...WithKnownAsOf,
  })
  .meta({ id: "MapReply" });
export type MapReply = z.infer<typeof MapReply>;
