import countries from "world-countries/countries.json" with { type: "json" };
import { worldRegion } from "../gazetteer/m49.ts";
import { bundledFolder } from "./data-folder.ts";
import { readIncomeGroups } from "./read-income-groups.ts";

/** What cities may be put into groups by: each is of their state, and each state is in one group. */
export const PARTITIONS = ["country", "continent", "region", "income", "language"] as const;
export type Partition = (typeof PARTITIONS)[number];

/** The group of a state by its code; undefined where it is not given. */
export function groupOfState(by: Partition): (code: string) => string | undefined {
  switch (by) {
    case "country":
      return (code) => code;
    case "continent":
      return (code) => worldRegion(code)?.region;
    case "region":
      return (code) => worldRegion(code)?.subregion;
    case "income": {
      const groups = readIncomeGroups(bundledFolder());
      return (code) => groups.get(code)?.group;
    }
    case "language": {
      const spoken = widestLanguages();
      return (code) => spoken.get(code);
    }
  }
}

/** Of a state's official languages the one that most states have: one language a state makes a partition. */
function widestLanguages(): Map<string, string> {
  const states = countries.map(({ cca2, languages }) => ({ cca2, spoken: Object.keys(languages ?? {}) }));
  const counts = new Map<string, number>();
  for (const language of states.flatMap(({ spoken }) => spoken))
    counts.set(language, (counts.get(language) ?? 0) + 1);
  const wider = (one: string, other: string): number =>
    (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1);
  return new Map(
    states.flatMap(({ cca2, spoken }) => {
      const [widest] = spoken.toSorted(wider);
      return widest === undefined ? [] : [[cca2, widest] as const];
    }),
  );
}
