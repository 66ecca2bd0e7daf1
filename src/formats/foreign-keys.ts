import { listOfCodes } from "./list-table.ts";
import type { Column } from "./table.ts";

/** Columns of one id, by the table that defines it; a cell of several ids cannot be a key of Frictionless Data. */
const KEYS: Readonly<Record<string, { columns: readonly string[]; field: string }>> = {
  entities: {
    columns: [
      ..."subject object member body actor relationTo of affair to from funder funded holder at party".split(
        " ",
      ),
      ..."by on competitor with towards entity publisher within parent".split(" "),
    ],
    field: "id",
  },
  sources: { columns: ["source"], field: "id" },
  predicates: { columns: ["term", "metric", "predicate"], field: "predicate" },
};

interface ForeignKey {
  fields: string;
  reference: { resource: string; fields: string };
}

/** Where the ids and codes of a table are defined, among the tables of a package. */
export function foreignKeys(
  table: { name: string; columns: readonly Column[] },
  present: ReadonlySet<string>,
): ForeignKey[] {
  return table.columns.flatMap((column) => {
    const target = targetOf(table.name, column);
    if (target === undefined || !present.has(target.resource)) return [];
    // Frictionless Data calls the table itself by no name.
    const resource = target.resource === table.name ? "" : target.resource.replace("/", "-");
    return [{ fields: column.name, reference: { resource, fields: target.field } }];
  });
}

function targetOf(
  table: string,
  { name, type, codes }: Column,
): { resource: string; field: string } | undefined {
  if (type !== "string" || !/^(entities|sources|claims\/(?!retraction).*)$/.test(table)) return undefined;
  const list = codes && listOfCodes(codes);
  if (list) return { resource: `lists/${list}`, field: "id" };
  const [resource, key] = Object.entries(KEYS).find(([, { columns }]) => columns.includes(name)) ?? [];
  return resource && key ? { resource, field: key.field } : undefined;
}
