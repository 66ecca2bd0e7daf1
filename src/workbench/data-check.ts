import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readCsv } from "../formats/csv.ts";
import { readPackage } from "../formats/data-package.ts";
import { predicateProblem, predicateTable } from "../formats/predicate-table.ts";
import { references } from "../formats/references.ts";
import { resolve } from "../ledger/resolve.ts";
import { bundledFolder, editionOf, packageFiles } from "./data-folder.ts";

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
  const { problems, ...held } = readPackage(files);
  const predicates = join(folder, "predicates.csv");
  const { table, problems: unread } = predicateTable(
    existsSync(predicates) ? readCsv(readFileSync(predicates, "utf8"), "predicates.csv").rows : [],
  );
  const misnamed = held.claims.flatMap((claim) => {
    const why = table.size > 0 ? predicateProblem(claim, table) : undefined;
    return why ? [{ where: claim.id, why }] : [];
  });
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
    },
    facts: {
      total: facts.length,
      agreed: having("agreed"),
      singleSource: having("single source"),
      disputed: having("disputed"),
      inTension: facts.filter(({ tensions }) => tensions.length > 0).length,
    },
    problems: [...problems, ...unread, ...misnamed, ...references(held)],
  };
}
