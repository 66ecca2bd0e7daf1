import { DatabaseSync } from "node:sqlite";

/** How the cities of one index differ from those of another. */
export interface PlacesCompared {
  readonly added: number;
  readonly gone: number;
  readonly renamed: number;
}

/** By the number of GeoNames, which stays when a name changes. */
export function comparedPlaces(before: string, after: string): PlacesCompared {
  const db = new DatabaseSync(after, { readOnly: true });
  try {
    db.prepare("ATTACH ? AS before").run(before);
    const count = (sql: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${sql}`).get()?.["n"]);
    const beside = (one: string, other: string) =>
      count(
        `${one}.place p WHERE p.level = 0 AND p.no NOT IN (SELECT no FROM ${other}.place WHERE level = 0)`,
      );
    return {
      added: beside("main", "before"),
      gone: beside("before", "main"),
      renamed: count(
        "main.place p JOIN before.place b ON b.no = p.no AND p.level = 0 WHERE b.name <> p.name",
      ),
    };
  } finally {
    db.close();
  }
}
