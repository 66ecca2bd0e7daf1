import { type FactOf, factsOf } from "../ledger/fact.ts";
import { holdsOn } from "../ledger/holds-on.ts";
import { originsOf } from "../ledger/origin.ts";
import { resolve } from "../ledger/resolve.ts";
import { isInForce } from "./tie-portfolio.ts";
import type { World } from "./world.ts";

type Tie = FactOf<"tie">;

/**
 * How many partners of a city are in force on what is left of its ties without the claims that go back to one origin
 * alone; on all where none is named. Only the ties that rest on it are resolved again: one that another source carries
 * stays, with that one's dates.
 */
export function partnersWithout(
  ties: readonly Tie[],
  { city, day, sources }: Pick<World, "day" | "sources"> & { readonly city: string },
): (origin?: string) => number {
  const resting = ties.flatMap((tie) =>
    tie.claims.flatMap((claim) => {
      const [origin, ...others] = originsOf(claim, sources);
      return origin === undefined || others.length > 0 ? [] : [{ origin, tie, claim }];
    }),
  );
  const restingOn = Map.groupBy(resting, ({ origin }) => origin);
  const partnersOf = (standing: readonly Tie[]): string[] =>
    standing
      .filter((tie) => isInForce(tie, holdsOn(tie.says.valid, day, tie.seen)))
      .flatMap(({ says }) => says.between.filter((id) => id !== city));
  const tiesWith = new Map<string, number>();
  for (const partner of partnersOf(ties)) tiesWith.set(partner, (tiesWith.get(partner) ?? 0) + 1);
  return (origin) => {
    const left = new Map<string, number>();
    const count = (standing: readonly Tie[], by: number): void => {
      for (const partner of partnersOf(standing))
        left.set(partner, (left.get(partner) ?? tiesWith.get(partner) ?? 0) + by);
    };
    for (const [tie, gone] of Map.groupBy(restingOn.get(origin ?? "") ?? [], ({ tie }) => tie)) {
      const claims = new Set(gone.map(({ claim }) => claim));
      count([tie], -1);
      count(
        factsOf(
          resolve(
            tie.claims.filter((claim) => !claims.has(claim)),
            sources,
          ),
          "tie",
        ),
        1,
      );
    }
    let partners = tiesWith.size;
    for (const [partner, ties] of left) partners += Number(ties > 0) - Number(tiesWith.has(partner));
    return partners;
  };
}
