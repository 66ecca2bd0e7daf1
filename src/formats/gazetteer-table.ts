import * as z from "zod";
import { PolityId } from "../record/id.ts";
import { tableOf } from "./schema-table.ts";
import { columnsOf } from "./table.ts";

const AddedRegion = z.strictObject({
  id: PolityId,
  name: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  kind: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  /** The code that GeoNames has for it, or several; one that ends in a dot is of a borough without a district above. */
  geonames: z
    .string()
    .regex(/^[A-Z]{2}(\.[A-Z0-9]+)+\.?( [A-Z]{2}(\.[A-Z0-9]+)+\.?)*$/)
    .optional(),
  other_id: PolityId.optional(),
});

const AddedName = z.strictObject({
  id: PolityId,
  name: z.string().min(1),
  use: z.enum(["own", "other"]),
  why: z.string().min(1),
});

/** The regions and names that the places package lacks. */
export const REGION_TABLE = tableOf("gazetteer/regions", AddedRegion, columnsOf(AddedRegion));
export const NAME_TABLE = tableOf("gazetteer/names", AddedName, columnsOf(AddedName), ["id", "name"]);
