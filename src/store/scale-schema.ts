/**
 * For a million claims: numbers in place of texts where rows are many, fewer indexes, and ties and memberships as
 * blocks of columns. What follows from the claims is filled by projectAnew, which the missing mark asks for.
 */
export const SCALE_TABLES = `
  drop index claim_fact_key;
  alter table claim drop column fact_key;
  alter table claim add column fact integer not null default 0;
  create index claim_fact on claim (fact);
  drop index claim_kind;
  create index claim_kind on claim (kind, origin);

  drop table claim_entity;
  drop table claim_text;
  drop table tie;
  drop table membership;
  create table ident (no integer primary key, id text not null unique) strict;
  create table claim_entity (
    entity integer not null, seq integer not null, primary key (entity, seq)
  ) strict, without rowid;
  create virtual table claim_text using fts5 (
    said, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
  );
  create table edge (
    seq integer not null, kind text not null, cells blob not null, claims blob not null,
    primary key (kind, seq)
  ) strict;
  delete from meta where key = 'projected';
`;
