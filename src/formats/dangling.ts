import type { Problem } from "./csv.ts";
import type { Lost } from "./read-table.ts";

/** An id that a row uses and no table defines. */
export interface Dangling {
  where: string;
  /** What the id is there for: "linked claim". */
  part: string;
  of: "entities" | "sources" | "claims";
  id: string;
}

/** Ids that nothing defines; those whose rows were not read are no faults of their own, and summed up. */
export function danglingProblems(
  all: readonly Dangling[],
  lost: Readonly<Record<Dangling["of"], Lost>>,
): Problem[] {
  const follows = ({ of, id }: Dangling): boolean => lost[of].unnamed || lost[of].ids.has(id);
  const own = all.filter((each) => !follows(each));
  const told = own.map(({ where, part, id }) => ({ where, why: `${part} ${id} is not defined` }));
  return [...sameWhy(told), ...[...Map.groupBy(all.filter(follows), ({ of }) => of)].map(consequence)];
}

/** One line for many problems of one cause. */
export function sameWhy(problems: readonly Problem[]): Problem[] {
  return [...Map.groupBy(problems, ({ why }) => why)].flatMap(([why, same]) =>
    same.length > FEW ? [{ where: some(same.map(({ where }) => where)), why }] : same,
  );
}

const FEW = 3;

function consequence([of, found]: [Dangling["of"], Dangling[]]): Problem {
  const ids = some(found.map(({ id }) => id));
  const count = found.length === 1 ? "1 reference finds" : `${found.length} references find`;
  return {
    where: some(found.map(({ where }) => where)),
    why: `${count} none of the ${of} that were not read (${ids})`,
  };
}

function some(words: readonly string[]): string {
  const each = [...new Set(words)];
  const more = each.length - FEW;
  return `${each.slice(0, FEW).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
