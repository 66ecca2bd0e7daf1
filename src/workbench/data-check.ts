import * as z from "zod";
import { besideProblems } from "../formats/beside-problems.ts";
import type { Problem } from "../formats/csv.ts";
import { sameWhy } from "../formats/dangling.ts";
import { readPackage } from "../formats/data-package.ts";
import { describedFiles } from "../formats/described-files.ts";
import { type PredicateTable, predicateProblem } from "../formats/predicate-table.ts";
import { lostTogether } from "../formats/read-table.ts";
import { references } from "../formats/references.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import { bundledFolder, editionOf, packageFiles } from "./data-folder.ts";
import { predicatesIn } from "./read-predicates.ts";

/** What `hansa data check` prints: how much there is, and every row that does not load or does not hold. */
export const DataReport = z.strictObject({
  folder: z.string(),
  version: z.string(),
  rows: z.record(z.string(), z.number().int()),
  facts: z.strictObject({
    total: z.number().int(),
    agreed: z.number().int(),
    singleSource: z.number().int(),
    disputed: z.number().int(),
    inTension: z.number().int(),
  }),
  problems: z.array(z.strictObject({ where: z.string(), why: z.string() })),
});
export type DataReport = z.infer<typeof DataReport>;

export function checkData(folder: string = bundledFolder()): DataReport {
  const { version } = editionOf(folder);
  const files = packageFiles(folder);
  const { problems, lost, ...held } = readPackage(files);
  const predicates = predicatesIn(folder, describedFiles(files).described?.get("predicates.csv"));
  const beside = besideProblems(files, held, lost);
  const { rows: unread } = lostTogether([...Object.values(lost), predicates.lost, beside.lost]);
  const facts = resolve(held.claims, new Map(held.sources.map((source) => [source.id, source])));
  const having = (status: string): number => facts.filter((fact) => fact.status === status).length;
  return {
    folder,
    version,
    rows: {
      entities: held.entities.length,
      sources: held.sources.length,
      claims: held.claims.length,
      ...Object.fromEntries(
        [...Map.groupBy(held.claims, ({ says }) => says.kind)].map(([kind, claims]) => [kind, claims.length]),
      ),
      ...(unread > 0 && { "not read": unread }),
    },
    facts: {
      total: facts.length,
      agreed: having("agreed"),
      singleSource: having("single source"),
      disputed: having("disputed"),
      inTension: facts.filter(({ tensions }) => tensions.length > 0).length,
    },
    problems: [
      ...problems,
      ...predicates.problems,
      ...beside.problems,
      ...misnamed(held.claims, predicates.table),
      ...references(held, lost),
    ],
  };
}

/** Claims whose predicate is not mapped; without a table of predicates that is told once, and not of each. */
function misnamed(claims: readonly Claim[], table: PredicateTable): Problem[] {
  if (table.size === 0) return [];
  const problems = claims.flatMap((claim) => {
    const why = predicateProblem(claim, table);
    return why ? [{ where: claim.id, why }] : [];
  });
  return sameWhy(problems);
}
