import { headerText, type PackageTable, rowsText } from "../formats/export-package.ts";
import type { ExportFolder } from "./export-folder.ts";

const ROWS_AT_ONCE = 1000;

/** The CSV tables of an export, each begun with its header when its first row comes. */
export class CsvTables {
  readonly #folder: ExportFolder;
  readonly #begun = new Map<string, PackageTable<never>>();

  constructor(folder: ExportFolder) {
    this.#folder = folder;
  }

  /** Those that have rows, in the order of some names. */
  begun(names: readonly string[]): PackageTable<never>[] {
    return names.flatMap((name) => this.#begun.get(name) ?? []);
  }

  /** Adds rows to a table; tells how many. No more than a thousand of them are text at a time. */
  async write<T>(table: PackageTable<T>, values: Iterable<T>): Promise<number> {
    let count = 0;
    let held: T[] = [];
    for (const value of values) {
      held.push(value);
      if (held.length < ROWS_AT_ONCE) continue;
      count += await this.#put(table, held);
      held = [];
    }
    return count + (await this.#put(table, held));
  }

  async #put<T>(table: PackageTable<T>, values: readonly T[]): Promise<number> {
    if (values.length === 0) return 0;
    const file = await this.#folder.file(`${table.name}.csv`);
    if (!this.#begun.has(table.name)) {
      this.#begun.set(table.name, table);
      await file.write(headerText(table));
    }
    await file.write(rowsText(table, values));
    return values.length;
  }
}
