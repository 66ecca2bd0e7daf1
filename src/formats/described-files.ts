import * as z from "zod";
import { nearestWords } from "../record/nearest-words.ts";
import type { Problem } from "./csv.ts";

const DESCRIPTOR = "datapackage.json";

/** The files that datapackage.json names, each with the columns of its schema, if it gives one. */
export type Described = ReadonlyMap<string, readonly string[] | undefined>;

const Fields = z.object({ fields: z.array(z.object({ name: z.string() })) });
const Descriptor = z.object({
  resources: z.array(
    z.object({
      path: z.union([z.string(), z.array(z.string())]),
      schema: z.unknown().optional(),
    }),
  ),
});

/** What the descriptor among a package's files names; nothing where the files come without one. */
export function describedFiles(files: ReadonlyMap<string, string>): {
  described: Described | undefined;
  problems: Problem[];
} {
  const text = files.get(DESCRIPTOR);
  if (text === undefined) return { described: undefined, problems: [] };
  const parsed = Descriptor.safeParse(json(text));
  if (!parsed.success) {
    const why = z.prettifyError(parsed.error).replaceAll("\n", " ");
    return { described: undefined, problems: [{ where: DESCRIPTOR, why }] };
  }
  const named = parsed.data.resources.flatMap(({ path, schema }) => {
    const fields = Fields.safeParse(schema);
    const columns = fields.success ? fields.data.fields.map(({ name }) => name) : undefined;
    return [path].flat().map((each) => [each.replace(/^\.\//, ""), columns] as const);
  });
  return { described: new Map(named), problems: [] };
}

/** The files and the descriptor compared both ways; `known` are the paths that a package of claims may have. */
export function filesProblems(
  files: ReadonlyMap<string, string>,
  described: Described,
  known: readonly string[],
): Problem[] {
  const tables = [...files.keys()].filter((path) => path !== DESCRIPTOR);
  const unread = (path: string): string =>
    `it is no table of a package of claims, and is not read; ${nearest(path, known)}`;
  return [...new Set([...described.keys(), ...tables])].flatMap((where) => {
    if (!known.includes(where)) return [{ where, why: unread(where) }];
    if (!files.has(where)) return [{ where, why: `${DESCRIPTOR} names it, and there is no such file` }];
    return described.has(where) ? [] : [{ where, why: `no resource of ${DESCRIPTOR} names it` }];
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nearest(path: string, known: readonly string[]): string {
  const [near] = nearestWords(path, known, 1);
  return near === undefined ? `those are ${known.join(", ")}` : `the nearest is ${near}`;
}
