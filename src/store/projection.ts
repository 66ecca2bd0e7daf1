import type { DatabaseSync, StatementSync } from "node:sqlite";
import { spellings } from "../gazetteer/normalise-name.ts";
import type { Claim } from "../record/claim.ts";
import type { Statement } from "../record/statement.ts";
import { claimTokens } from "./claim-token.ts";
import { type EdgeKind, edgeCells } from "./edge-cells.ts";
import { Idents } from "./ident.ts";
import { said } from "./said.ts";
import { storable } from "./storable.ts";

/** A claim with its number in the order of appending. */
export interface Numbered {
  seq: number;
  claim: Claim;
  /** What the claim states, which is worked out once. */
  states: Statement;
}

/** Writes what follows from claims, so that they are found and graphs are built without reading them. */
export class Projection {
  readonly #idents: Idents;
  readonly #tokens: StatementSync;
  readonly #theme: StatementSync;
  readonly #text: StatementSync;
  readonly #name: StatementSync;
  readonly #edges: StatementSync;

  constructor(db: DatabaseSync) {
    this.#idents = new Idents(db);
    this.#tokens = db.prepare("insert into claim_by (rowid, token) values (?, ?)");
    this.#theme = db.prepare("insert or ignore into claim_theme (theme, seq) values (?, ?)");
    this.#text = db.prepare("insert into claim_text (rowid, said) values (?, ?)");
    this.#name = db.prepare("insert or ignore into name (plain, entity, given_by) values (?, ?, 'claim')");
    this.#edges = db.prepare("insert into edge (seq, kind, cells, claims) values (?, ?, ?, ?)");
  }

  /** Inside a transaction: all that follows from some claims, their edges as one block of each kind. */
  add(claims: readonly Numbered[]): void {
    for (const each of claims) this.#addRows(each);
    for (const kind of ["tie", "membership"] as const) this.#addEdges(claims, kind);
  }

  forget(): void {
    this.#idents.forget();
  }

  #addRows({ seq, claim, states }: Numbered): void {
    this.#tokens.run(
      seq,
      claimTokens(claim, (id) => this.#idents.of(id)),
    );
    for (const theme of states.themes) this.#theme.run(theme, seq);
    const words = storable(said(claim));
    if (words !== "") this.#text.run(seq, words);
    if (claim.says.kind !== "name") return;
    for (const plain of spellings(claim.says.name)) this.#name.run(plain, claim.says.entity);
  }

  #addEdges(claims: readonly Numbered[], kind: EdgeKind): void {
    const ids: string[] = [];
    const cells: number[] = [];
    for (const { seq, claim } of claims) {
      if (claim.says.kind !== kind) continue;
      const edge = edgeCells(claim, seq, (text) => this.#idents.of(text));
      cells.push(...(edge?.cells ?? []));
      ids.push(claim.id);
    }
    const [first] = cells;
    if (first === undefined) return;
    this.#edges.run(first, kind, new Uint8Array(Int32Array.from(cells).buffer), Buffer.from(ids.join("\n")));
  }
}
