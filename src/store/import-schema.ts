/**
 * The log of imports, the rows that a repeated import has met so far, and what waits for the reader: names that
 * may mean several places, and the rows that wait for each. None of it is the ledger; what is decided is claims.
 */
export const IMPORT_TABLES = `
  create table import (
    no integer primary key,
    source text not null,
    fingerprint text not null,
    recorded text not null,
    again integer not null,
    pieces integer not null,
    mark text,
    tally text not null,
    finished text
  ) strict;
  create index import_source on import (source);
  create table import_row (
    import integer not null, claim text not null, primary key (import, claim)
  ) strict, without rowid;
  create table import_entity (
    entity text not null, import integer not null, primary key (entity, import)
  ) strict, without rowid;
  create table review (
    id text primary key, source text not null, words text not null, named text not null,
    candidates text not null, reason text not null
  ) strict, without rowid;
  create table waiting (
    claim text primary key, source text not null, import integer not null, draft text not null
  ) strict, without rowid;
  create index waiting_source on waiting (source, import);
  create table waiting_for (
    review text not null, claim text not null, primary key (review, claim)
  ) strict, without rowid;
  create index waiting_for_claim on waiting_for (claim);
  create table decided_row (
    decision text not null, claim text not null, draft text not null, primary key (decision, claim)
  ) strict, without rowid;
  create index decided_row_claim on decided_row (claim);
`;
