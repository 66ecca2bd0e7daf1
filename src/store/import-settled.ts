import { sql, type Transaction } from "kysely";
import type { Claim } from "../record/claim.ts";
import { appendClaims, appendWhereFree } from "./append-claims.ts";
import { chainsOf } from "./claim-query.ts";
import type { ClaimToAppend } from "./claim-writer.ts";
import { keepNew } from "./import-described.ts";
import { byUndone, firstVersion, type RowsHeld, type RowsToAppend, rowsToAppend } from "./import-versions.ts";
import type { ImportState, SettledRows } from "./imports.ts";
import { insertRows } from "./insert-rows.ts";
import { countPut } from "./meta.ts";
import { listed, oneOf } from "./one-of.ts";
import { forgetDecided, noteFollowed } from "./review-decided.ts";
import { putWaiting } from "./review-rows.ts";
import type { Tables } from "./tables.ts";

type Counts = Pick<RowsToAppend, "added" | "superseded" | "alreadyThere" | "retracted" | "twice">;

/** Which import it is; without a number it is a decision of the reader. */
type Asked = Pick<ImportState, "recorded" | "again"> & { no?: number };

/** Inside a transaction: appends what rows say as far as the ledger has it not, and keeps what is still open. */
export async function appendSettled(
  trx: Transaction<Tables>,
  state: Asked,
  settled: SettledRows,
): Promise<Counts> {
  const { claims, undone, waiting, unkept } = settled;
  await keepNew(trx, settled.entities, settled.sources, state.no);
  const ids = [...claims.map(({ id }) => id), ...undone.map(({ claim }) => claim)];
  const { append, twice, ...counts } = rowsToAppend(claims, undone, await rowsHeld(trx, ids, state));
  await appendClaims(trx, ofUser(append));
  const ready = await appendWhereFree(trx, ofUser(settled.ready));
  await appendWhereFree(trx, ofUser(settled.beside));
  const rows = [...ids, ...unkept];
  if (state.no !== undefined) await meet(trx, state, [...rows, ...waiting.map(({ claim }) => claim)]);
  await putWaiting(trx, state.no, rows, settled);
  await noteFollowed(trx, settled.followed);
  await countPut(trx);
  return {
    ...counts,
    added: counts.added + ready.added,
    alreadyThere: counts.alreadyThere + ready.alreadyThere,
    twice: [...twice, ...ready.taken.map((id) => ({ where: id, why: TAKEN }))],
  };
}

function ofUser(claims: readonly Claim[]): ClaimToAppend[] {
  return claims.map((claim) => ({ claim, origin: "user" }));
}

/** Notes the rows that an import met, where an earlier one may have had others. */
async function meet(
  trx: Transaction<Tables>,
  { no, again }: Asked,
  claims: readonly string[],
): Promise<void> {
  if (no === undefined || !again) return;
  await forgetDecided(trx, claims);
  const rows = claims.map((claim) => ({ import: no, claim }));
  await insertRows(trx, "import_row", rows, { orIgnore: true });
}

async function rowsHeld(trx: Transaction<Tables>, rows: readonly string[], state: Asked): Promise<RowsHeld> {
  const there = await trx.selectFrom("claim").select("id").where(oneOf("id", rows)).execute();
  if (there.length === 0)
    return { versions: new Map(), undoing: new Map(), met: new Set(), recorded: state.recorded };
  const all = await versionsOf(
    trx,
    there.map(({ id }) => id),
  );
  const own = all.filter(({ says }) => says.kind !== "retraction");
  const chain = await chainsOf(
    trx,
    own.map(({ id }) => id),
  );
  const versions = Map.groupBy(own, ({ id }) => firstVersion(id));
  const met = await metBefore(trx, rows, own, state);
  return { versions, undoing: byUndone(chain), met, recorded: state.recorded };
}

/** Every version of some rows, oldest first, by what follows their ids: ID, ID#2, ID#3 … */
async function versionsOf(trx: Transaction<Tables>, firsts: readonly string[]): Promise<Claim[]> {
  // '$' comes after '#', and before all else that may follow in an id. Cross: every row of the list is looked up by the
  // index of ids; left to itself SQLite goes through all claims in order of `seq`, and the list for each of them.
  const { rows } = await sql<{ json: string }>`
    select claim.json from (${listed(firsts)}) as first cross join claim
      on claim.id >= first.value and claim.id < first.value || '$'
    order by claim.seq`.execute(trx);
  return rows.map(({ json }) => JSON.parse(json) as Claim);
}

/** Rows that this import has met already; a decision of the reader meets each anew. */
async function metBefore(
  trx: Transaction<Tables>,
  rows: readonly string[],
  own: readonly Claim[],
  { no, again, recorded }: Asked,
): Promise<ReadonlySet<string>> {
  if (no === undefined) return new Set();
  if (!again) return recordedNow(own, recorded);
  const met = await trx
    .selectFrom("import_row")
    .select("claim")
    .where("import", "=", no)
    .where(oneOf("claim", rows))
    .execute();
  return new Set(met.map(({ claim }) => claim));
}

/** A source imported for the first time has met every row whose claim it recorded. */
function recordedNow(own: readonly Claim[], recorded: string): Set<string> {
  return new Set(own.filter((claim) => claim.recorded === recorded).map(({ id }) => firstVersion(id)));
}

const TAKEN = "the ledger has another claim of this id, which stays as it is";
