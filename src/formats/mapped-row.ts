import type { Draft, Misread } from "../record/draft.ts";
import { cellDigest } from "./cell-digest.ts";
import type { CellManner, RowAtHand, TableRow } from "./mapped-cell.ts";
import { toldWords } from "./mapped-cell.ts";
import { toldCites } from "./mapped-cites.ts";
import { isMeant, type Part, partsOf } from "./mapped-each.ts";
import { type Said, toldFields } from "./mapped-said.ts";
import { toldSays } from "./mapped-says.ts";
import type { ClaimSpec, Mapping } from "./mapping.ts";
import { columnsUsed } from "./mapping-columns.ts";

/** What a row gives: drafts of claims, and what of it could not be read. */
export interface RowRead {
  readonly drafts: Draft[];
  readonly misread: Misread[];
}

/** Reads rows as a mapping says. What can be worked out once is worked out here, so that a row is quickly read. */
export function mappedRow(mapping: Mapping): (row: TableRow) => RowRead {
  const readers = mapping.claims.map((spec, at) => claimReader(spec, mapping, at));
  return (row) => {
    const read: RowRead = { drafts: [], misread: [] };
    for (const reader of readers) reader(row, read);
    return read;
  };
}

/** How the cells of a mapping's table are written. */
export function mannerOf({ table }: Mapping): CellManner {
  return {
    missing: new Set((table.missing ?? []).map((word) => word.trim().toLowerCase())),
    ...(table.decimal && { decimal: table.decimal }),
    ...(table.dates && { dates: table.dates }),
  };
}

const NO_PART: readonly (Part | undefined)[] = [undefined];

function claimReader(claim: ClaimSpec, mapping: Mapping, at: number): (row: TableRow, into: RowRead) => void {
  const manner = mannerOf(mapping);
  const spec = besideOf(claim);
  const meant = spec.when && isMeant(spec.when);
  const parts = spec.each && partsOf(spec.each);
  const says = toldSays(claim, manner);
  const beside = toldBeside(claim, manner);
  const keyOf = rowKey(claim, mapping, at);
  const digestOf = rowDigest(claim);
  return ({ where, cells }, { drafts, misread }) => {
    const row: RowAtHand = { cells, why: [] };
    let told = 0;
    const tell = (id: Identity | undefined): void => {
      for (const why of row.why.slice(told)) misread.push({ where, why, ...(id && { row: id.row }) });
      told = row.why.length;
    };
    const found = parts ? parts(row) : NO_PART;
    tell(undefined);
    for (const part of found) {
      const at: RowAtHand = part ? { cells, pieces: part.pieces, why: row.why } : row;
      if (meant && !meant(at)) continue;
      const before = row.why.length;
      const said = says(at);
      const key = keyOf(at, part);
      if (said !== undefined && row.why.length === before)
        drafts.push(draftOf(said, key ?? digestOf(at, part, said), beside(at)));
      tell(key);
    }
  };
}

type Identity = { readonly row: string; readonly shown: string };

function draftOf(said: Said, { row, shown }: Identity, beside: Beside): Draft {
  const { page, section, ...rest } = beside;
  const locator = {
    row: shown,
    ...(page !== undefined && { page }),
    ...(section !== undefined && { section }),
  };
  return { row, locator, named: said.named, says: said.says, ...rest };
}

type Beside = Pick<Draft, "worded" | "note" | "cites"> & {
  readonly page?: string;
  readonly section?: string;
};

function toldBeside(claim: ClaimSpec, manner: CellManner): (row: RowAtHand) => Beside {
  const { worded, note, page, section, cites } = besideOf(claim);
  return toldFields({
    worded: worded && toldWords(worded, manner),
    note: note && toldWords(note, manner),
    page: page && toldWords(page, manner),
    section: section && toldWords(section, manner),
    cites: cites && toldCites(cites, manner),
  });
}

/**
 * Names the claim by the columns that name its row, where it fills them. Never by its line: another edition of the
 * table has it elsewhere.
 */
function rowKey(
  claim: ClaimSpec,
  mapping: Mapping,
  at: number,
): (row: RowAtHand, part: Part | undefined) => Identity | undefined {
  const own = besideOf(claim).row;
  const columns = own ?? mapping.row;
  const suffix = own === undefined && mapping.claims.length > 1 ? `/${at + 1}` : "";
  return (row, part) => {
    const id = columns?.map((column) => cellOf(row, column) ?? "").join("/") ?? "";
    if (!/[^/]/.test(id)) return undefined;
    return { row: id + suffix + (part ? `/${part.key}` : ""), shown: id };
  };
}

/** Names the claim by a digest of what is read of it. */
function rowDigest(claim: ClaimSpec): (row: RowAtHand, part: Part | undefined, said: Said) => Identity {
  const used = columnsUsed([claim]);
  const kind = Object.keys(claim).join();
  return (row, part, said) => {
    const shown = said.named.map(({ name }) => name).join(" – ");
    return { row: cellDigest([kind, part?.key, ...used.map((column) => cellOf(row, column))]), shown };
  };
}

function cellOf({ pieces, cells }: RowAtHand, column: string): string | undefined {
  return (pieces?.get(column) ?? cells.get(column))?.trim();
}

function besideOf(claim: ClaimSpec): ClaimFields {
  const [fields] = Object.values(claim);
  return fields ?? {};
}

type ClaimFields = Partial<
  Pick<
    NonNullable<ClaimSpec["tie"]>,
    "when" | "each" | "row" | "worded" | "note" | "page" | "section" | "cites"
  >
>;
