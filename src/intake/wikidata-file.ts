import { draftsOfItem } from "../formats/wikidata/drafts-of-item.ts";
import { gleaned } from "../formats/wikidata/gleaned.ts";
import type { Item } from "../formats/wikidata/item.ts";
import { itemsOfEntityData } from "../formats/wikidata/items-of-entity-data.ts";
import { type Known, placeFacts } from "../formats/wikidata/place-facts.ts";
import type { Reader } from "../record/draft.ts";
import type { Day } from "../record/partial-date.ts";
import { refusePage } from "./content-expected.ts";
import { shortDigest } from "./dump-reader.ts";
import type { FetchOptions } from "./fetch-guarded.ts";
import { fetchJson } from "./fetch-whole.ts";
import { IntakeError } from "./intake-error.ts";
import { openFile } from "./open-file.ts";
import { wholeOf } from "./size-limits.ts";

export interface EntityOptions {
  readonly asOf: Day;
  readonly geoNames?: Known["geoNames"];
}

/** The entities that Special:EntityData and the API give: a few at a time. */
export function entitiesIn(json: unknown, where: string, asked?: string): readonly Item[] {
  const items = itemsOfEntityData(json, asked);
  if (items) return items;
  throw new IntakeError(
    "wrong-content",
    `${where} holds JSON, but no entities of Wikidata; give the address https://www.wikidata.org/wiki/Special:EntityData/Q64.json or a dump.`,
  );
}

/** Reads entities in one piece. */
export function entityReader(items: readonly Item[], { asOf, geoNames }: EntityOptions): Reader {
  return async function* pieces(after) {
    if (after !== undefined) return;
    const facts = new Map(items.map((item) => [item.id, placeFacts(item)]));
    const known: Known = { facts: (id) => facts.get(id), ...(geoNames && { geoNames }) };
    const drafted = items.map((item) => draftsOfItem(gleaned(item), { asOf, known, digest: shortDigest }));
    yield {
      drafts: drafted.flatMap(({ drafts }) => drafts),
      misread: drafted.flatMap(({ misread }) => misread),
      passedOver: drafted.flatMap(({ passedOver }) => passedOver),
      mark: "1",
      progress: { done: items.length, of: items.length, unit: "rows" },
    };
  };
}

/** JSON from the web. Only public machines are asked. */
export function entityAt(url: string, options: FetchOptions = {}): Promise<unknown> {
  return fetchJson(url, { ...options, headers: { ...options.headers, accept: "application/json" } });
}

const MEGABYTE = 1_000_000;

export async function entityIn(path: string): Promise<unknown> {
  const file = await openFile(path);
  const body = await wholeOf(file.bytes, path, 200 * MEGABYTE);
  refusePage(body, path, "json");
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw new IntakeError(
      "damaged",
      `${path} holds no JSON that can be read, or not all of it. Get the file again.`,
      {
        cause,
      },
    );
  }
}

/** Whether a file is a dump, an entity a line, rather than a few entities in one object. */
export async function isDump(path: string): Promise<boolean> {
  const file = await openFile(path);
  for await (const chunk of file.bytes) {
    refusePage(chunk, path, "json");
    const head = new TextDecoder().decode(chunk.subarray(0, HEAD)).trimStart();
    return head.startsWith("[") || /^\{"(type|id)":/.test(head);
  }
  throw new IntakeError("wrong-content", `${path} is empty. Get the file again.`);
}

const HEAD = 200;
