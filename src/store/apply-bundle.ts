import { type Kysely, sql, type Transaction } from "kysely";
import { Claim } from "../record/claim.ts";
import { Entity } from "../record/entity.ts";
import { CLAIM_KINDS } from "../record/says.ts";
import { Source } from "../record/source.ts";
import { appendClaims } from "./append-claims.ts";
import { bundleUpgrade, type StoredBundle } from "./bundle-upgrade.ts";
import { putDescribed } from "./described.ts";
import { putNames } from "./entity-name.ts";
import { readMeta, writeMeta } from "./meta.ts";
import { listed, oneOf } from "./one-of.ts";
import type { Bundle, BundleApplied } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";
import { validated } from "./validated.ts";

export const NOTHING_NEW: BundleApplied = { applied: false, added: 0, changed: 0, retracted: 0 };

/** Inside a transaction: takes over a version of the bundled data unless the store has it or a later one. */
export async function applyBundle(trx: Transaction<Tables>, bundle: Bundle): Promise<BundleApplied> {
  if (await hasBundle(trx, bundle)) return NOTHING_NEW;
  const { append, added, changed, retracted } = bundleUpgrade(bundle, await storedBundle(trx, bundle));
  await putDescribed(trx, "entity", bundle.entities, "bundle");
  await putNames(trx, bundle.entities, "bundle");
  await putDescribed(trx, "source", bundle.sources, "bundle");
  await appendClaims(trx, append);
  await writeMeta(trx, { data_version: bundle.version, data_date: bundle.date });
  return { applied: true, added, changed, retracted };
}

/** Whether this version, or one made later, is in the store. */
export async function hasBundle(db: Kysely<Tables>, { version, date }: Bundle): Promise<boolean> {
  const { data_version, data_date } = await readMeta(db);
  return data_version === version || (data_date !== undefined && data_date > date);
}

/** Every entity, source and claim valid, and no row twice. */
export function checkedBundle({ entities, sources, claims, ...rest }: Bundle): Bundle {
  const rows = new Set<string>();
  for (const { id } of claims) {
    if (rows.has(id))
      throw new StoreError("not-valid", `The bundled data has two claims ${id}; nothing was stored.`);
    rows.add(id);
  }
  return {
    ...rest,
    entities: validated(Entity, entities),
    sources: validated(Source, sources),
    claims: validated(Claim, claims),
  };
}

async function storedBundle(trx: Transaction<Tables>, { claims }: Bundle): Promise<StoredBundle> {
  const rows = await trx
    .selectFrom("claim")
    .select(["bundle_id", "json"])
    // The index begins with the kind, and of a million claims few are the bundle's.
    .where(oneOf("kind", CLAIM_KINDS))
    .where("origin", "=", "bundle")
    .orderBy("seq")
    .execute();
  const versions = new Map<string, Claim[]>();
  const withdrawn = new Set<string>();
  for (const { bundle_id, json } of rows) {
    const claim = JSON.parse(json) as Claim;
    if (bundle_id !== null) versions.set(bundle_id, [...(versions.get(bundle_id) ?? []), claim]);
    else if (claim.says.kind === "retraction") withdrawn.add(claim.says.of);
  }
  const own = await trx
    .selectFrom("claim")
    .select("json")
    .where("undoes", "is not", null)
    .where("origin", "=", "user")
    .execute();
  const undoing = own.map(({ json }) => JSON.parse(json) as Claim);
  return { versions, withdrawn, undoing, ids: await takenIds(trx, claims) };
}

/** The ids ID, ID#2, ID#3 … of the bundle's rows that are in the store, whoever gave them. */
async function takenIds(trx: Transaction<Tables>, claims: readonly Claim[]): Promise<Set<string>> {
  const rows = listed(claims.map(({ id }) => id));
  // '$' comes after '#'. A cross join keeps SQLite from going through all claims for each row.
  const taken = await sql<{ id: string }>`
    select claim.id from (${rows}) as row cross join claim on claim.id = row.value
    union select claim.id from (${rows}) as row cross join claim
      on claim.id > row.value || '#' and claim.id < row.value || '$'`.execute(trx);
  return new Set(taken.rows.map(({ id }) => id));
}
