import { FORECAST_TABLE } from "./forecast-book.ts";
import { IMPORT_TABLES } from "./import-schema.ts";
import { SCALE_TABLES } from "./scale-schema.ts";

/** Marks the file as Hansa's: "HNSA". */
export const APPLICATION_ID = 0x484e5341;

/**
 * What brings a store from each schema version to the next; a new file starts at 0. A step once released is
 * never changed. Whoever changes how fact keys or columns follow from a claim adds a step that fills them anew.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table claim (
    seq integer primary key,
    id text not null unique,
    kind text not null,
    subject text,
    predicate text not null,
    object text,
    source text not null,
    origin text not null check (origin in ('bundle', 'user')),
    recorded text not null,
    fact_key text not null,
    undoes text,
    bundle_id text,
    json text not null
  ) strict;
  create index claim_kind on claim (kind);
  create index claim_predicate on claim (predicate);
  create index claim_source on claim (source);
  create index claim_fact_key on claim (fact_key);
  create index claim_undoes on claim (undoes) where undoes is not null;
  create trigger claim_is_never_changed before update on claim
    begin select raise(abort, 'a claim is never changed'); end;
  create trigger claim_is_never_deleted before delete on claim
    begin select raise(abort, 'a claim is never deleted'); end;

  create table claim_entity (
    entity text not null, seq integer not null, role text not null, primary key (entity, seq, role)
  ) strict, without rowid;
  create table claim_theme (
    theme text not null, seq integer not null, primary key (theme, seq)
  ) strict, without rowid;
  create virtual table claim_text using fts5 (
    said, content = '', tokenize = "unicode61 remove_diacritics 2"
  );
  create table tie (
    seq integer primary key, a text not null, b text not null, form text not null, state text, valid text
  ) strict;
  create table membership (
    seq integer primary key, member text not null, body text not null,
    grade integer, roles text, stint integer, valid text
  ) strict;

  create table entity (
    id text not null, origin text not null, json text not null,
    primary key (id, origin)
  ) strict, without rowid;
  create table source (
    id text not null, origin text not null, json text not null,
    primary key (id, origin)
  ) strict, without rowid;
  create table name (
    plain text not null, entity text not null, given_by text not null,
    primary key (plain, entity, given_by)
  ) strict, without rowid;
  create index name_entity on name (entity);
  create table meta (key text primary key, value text not null) strict, without rowid;
  `,
  IMPORT_TABLES,
  SCALE_TABLES,
  FORECAST_TABLE,
];
