import type { DatabaseSync } from "node:sqlite";
import { spellings } from "../gazetteer/normalise-name.ts";
import type { Claim } from "../record/claim.ts";
import type { Entity } from "../record/entity.ts";
import { statement } from "../record/statement.ts";
import { CLAIM_COLUMNS, claimColumns } from "./claim-writer.ts";
import { type Numbered, Projection } from "./projection.ts";

const CLAIMS_AT_ONCE = 5000;

/** Whether all that follows from the claims was filled since the tables for it were made. */
export function isProjected(db: DatabaseSync): boolean {
  return db.prepare("select 1 from meta where key = 'projected'").get() !== undefined;
}

/** Inside a transaction: fills all that follows from claims and descriptions anew. Gives the number of claims. */
export function projectAnew(db: DatabaseSync): number {
  db.exec(`
    delete from claim_theme;
    delete from edge;
    delete from name;
    delete from ident;
    insert into claim_text (claim_text) values ('delete-all');
    insert into claim_by (claim_by) values ('delete-all');
    drop trigger if exists claim_is_never_changed;
  `);
  const claims = projectClaims(db);
  db.exec(`
    create trigger claim_is_never_changed before update on claim
      begin select raise(abort, 'a claim is never changed'); end;
    insert or replace into meta values ('projected', '1');
  `);
  projectNames(db);
  return claims;
}

function projectClaims(db: DatabaseSync): number {
  const update = db.prepare(
    `update claim set ${CLAIM_COLUMNS.map((name) => `${name} = ?`).join(", ")} where seq = ?`,
  );
  const projection = new Projection(db);
  let count = 0;
  for (const claims of numberedClaims(db)) {
    for (const { claim, states, seq } of claims) update.run(...claimColumns(claim, states), seq);
    projection.add(claims);
    count += claims.length;
  }
  return count;
}

/** All claims in order of appending, some thousand at a time. */
export function* numberedClaims(db: DatabaseSync): Generator<Numbered[]> {
  const page = db.prepare("select seq, json from claim where seq > ? order by seq limit ?");
  for (let after = 0; ; ) {
    const claims = page.all(after, CLAIMS_AT_ONCE).map(({ seq, json }): Numbered => {
      const claim = JSON.parse(String(json)) as Claim;
      return { seq: Number(seq), claim, states: statement(claim) };
    });
    const last = claims.at(-1);
    if (last === undefined) return;
    yield claims;
    after = last.seq;
  }
}

function projectNames(db: DatabaseSync): void {
  const insert = db.prepare("insert or ignore into name (plain, entity, given_by) values (?, ?, ?)");
  for (const { id, origin, json } of db.prepare("select id, origin, json from entity").iterate()) {
    const { name, aliases = [] } = JSON.parse(String(json)) as Entity;
    for (const plain of [name, ...aliases].flatMap(spellings)) insert.run(plain, id ?? null, origin ?? null);
  }
}
