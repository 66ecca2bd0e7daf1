import type { DatabaseSync, StatementSync } from "node:sqlite";
import { storable } from "./storable.ts";

// Beyond so many, what was looked up longest ago may be looked up again: some 60 MB.
const MOST = 400_000;

/**
 * Numbers in place of texts that come again and again: ids of entities and sources, forms, intervals, instants. An
 * index of numbers stays small enough to be kept in memory however many claims there are.
 */
export class Idents {
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #known = new Map<string, number>();

  constructor(db: DatabaseSync) {
    this.#find = db.prepare("select no from ident where id = ?");
    this.#add = db.prepare("insert into ident (id) values (?)");
  }

  /** The number of a text, given to it now if it has none; inside a transaction. */
  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const id = storable(text);
    const found = this.#find.get(id)?.["no"];
    const no = typeof found === "number" ? found : Number(this.#add.run(id).lastInsertRowid);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, no);
    return no;
  }

  /** What a transaction added that was rolled back has no number any more. */
  forget(): void {
    this.#known.clear();
  }
}
