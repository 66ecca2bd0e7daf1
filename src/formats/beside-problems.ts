import type { Judgement } from "../record/judgement.ts";
import { nearestWords } from "../record/nearest-words.ts";
import type { SecondCode } from "../record/second-code.ts";
import type { Problem } from "./csv.ts";
import { type Dangling, danglingProblems } from "./dangling.ts";
import type { Collection, Files } from "./data-package.ts";
import { describedFiles } from "./described-files.ts";
import { NAME_TABLE, REGION_TABLE } from "./gazetteer-table.ts";
import { INCOME_TABLE } from "./income-table.ts";
import { JUDGEMENT_TABLE } from "./judgement-table.ts";
import { LEGAL_COMPETENCE_TABLE } from "./legal-competence-table.ts";
import { LIST_TABLES, LISTS, type ListRow } from "./list-table.ts";
import { type Loaded, type Lost, lostTogether, readTable } from "./read-table.ts";
import { repeated } from "./references.ts";
import type { Table } from "./schema-table.ts";
import { SECOND_CODE_TABLE } from "./second-code-table.ts";
import { ALLIANCE_TABLE, COLONIAL_TABLE, LANGUAGE_TABLE, STATE_LANGUAGE_TABLE } from "./state-table.ts";

/** What is wrong with a package's lists of codes, its regions, names, income groups, judgements and second codes, beside the rows not read of them. */
export function besideProblems(
  files: Files,
  { claims }: Pick<Collection, "claims">,
  lost: Readonly<Record<keyof Collection, Lost>>,
): { problems: Problem[]; lost: Lost } {
  const { described } = describedFiles(files);
  const read = <T>(table: Table<T>): Loaded<T>[] => {
    const path = `${table.name}.csv`;
    const text = files.get(path);
    return text === undefined ? [] : [withKeys(table, readTable(table, text, described?.get(path)))];
  };
  const lists = LIST_TABLES.flatMap((table) => read(table).map((list) => ({ name: table.name, list })));
  const places = [
    ...read(REGION_TABLE),
    ...read(NAME_TABLE),
    ...read(INCOME_TABLE),
    ...read(LANGUAGE_TABLE),
    ...read(STATE_LANGUAGE_TABLE),
    ...read(COLONIAL_TABLE),
    ...read(ALLIANCE_TABLE),
    ...read(LEGAL_COMPETENCE_TABLE),
  ];
  const known = new Set<string>(claims.map(({ id }) => id));
  const examples = lists.flatMap(examplesIn);
  const judgements = read(JUDGEMENT_TABLE);
  const judged = judgements.flatMap(({ values }) => values).flatMap(judgedClaims);
  const seconds = read(SECOND_CODE_TABLE);
  const coded = seconds.flatMap(({ values }) => values).map(codedClaim);
  const stray = [...examples, ...judged, ...coded].filter(({ id }) => !known.has(id));
  const all = [...lists.map(({ list }) => list), ...places, ...judgements, ...seconds];
  return {
    problems: [
      ...all.flatMap(({ problems }) => problems),
      ...lists.flatMap(codeProblems),
      ...danglingProblems(stray, lost),
    ],
    lost: lostTogether(all.map((each) => each.lost)),
  };
}

function withKeys<T>({ name, key, write }: Table<T>, loaded: Loaded<T>): Loaded<T> {
  const keys = loaded.values.map((value) => {
    const row = write(value);
    return `${name}.csv ${key.map((column) => row[column]).join(" ")}`;
  });
  return { ...loaded, problems: [...loaded.problems, ...repeated(keys)] };
}

interface List {
  name: string;
  list: Loaded<ListRow>;
}

function examplesIn({ name, list }: List): Dangling[] {
  return list.values.flatMap(({ id: code, example }) =>
    (example ?? []).map(
      (id) => ({ where: `${name}.csv ${code}`, part: "example", of: "claims", id }) as const,
    ),
  );
}

function judgedClaims({ id: judgement, claim, from }: Judgement): Dangling[] {
  const where = `${JUDGEMENT_TABLE.name}.csv ${judgement}`;
  return [claim, ...(from ?? [])].map((id) => ({ where, part: "judged claim", of: "claims", id }) as const);
}

function codedClaim({ claim, list, coder }: SecondCode): Dangling {
  const where = `${SECOND_CODE_TABLE.name}.csv ${list} by ${coder}`;
  return { where, part: "coded claim", of: "claims", id: claim };
}

/** A list has the codes that a claim may use, no more and no fewer. */
function codeProblems({ name, list: { values, lost } }: List): Problem[] {
  const codes = new Map<string, readonly string[] | undefined>(Object.entries(LISTS)).get(
    name.replace("lists/", ""),
  );
  if (codes === undefined) return [];
  const given = values.map(({ id }) => id);
  const missing = lost.unnamed ? [] : codes.filter((code) => !given.includes(code) && !lost.ids.has(code));
  const where = `${name}.csv`;
  return [
    ...missing.map((code) => ({ where, why: `the code '${code}' is missing` })),
    ...given
      .filter((code) => !codes.includes(code))
      .map((code) => ({
        where,
        why: `no claim can have the code '${code}'; ${nearest(code, codes)}`,
      })),
  ];
}

function nearest(code: string, codes: readonly string[]): string {
  const [near] = nearestWords(code, codes, 1);
  return near === undefined ? `it can have ${codes.join(", ")}` : `the nearest is '${near}'`;
}
