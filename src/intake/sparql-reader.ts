import { draftsOfItem } from "../formats/wikidata/drafts-of-item.ts";
import { gleaned } from "../formats/wikidata/gleaned.ts";
import type { Item } from "../formats/wikidata/item.ts";
import { type ItemsOfRows, itemsOfRows } from "../formats/wikidata/items-of-rows.ts";
import { type Known, placeFacts } from "../formats/wikidata/place-facts.ts";
import { PROPERTY } from "../formats/wikidata/properties.ts";
import { sparqlQuery, type Told } from "../formats/wikidata/sparql-query.ts";
import type { Misread, Piece, Reader } from "../record/draft.ts";
import type { Day } from "../record/partial-date.ts";
import { shortDigest } from "./dump-reader.ts";
import { IntakeError } from "./intake-error.ts";
import { askSparql, QueryTimedOut, type SparqlService } from "./sparql-ask.ts";

export interface SparqlReaderOptions {
  readonly asOf: Day;
  /** Only these entities; all that have ties or memberships where absent. */
  readonly ids?: readonly string[] | undefined;
  /** Entities a page, at first. */
  readonly page?: number;
  readonly geoNames?: Known["geoNames"];
}

/** Where the next page begins, as the mark of a piece has it. */
interface Place {
  readonly property: Told;
  readonly after?: string | undefined;
  readonly page: number;
  readonly done: number;
}

const TOLD: readonly Told[] = [PROPERTY.twinned, PROPERTY.memberOf];

/** Reads ties, then memberships, page by page from a SPARQL endpoint; one question at a time. */
export function sparqlReader(service: SparqlService, options: SparqlReaderOptions): Reader {
  return (mark) => pieces(service, options, mark);
}

async function* pieces(
  service: SparqlService,
  options: SparqlReaderOptions,
  mark: string | undefined,
): AsyncGenerator<Piece> {
  const start = mark === undefined ? undefined : (JSON.parse(mark) as Place);
  for (const property of TOLD.slice(start ? TOLD.indexOf(start.property) : 0)) {
    let place: Place | undefined =
      start?.property === property ? start : { property, page: options.page ?? PAGE, done: 0 };
    while (place !== undefined) {
      const { rows, asked } = await rowsOf(service, options.ids, place);
      const found = itemsOfRows(rows);
      const next = nextPlace(found, asked, options);
      yield pieceOf(found, asked, next ?? { ...asked, after: END }, options);
      place = next;
    }
  }
}

/** Some thousand rows, and a few seconds, at the public service. */
const PAGE = 100;
const SMALLEST = 5;
/** After every address. */
const END = "Z";

/** Where the endpoint runs out of time, half as much is asked for. */
async function rowsOf(
  service: SparqlService,
  ids: readonly string[] | undefined,
  place: Place,
): Promise<{ rows: readonly unknown[]; asked: Place }> {
  const { property, after, page } = place;
  if (after === END) return { rows: [], asked: place };
  try {
    const query = sparqlQuery(property, ids ? { ids } : { after, limit: page });
    return { rows: await askSparql(query, service), asked: place };
  } catch (error) {
    if (!(error instanceof QueryTimedOut)) throw error;
    if (ids !== undefined || page <= SMALLEST) throw outOfTime(service);
    const fewer = Math.ceil(page / 2);
    service.say?.(`Too much at once for the endpoint; asking for ${fewer} places at a time.`);
    return rowsOf(service, ids, { ...place, page: fewer });
  }
}

function outOfTime({ endpoint }: SparqlService): IntakeError {
  return new IntakeError(
    "too-slow",
    `${endpoint} runs out of time even with few places at once. What has come is kept; give the same command again later, or import a dump.`,
  );
}

/** Fewer entities than asked for: there are no more, unless the rows of some could not be read. */
function nextPlace(
  { items, unreadable }: ItemsOfRows,
  asked: Place,
  { ids }: SparqlReaderOptions,
): Place | undefined {
  const last = items.at(-1)?.id;
  if (ids !== undefined || last === undefined) return undefined;
  if (unreadable === 0 && items.length < asked.page) return undefined;
  return { ...asked, after: last, done: asked.done + items.length };
}

function pieceOf(found: ItemsOfRows, asked: Place, next: Place, options: SparqlReaderOptions): Piece {
  const known = knownIn([...found.others, ...found.items], options.geoNames);
  const reading = { asOf: options.asOf, known, digest: shortDigest };
  const drafted = found.items.map((item) => draftsOfItem(gleaned(item), reading));
  return {
    drafts: drafted.flatMap(({ drafts }) => drafts),
    misread: [...drafted.flatMap(({ misread }) => misread), ...unreadable(found, asked)],
    passedOver: drafted.flatMap(({ passedOver }) => passedOver),
    mark: JSON.stringify(next),
    progress: { done: asked.done + found.items.length, unit: "rows" },
  };
}

function unreadable({ unreadable }: ItemsOfRows, { property, after }: Place): Misread[] {
  if (unreadable === 0) return [];
  const where = `${property}, the page after ${after ?? "the beginning"}`;
  return [{ where, why: `${unreadable} rows of the answer are not of the form asked for.` }];
}

function knownIn(items: readonly Item[], geoNames: Known["geoNames"]): Known {
  const facts = new Map(items.map((item) => [item.id, placeFacts(item)]));
  return { facts: (id) => facts.get(id), ...(geoNames && { geoNames }) };
}
