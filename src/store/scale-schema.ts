/**
 * For a million claims: whom a claim mentions and of which fact it is are looked up in an inverted index, which writes
 * what is new beside what is there and merges both now and then; a tree of rows in no order would be written anew,
 * nearly whole, with every some thousand claims. Ties and memberships are blocks of columns. What follows from the
 * claims is filled by projectAnew, which the missing mark asks for.
 */
export const SCALE_TABLES = `
  drop index claim_fact_key;
  alter table claim drop column fact_key;
  drop index claim_kind;
  create index claim_kind on claim (kind, origin);

  drop table claim_entity;
  drop table claim_text;
  drop table tie;
  drop table membership;
  create table ident (no integer primary key, id text not null unique) strict;
  create virtual table claim_by using fts5 (
    token, content = '', columnsize = 0, detail = none, tokenize = "ascii"
  );
  create virtual table claim_by_count using fts5vocab (claim_by, row);
  create virtual table claim_text using fts5 (
    said, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
  );
  create table edge (
    seq integer not null, kind text not null, cells blob not null, claims blob not null,
    primary key (kind, seq)
  ) strict;
  delete from meta where key = 'projected';
`;
