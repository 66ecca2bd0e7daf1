import { worldRegion } from "../gazetteer/m49.ts";
import { bundledFolder } from "./data-folder.ts";
import { readIncomeGroups } from "./read-income-groups.ts";
import type { StateBloc } from "./state-blocs.ts";
import { branchOf } from "./state-facts.ts";
import { stateTables } from "./state-tables.ts";

/** What cities may be put into groups by: each is of their state, and each state is in one group. */
export const PARTITIONS = [
  "country",
  "continent",
  "region",
  "main-bloc",
  "income",
  "language",
  "language-family",
  "language-branch",
] as const;
type Partition = (typeof PARTITIONS)[number];

/** The group of a state by its code; undefined where it is not given. */
export function groupOfState(
  by: Partition,
  blocs: readonly StateBloc[],
): (code: string) => string | undefined {
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
    case "main-bloc":
      return (code) => mainBlocOf(blocs, code);
    case "language": {
      const { spoken } = stateTables();
      return (code) => spoken.get(code)?.main;
    }
    case "language-family": {
      const { spoken, languages } = stateTables();
      return (code) => languages.get(spoken.get(code)?.main ?? "")?.family;
    }
    case "language-branch": {
      const tables = stateTables();
      return (code) => branchOf(tables, code);
    }
  }
}

/**
 * Blocs of states by how far they bind: a customs union before an area of free trade, that before a league, and a
 * league of one continent before one that spans several. Of those it is in, a state's main bloc is the first.
 */
const MAIN_BLOCS = [
  "net:european-union",
  "net:mercosur",
  "net:ecowas",
  "net:asean",
  "net:sadc",
  "net:arab-league",
  "net:african-union",
  "net:sco",
  "net:council-of-europe",
  "net:apec",
  "net:commonwealth",
] as const;

function mainBlocOf(blocs: readonly StateBloc[], state: string): string | undefined {
  return MAIN_BLOCS.find((bloc) => blocs.some(({ id, members }) => id === bloc && members.has(state)));
}
