import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { normaliseName } from "../gazetteer/normalise-name.ts";
import { factKey } from "../ledger/fact-key.ts";
import { fallenClaims, type Undoing } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import { factToken } from "./claim-token.ts";
import { instant } from "./instant.ts";
import { listed, oneOf } from "./one-of.ts";
import type { ClaimFilter } from "./store.ts";
import type { Tables } from "./tables.ts";

type Condition = RawBuilder<SqlBool>;

/** The claims that a filter asks for, in order of appending. */
export async function findClaims(db: Kysely<Tables>, filter: ClaimFilter): Promise<Claim[]> {
  const until = filter.recordedUntil === undefined ? undefined : instant(filter.recordedUntil);
  const rows = await db
    .selectFrom("claim")
    .select(["claim.id", "claim.json"])
    .$if(filter.live === true, (query) => query.select(challenged(until).as("challenged")))
    .where((eb) => eb.and(conditions(filter, until)))
    .orderBy("claim.seq")
    .execute();
  const fallen = await fallenOf(
    db,
    rows.filter((row) => row.challenged === 1).map(({ id }) => id),
    until,
  );
  const claims = rows.filter(({ id }) => !fallen.has(id)).map(({ json }) => claimOf(json));
  if (filter.factKeys === undefined) return claims;
  // Two keys may have one number.
  const keys = new Set(filter.factKeys);
  return claims.filter((claim) => keys.has(factKey(claim)));
}

/** A row that undoes another, as the database tells it: no truth values there. */
interface UndoingRow extends Omit<Undoing, "retracts"> {
  retracts: 0 | 1;
}

/** Whether some claim supersedes or retracts the row: 1 or 0. It stands all the same where that one fell. */
export function challenged(until: string | undefined): RawBuilder<0 | 1> {
  return sql`exists (select 1 from claim as u where u.undoes = claim.id ${known(sql`u.recorded`, until)})`;
}

/** Which of the challenged claims do not stand; the ledger's rule decides, over the chains of undoing claims. */
export async function fallenOf(
  db: Kysely<Tables>,
  ids: readonly string[],
  until: string | undefined,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<UndoingRow>`${chain(listed(ids), until)}
    select id, undoes, kind = 'retraction' as retracts from claim
    where id in (select id from chain) and undoes is not null`.execute(db);
  const fallen = fallenClaims(rows.map((row) => ({ ...row, retracts: row.retracts === 1 })));
  return new Set(ids.filter((id) => fallen.has(id)));
}

/** Every claim that does not stand, of the whole store. */
export async function allFallen(db: Kysely<Tables>, until: string | undefined): Promise<ReadonlySet<string>> {
  const { rows } = await sql<UndoingRow>`
    select id, undoes, kind = 'retraction' as retracts from claim as u
    where undoes is not null ${known(sql`u.recorded`, until)}`.execute(db);
  return fallenClaims(rows.map((row) => ({ ...row, retracts: row.retracts === 1 })));
}

/** The claims of these ids, those that undo them, those that undo them in turn, and so on. */
export async function chainsOf(db: Kysely<Tables>, ids: readonly string[], until?: string): Promise<Claim[]> {
  const { rows } = await sql<{ json: string }>`${chain(listed(ids), until)}
    select json from claim where id in (select id from chain)`.execute(db);
  return rows.map(({ json }) => claimOf(json));
}

function chain(ids: RawBuilder<unknown>, until: string | undefined): RawBuilder<unknown> {
  return sql`with recursive chain (id) as (
      ${ids}
      union select u.id from claim as u join chain on u.undoes = chain.id ${known(sql`u.recorded`, until)}
    )`;
}

function known(column: RawBuilder<unknown>, until: string | undefined): RawBuilder<unknown> {
  return until === undefined ? sql`` : sql`and ${column} <= ${until}`;
}

// Rows hold what was validated before it was appended.
function claimOf(json: string): Claim {
  return JSON.parse(json) as Claim;
}

function conditions(filter: ClaimFilter, until: string | undefined): Condition[] {
  const { ids, about, kinds, predicate, theme, source, factKeys, undoing, text, origin, live } = filter;
  return [
    ids && oneOf("claim.id", ids),
    about && mentioning("claim.seq", about),
    kinds &&
      (isNarrow(filter) ? sql<SqlBool>`+claim.kind in (${listed(kinds)})` : oneOf("claim.kind", kinds)),
    // Whoever is subject or object is mentioned, and there the index is.
    filter.subject && mentioning("claim.seq", filter.subject),
    filter.object && mentioning("claim.seq", filter.object),
    filter.subject || filter.object ? ends(filter) : undefined,
    predicate && oneOf("claim.predicate", predicate),
    theme && inRows("claim.seq", sql`select seq from claim_theme where theme in (${listed(theme)})`),
    source && oneOf("claim.source", source),
    factKeys && inRows("claim.seq", having(listed(factKeys.map(factToken)))),
    undoing && oneOf("claim.undoes", undoing),
    text === undefined ? undefined : saying(text),
    until === undefined ? undefined : sql<SqlBool>`claim.recorded <= ${until}`,
    origin && sql<SqlBool>`claim.origin = ${origin}`,
    live ? sql<SqlBool>`claim.kind <> 'retraction'` : undefined,
  ].filter((condition) => condition !== undefined);
}

/** Whether fewer claims meet other conditions than are of a kind: '+' keeps SQLite from going through all of a kind. */
function isNarrow({ ids, about, subject, object, predicate, ...more }: ClaimFilter): boolean {
  const { theme, source, factKeys, undoing, text } = more;
  const narrow = [ids, about, subject, object, predicate, theme, source, factKeys, undoing, text];
  return narrow.some((condition) => condition !== undefined);
}

/** Whether the claim numbered by a column speaks of one of the entities. */
export function mentioning(seq: string, entities: readonly string[]): Condition {
  return inRows(seq, having(entityTokens(listed(entities))));
}

/** Numbers of the claims that the inverted index has under one of some tokens. */
function having(tokens: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select claim_by.rowid from (${tokens}) as t join claim_by on claim_by match t.value`;
}

function entityTokens(entities: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 'e' || no as value from ident where id in (${entities})`;
}

function inRows(seq: string, rows: RawBuilder<unknown>): Condition {
  return sql<SqlBool>`${sql.ref(seq)} in (${rows})`;
}

/** The order of a tie's ends says nothing, so they are tried both ways. */
function ends({ subject, object }: ClaimFilter): Condition | undefined {
  const way = (one: string, other: string) =>
    sql`${subject ? oneOf(one, subject) : sql`true`} and ${object ? oneOf(other, object) : sql`true`}`;
  return sql<SqlBool>`(${way("claim.subject", "claim.object")} or
    (claim.kind = 'tie' and ${way("claim.object", "claim.subject")}))`;
}

/** Every word begins a word said, or a word of a name of somebody mentioned. */
function saying(text: string): Condition {
  const words = text.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  if (words.length === 0) return sql<SqlBool>`false`;
  const each = words.map((word) =>
    inRows("claim.seq", sql`${claimsSaying(word)} union ${claimsNaming(word)}`),
  );
  return sql<SqlBool>`(${sql.join(each, sql` and `)})`;
}

function claimsSaying(word: string): RawBuilder<unknown> {
  return sql`select rowid from claim_text where claim_text match ${`"${word}"*`}`;
}

/**
 * Names are looked up when the question is put, so that a claim need not be indexed anew when a name is bettered.
 * There are far fewer names than claims: going through all of them takes some milliseconds.
 */
function claimsNaming(word: string): RawBuilder<unknown> {
  const begun = ` ${normaliseName(word)}`;
  return having(entityTokens(sql`select entity from name where instr(' ' || plain, ${begun}) > 0`));
}
