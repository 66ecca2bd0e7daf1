import { isDeepStrictEqual } from "node:util";
import { QuestionError } from "../contract/error-body.ts";
import { Source } from "../record/source.ts";
import { entityNamed, polityNamed } from "./city-name.ts";
import type { ImportAsked } from "./import-job.ts";
import type { Desk } from "./write-claim.ts";

type Field = keyof Source;

/**
 * The source of an import as the ledger holds it. A publisher that is named is the polity or body of that name, if
 * there is one: whose own list it is hangs on that. What was said of a source that is on file already is changed there.
 */
export async function sourceOfImport(
  desk: Desk,
  { source, told = [] }: ImportAsked,
): Promise<{ source: Source; described: Field[] }> {
  const known = told.includes("publisherName") ? publishedBy(source, told, desk) : source;
  const held = desk.snapshot.sources.get(known.id);
  if (held === undefined) return { source: known, described: [] };
  const fields = told.flatMap((field): Field[] => (field === "publisherName" ? PUBLISHER : [field]));
  const described = fields.filter((field) => !isDeepStrictEqual(held[field], known[field]));
  if (described.length === 0) return { source: held, described };
  const now = redescribed(held, known, described);
  await desk.store.append([], { entities: publisherOf(now, desk), sources: [now] });
  return { source: now, described };
}

const PUBLISHER: Field[] = ["publisher", "publisherName"];

function publishedBy(source: Source, told: readonly Field[], { snapshot, places }: Desk): Source {
  const { publisherName: name, ...rest } = source;
  if (name === undefined) return source;
  try {
    const { id } = entityNamed(name, snapshot, places);
    return { ...rest, publisher: id, ...(told.includes("origin") ? {} : { origin: id }) };
  } catch (error) {
    // Nobody here is called so: a ministry, a newspaper.
    if (error instanceof QuestionError && error.failure === "not-found") return source;
    throw error;
  }
}

/** With what is said now; what it no longer says, such as the name in whose place an id came, is taken out. */
function redescribed(held: Source, known: Source, fields: readonly Field[]): Source {
  const isSaid = ([field]: [string, unknown]): boolean => fields.some((each) => each === field);
  const kept = Object.entries(held).filter((each) => !isSaid(each));
  const origin = fields.includes("publisher") ? known.origin : held.origin;
  return Source.parse({ ...Object.fromEntries([...kept, ...Object.entries(known).filter(isSaid)]), origin });
}

function publisherOf({ publisher }: Source, { snapshot, places }: Desk): ReturnType<typeof polityNamed>[] {
  if (publisher === undefined || snapshot.entities.has(publisher)) return [];
  return [polityNamed(publisher, snapshot, places)];
}
