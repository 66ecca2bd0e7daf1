import * as z from "zod";
import { NOT_ASKED } from "../ledger/disagreement-list.ts";
import { RECIPROCITIES, type Reciprocity, type Sides } from "../ledger/reciprocity.ts";
import { Count, count } from "./because.ts";
import type { Weighed } from "./disagreement-entry.ts";

/** How one side's own complete list answers to what the other side, or a third, says. */
const Answers = z.strictObject({
  of: z.enum(["own", "other"]),
  list: z.enum(["lists", "lacks", ...NOT_ASKED]),
  partners: Count,
});

/** Partners, or bodies, by who says that they are: each once, under the strongest evidence that any tie with it has. */
export const ReciprocityTable = z
  .strictObject({
    partners: Count,
    rows: z.array(
      z.strictObject({
        reciprocity: z.enum(RECIPROCITIES),
        partners: Count,
        /** What the silent sides' own complete lists say: one that lacks it is not one that is not on file. */
        lists: z.array(Answers),
      }),
    ),
  })
  .meta({ id: "ReciprocityTable" });
export type ReciprocityTable = z.infer<typeof ReciprocityTable>;

/** Partners, or bodies, counted by who tells of them; `listing` are the sides whose own lists can be complete. */
export function reciprocityTable(held: readonly Weighed[], listing: readonly Side[]): ReciprocityTable {
  const strongest = [...Map.groupBy(held, ({ entry }) => entry.other?.id ?? "").values()].map(strongestOf);
  return {
    partners: partners(strongest.flat()),
    rows: RECIPROCITIES.map((reciprocity) => {
      const of = strongest.filter(([first]) => first?.sides?.reciprocity === reciprocity);
      return {
        reciprocity,
        partners: partners(of.flat()),
        lists: SILENT[reciprocity]
          .filter((side) => listing.includes(side))
          .flatMap((side) => answers(side, of)),
      };
    }),
  };
}

/** The ties with one partner that have the strongest evidence; what a list lacks comes first among them. */
function strongestOf(held: readonly Weighed[]): readonly Weighed[] {
  const rank = ({ sides }: Weighed): number => (sides ? RECIPROCITIES.indexOf(sides.reciprocity) : 0);
  const least = Math.min(...held.map(rank));
  return held
    .filter((each) => rank(each) === least)
    .toSorted((one, other) => other.entry.lacks.length - one.entry.lacks.length);
}

/** Each partner once, with all claims of the ties counted for it. */
function partners(held: readonly Weighed[]): z.infer<typeof Count> {
  return count(
    held.map(({ fact }) => fact),
    new Set(held.map(({ entry }) => entry.other?.id)).size,
  );
}

type Side = z.infer<typeof Answers>["of"];

const SILENT: Readonly<Record<Reciprocity, readonly Side[]>> = {
  "both sides": [],
  "own side": ["other"],
  "other side": ["own"],
  "third parties": ["own", "other"],
};

function answers(of: Side, groups: readonly (readonly Weighed[])[]): z.infer<typeof Answers>[] {
  const said = (sides: Sides | undefined): z.infer<typeof Answers>["list"] =>
    (of === "own" ? sides?.ownList : sides?.otherList)?.says ?? "no complete list";
  return [...Map.groupBy(groups, ([first]) => said(first?.sides))].map(([list, held]) => ({
    of,
    list,
    partners: partners(held.flat()),
  }));
}
