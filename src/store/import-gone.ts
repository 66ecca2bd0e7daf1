import { sql, type Transaction } from "kysely";
import type { Claim } from "../record/claim.ts";
import type { SourceId } from "../record/id.ts";
import { challenged, fallenOf } from "./claim-query.ts";
import { firstVersion, retractionOf } from "./import-versions.ts";
import type { GoneAsked, ImportState } from "./imports.ts";
import { oneOf } from "./one-of.ts";
import type { Tables } from "./tables.ts";

/**
 * Inside a transaction: the claims that stand of rows which an earlier import of the source had and this one did not
 * meet, and of rows of earlier readings of the same work. What is claimed beside the rows (`SLUG/id:…`) belongs to none.
 */
export async function goneRows(
  trx: Transaction<Tables>,
  state: ImportState,
  { covers, earlier = [] }: Pick<GoneAsked, "covers" | "earlier">,
): Promise<Claim[]> {
  if (!state.again) return [];
  const met = await metRows(trx, state);
  const gone: Claim[] = [];
  for (const source of [state.source, ...earlier]) gone.push(...(await unmetOf(trx, source, met)));
  return covers ? gone.filter(({ locator }) => covers(locator)) : gone;
}

/** Of claims that stand, those which an import once took back: the reader put them back, and keeps them. */
async function putBack(trx: Transaction<Tables>, standing: readonly string[]): Promise<Set<string>> {
  const retractions = new Map(standing.map((id) => [retractionOf(id), id]));
  const held = await trx
    .selectFrom("claim")
    .select("id")
    .where(oneOf("id", [...retractions.keys()]))
    .execute();
  return new Set(held.flatMap(({ id }) => retractions.get(id) ?? []));
}

/** The keys of the rows that an import met. */
async function metRows(trx: Transaction<Tables>, { no, source }: ImportState): Promise<Set<string>> {
  const met = await trx.selectFrom("import_row").select("claim").where("import", "=", no).execute();
  return new Set(met.map(({ claim }) => keyIn(claim, source)));
}

async function unmetOf(
  trx: Transaction<Tables>,
  source: SourceId,
  met: ReadonlySet<string>,
): Promise<Claim[]> {
  const rows = await trx
    .selectFrom("claim")
    .select(["id", challenged(undefined).as("challenged")])
    .where("source", "=", source)
    .where("kind", "<>", "retraction")
    .where(sql`substr(id, 1, ${slugOf(source).length + 1})`, "=", `${slugOf(source)}/`)
    .execute();
  const unmet = rows.filter(({ id }) => {
    const key = keyIn(firstVersion(id), source);
    return !met.has(key) && !key.startsWith("id:");
  });
  const doubtful = unmet.filter((row) => row.challenged === 1).map(({ id }) => id);
  const fallen = await fallenOf(trx, doubtful, undefined);
  const standing = unmet.map(({ id }) => id).filter((id) => !fallen.has(id));
  const kept = await putBack(trx, standing);
  const ids = standing.filter((id) => !kept.has(id));
  const held = await trx.selectFrom("claim").select("json").where(oneOf("id", ids)).orderBy("seq").execute();
  return held.map(({ json }) => JSON.parse(json) as Claim);
}

/** What follows the source's slug in the id of a row's claim. */
function keyIn(id: string, source: SourceId): string {
  return id.slice(slugOf(source).length + 1);
}

function slugOf(source: SourceId): string {
  return source.slice("src:".length);
}
