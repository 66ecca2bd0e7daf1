import * as z from "zod";
import { AtlasColumns } from "../atlas/atlas-columns.ts";
import { Day } from "../record/partial-date.ts";
import { Clocks, WithKnownAsOf } from "./clocks.ts";

/** Whoever asks has all days at once, so only one of the two clocks is taken. */
export const MapQuery = z.strictObject({ knownAsOf: Clocks.shape.knownAsOf }).meta({ id: "MapQuery" });
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
