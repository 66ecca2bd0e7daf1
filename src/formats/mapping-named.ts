import * as z from "zod";
import { Cell, type CellSpec, ColumnNames, codeCell } from "./mapping-cell.ts";

/** Where the columns tell of a place or body: its name, and all by which it can be recognised. */
export const NamedFields = z.strictObject({
  name: Cell.optional(),
  otherNames: Cell.optional(),
  country: Cell.optional(),
  region: Cell.optional(),
  latitude: Cell.optional(),
  longitude: Cell.optional(),
  /** Both in one cell: "50.77, 6.08", "Point(6.08 50.77)", or one end of a line in WKT. */
  coordinates: z
    .union([
      z.strictObject({ column: ColumnNames, end: z.enum(["start", "end"]) }).transform(
        ({ column, end }): CoordinatesSpec => ({
          cell: { columns: column },
          end,
        }),
      ),
      Cell.transform((cell): CoordinatesSpec => ({ cell })),
    ])
    .optional(),
  population: Cell.optional(),
  level: codeCell(["city", "region", "state"]).optional(),
  type: z.enum(["place", "body", "organisation"]).optional(),
  geonames: Cell.optional(),
  wikidata: Cell.optional(),
  iso: Cell.optional(),
  hansa: Cell.optional(),
  /** What becomes of a place that nobody here bears and of which no country is given: it waits, or its id is enough. */
  unknown: z.enum(["new", "review"]).optional(),
});
type NamedFields = z.infer<typeof NamedFields>;

export interface CoordinatesSpec {
  readonly cell: CellSpec;
  readonly end?: "start" | "end";
}

const IDENTIFYING = ["name", "geonames", "wikidata", "iso", "hansa"] as const;

/** A place or body; one word alone is its name, and a constant id of the ledger ("=net:c40") that very body. */
export const NamedCell = z.union([
  Cell.transform((cell): NamedFields => byName(cell)),
  NamedFields.refine((fields) => IDENTIFYING.some((key) => fields[key] !== undefined), {
    message: `say by which column it is named: ${IDENTIFYING.join(", ")}`,
  }).refine(({ unknown, wikidata, geonames }) => unknown !== "new" || wikidata || geonames, {
    path: ["unknown"],
    message: "a name alone may mean several places; say which column has its id: wikidata or geonames",
  }),
]);
export type NamedSpec = NamedFields;

const LEDGER_ID = /^(net|org|gn|iso|x):\S+$/;

function byName(cell: CellSpec): NamedFields {
  const { columns, otherwise } = cell;
  return columns.length === 0 && otherwise !== undefined && LEDGER_ID.test(otherwise)
    ? { hansa: cell }
    : { name: cell };
}
