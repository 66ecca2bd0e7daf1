import { bundledFolder } from "./data-folder.ts";
import { listedCities } from "./listed-cities.ts";
import { listedTies } from "./listed-ties.ts";
import { bundledBlocs } from "./state-blocs.ts";
import { type TiesStudied, tiesAmong } from "./ties-studied.ts";

/** The ties of a list beside a table of cities, without a store; blocs of states are those bundled, on the day. */
export async function tiesStudiedInFiles(
  { ties, cities }: { readonly ties: string; readonly cities?: string | undefined },
  day: string,
): Promise<TiesStudied> {
  const table = await listedCities(cities, ties);
  const ids = new Set(table?.cities.map(({ id }) => id));
  const listed = await listedTies(ties, (id) => ids.has(id));
  const named = new Set(listed.ties.flatMap(({ one, other }) => [one, other]));
  const all = table?.cities ?? [...named].sort().map((id) => ({ id }));
  const { unlisted, repeated, ...told } = tiesAmong(all, listed.ties);
  return {
    words: `ties of ${ties}`,
    asOf: day,
    ...told,
    blocs: bundledBlocs(bundledFolder(), day),
    passedOver: { notCities: listed.misread, unlisted, repeated },
  };
}
