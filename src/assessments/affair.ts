import type { Fact, FactOf } from "../ledger/fact.ts";
import type { Entities } from "./because.ts";

/** An episode, or an outcome that hangs on one. */
export type Happening = FactOf<"episode"> | FactOf<"outcome">;

/** The episodes and outcomes of one story; counts and shares are of affairs, not of rows. */
export interface Affair {
  id: string;
  title: string;
  happenings: readonly Happening[];
  /** First and last date told, where any is. */
  first?: string;
  last?: string;
}

export function happeningsOf(facts: readonly Fact[]): Happening[] {
  return facts.filter(
    (fact): fact is Happening => fact.says.kind === "episode" || fact.says.kind === "outcome",
  );
}

/** Episodes and outcomes grouped into affairs, the fullest first; one that is in none stands alone. */
export function affairsOf(happenings: readonly Happening[], entities: Entities): Affair[] {
  const byAffair = Map.groupBy(happenings, ({ says, id }) => says.affair ?? id);
  return [...byAffair]
    .map(([id, told]) => affair(id, told.toSorted(byDate), entities))
    .sort((one, other) => other.happenings.length - one.happenings.length || (one.id < other.id ? -1 : 1));
}

export function dateOf({ says }: Happening): string | undefined {
  return says.valid?.from?.date ?? says.valid?.to?.date;
}

export function byDate(one: Happening, other: Happening): number {
  const [a, b] = [dateOf(one) ?? "", dateOf(other) ?? ""];
  return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1;
}

function affair(id: string, happenings: readonly Happening[], entities: Entities): Affair {
  const dates = happenings.flatMap((happening) => dateOf(happening) ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  const told = happenings.find(({ says }) => says.kind === "episode") ?? happenings[0];
  return {
    id,
    title: entities.get(id)?.name ?? told?.says.what ?? id,
    happenings,
    ...(first && { first }),
    ...(last && { last }),
  };
}
