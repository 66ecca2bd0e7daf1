import { type Kysely, sql, type Transaction } from "kysely";
import type { Locator } from "../record/claim.ts";
import type { ReviewRow } from "./import-tables.ts";
import type { GoneAsked, ImportState, OpenName, SettledRows } from "./imports.ts";
import { insertRows } from "./insert-rows.ts";
import { oneOf } from "./one-of.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: keeps the rows that wait and what they wait for, in place of what was kept of the rows
 * before; a row that was settled meanwhile waits no longer.
 */
export async function putWaiting(
  trx: Transaction<Tables>,
  no: number | undefined,
  settled: readonly string[],
  { waiting, open }: SettledRows,
): Promise<void> {
  const claims = [...settled, ...waiting.map(({ claim }) => claim)];
  const imports = await forgotten(trx, claims);
  if (waiting.length === 0) return dropEmptyAfter(trx, imports);
  await insertRows(trx, "review", open.map(reviewRow), { orIgnore: true });
  const sources = new Map(open.map(({ id, source }) => [id, source]));
  const last = new Map(waiting.map((row) => [row.claim, row]));
  const rows = [...last.values()].map(({ claim, draft, reviews }) => {
    const source = reviews.map((id) => sources.get(id)).find((id) => id !== undefined) ?? "";
    return { claim, draft, source, import: no ?? imports.get(claim) ?? 0 };
  });
  await insertRows(trx, "waiting", rows);
  const links = [...last.values()].flatMap(({ claim, reviews }) =>
    [...new Set(reviews)].map((review) => ({ review, claim })),
  );
  await insertRows(trx, "waiting_for", links);
  await dropEmptyAfter(trx, imports);
}

/** Inside a transaction: what the source no longer has waits no longer. */
export async function dropOld(
  trx: Transaction<Tables>,
  { no, source }: ImportState,
  { covers = () => true }: Pick<GoneAsked, "covers">,
): Promise<void> {
  const rows = await trx
    .selectFrom("waiting")
    .select(["claim", "draft"])
    .where("source", "=", source)
    .where("import", "<>", no)
    .execute();
  const old = rows.filter(({ draft }) => covers(locatorIn(draft))).map(({ claim }) => claim);
  await dropEmptyAfter(trx, await forgotten(trx, old));
  await trx.deleteFrom("import_row").where("import", "=", no).execute();
}

/** Some of the rows that wait for a name. */
export function waitingRows(
  db: Kysely<Tables>,
  review: string,
  limit: number,
): Promise<{ claim: string; draft: string }[]> {
  return db
    .selectFrom("waiting_for")
    .innerJoin("waiting", "waiting.claim", "waiting_for.claim")
    .select(["waiting.claim", "waiting.draft"])
    .where("waiting_for.review", "=", review)
    .orderBy("waiting.claim")
    .limit(limit)
    .execute();
}

/** Where a draft that waits stands, as the workbench wrote it. */
function locatorIn(draft: string): Locator {
  return (JSON.parse(draft) as { draft: { locator: Locator } }).draft.locator;
}

/** Takes rows off the list; gives those that were on it, with the import that put them there. */
async function forgotten(trx: Transaction<Tables>, claims: readonly string[]): Promise<Map<string, number>> {
  const any = await trx.selectFrom("waiting").select("claim").limit(1).executeTakeFirst();
  if (any === undefined || claims.length === 0) return new Map();
  const ours = oneOf("claim", claims);
  const rows = await trx.selectFrom("waiting").select(["claim", "import"]).where(ours).execute();
  if (rows.length === 0) return new Map();
  await trx.deleteFrom("waiting").where(ours).execute();
  await trx.deleteFrom("waiting_for").where(ours).execute();
  return new Map(rows.map((row) => [row.claim, row.import]));
}

/** Names for which nothing waits any more are open no longer. */
async function dropEmptyAfter(trx: Transaction<Tables>, taken: ReadonlyMap<string, number>): Promise<void> {
  if (taken.size === 0) return;
  await sql`delete from review where not exists (select 1 from waiting_for as w where w.review = review.id)`.execute(
    trx,
  );
}

function reviewRow({ named, candidates, ...rest }: OpenName): ReviewRow {
  return { ...rest, named: JSON.stringify(named), candidates: JSON.stringify(candidates) };
}
