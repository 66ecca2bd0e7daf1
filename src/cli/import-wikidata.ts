import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename } from "node:path";
import process from "node:process";
import type { Command } from "commander";
import {
  dayOfSource,
  ENTITY_ID,
  entityOfSection,
  wikidataSource,
} from "../formats/wikidata/wikidata-source.ts";
import { dumpReader } from "../intake/dump-reader.ts";
import {
  type EntityOptions,
  entitiesIn,
  entityAt,
  entityIn,
  entityReader,
  isDump,
} from "../intake/wikidata-file.ts";
import type { Reader } from "../record/draft.ts";
import { Day } from "../record/partial-date.ts";
import { CONFIDENCES } from "../record/vocabulary.ts";
import { openGazetteer } from "../store/gazetteer-file.ts";
import { gazetteerFolder } from "../store/gazetteer-folder.ts";
import type { ImportAsked } from "../workbench/import-job.ts";
import type { Workbench } from "../workbench/workbench.ts";
import type { WikidataOptions } from "./command/import-wikidata.ts";
import type { ProgressLine } from "./import-progress.ts";
import { imported } from "./import-run.ts";
import { UsageError } from "./usage-error.ts";
import { agentFor, liveReading } from "./wikidata-live.ts";

/** Where a reading comes from, and of what day it is. */
export interface WikidataReading {
  readonly day: Day;
  readonly fingerprint: string;
  readonly reader: Reader;
  /** The entities that it is of; all where absent. */
  readonly of?: readonly string[];
}

/** Which of several GeoNames ids is a place that the gazetteer has. */
export type PickGeoNames = (ids: readonly string[]) => string | undefined;

/** Brings Wikidata in from what is named. */
export async function importWikidata(
  command: Command,
  from: readonly string[],
  options: WikidataOptions,
): Promise<void> {
  const day = options.date === undefined ? undefined : dayGiven(options.date);
  const folder = gazetteerFolder({ env: process.env, platform: process.platform, home: homedir() });
  await imported(command, async (workbench, progress) => {
    const { pick, close } = picker(folder);
    const reading = await readingOf(workbench, from, { ...options, day, folder, pick, progress });
    return asked(reading, options, { earlier: await earlierDays(workbench, reading.day), close });
  });
}

export interface Reading extends WikidataOptions {
  readonly day: Day | undefined;
  readonly folder: string;
  readonly pick: PickGeoNames;
  readonly progress: ProgressLine;
}

async function readingOf(
  workbench: Workbench,
  from: readonly string[],
  options: Reading,
): Promise<WikidataReading> {
  const ids = from.filter((each) => ENTITY_ID.test(each));
  if (ids.length === from.length && (ids.length > 0 || options.live))
    return liveReading(workbench, ids.toSorted(), options);
  const [only, ...more] = from;
  if (only === undefined || more.length > 0 || options.live)
    throw new UsageError("Give one file or address, or ids such as Q64 Q90, or --live for all of Wikidata.");
  return /^https?:\/\//i.test(only) ? atAddress(only, options) : inFile(only, options);
}

async function atAddress(
  address: string,
  { day = today(), pick, contact, allowPrivate }: Reading,
): Promise<WikidataReading> {
  const asked = /\b(Q\d+)(?:\.json)?(?:[?#].*)?$/.exec(address)?.[1];
  const headers = { "user-agent": agentFor(address, contact) };
  const json = await entityAt(address, { allowPrivate, headers });
  return entityReading(json, address, { asOf: day, geoNames: pick }, asked);
}

async function inFile(
  path: string,
  { day: given, folder, pick, progress, twice }: Reading,
): Promise<WikidataReading> {
  const dump = await isDump(path);
  const { size, mtime, mtimeMs } = await stat(path);
  const day = given ?? dayNamed(path) ?? mtime.toISOString().slice(0, 10);
  const options = { asOf: day, geoNames: pick };
  if (!dump) {
    const asked = ENTITY_ID.exec(basename(path).replace(/\..*$/, ""))?.[0];
    return entityReading(await entityIn(path), path, options, asked);
  }
  const tell = (done: number, of: number) =>
    progress.tell(`${Math.floor((100 * done) / of)} %  of the dump read`);
  const reader = dumpReader(path, {
    ...options,
    folder,
    again: twice,
    say: (line) => progress.say(line),
    progress: tell,
  });
  return { day, fingerprint: digest(`${basename(path)} ${size} ${mtimeMs}`), reader };
}

function entityReading(
  json: unknown,
  where: string,
  options: EntityOptions,
  asked: string | undefined,
): WikidataReading {
  const items = entitiesIn(json, where, asked);
  const fingerprint = digest(JSON.stringify(json));
  return {
    day: options.asOf,
    fingerprint,
    reader: entityReader(items, options),
    of: items.map(({ id }) => id),
  };
}

function asked(
  { day, fingerprint, reader, of }: WikidataReading,
  { coder, retractGone, confidence }: WikidataOptions,
  { earlier, close }: { readonly earlier: readonly string[]; readonly close: () => void },
): ImportAsked {
  const level = CONFIDENCES.find((each) => each === confidence);
  if (confidence !== undefined && level === undefined)
    throw new UsageError(`--confidence is ${CONFIDENCES.join(", ")}, not '${confidence}'.`);
  return {
    source: wikidataSource(day),
    fingerprint,
    reader: (after) => closedAfter(reader(after), close),
    earlier,
    ...(of && { covers: ({ section }) => of.includes(entityOfSection(section)) }),
    ...(coder && { coder }),
    ...(level && { confidence: level }),
    ...(retractGone && { retractGone }),
  };
}

/** The readings of days before, which the ledger has as sources of their own. */
async function earlierDays(workbench: Workbench, day: Day): Promise<string[]> {
  const days = (await workbench.imports()).flatMap(({ source }) => dayOfSource(source) ?? []);
  return [...new Set(days)].filter((each) => each < day).map((each) => wikidataSource(each).id);
}

async function* closedAfter<T>(pieces: AsyncIterable<T>, close: () => void): AsyncGenerator<T> {
  try {
    yield* pieces;
  } finally {
    close();
  }
}

/** The gazetteer is opened when first asked, and closed after the last piece. */
function picker(folder: string): { pick: PickGeoNames; close: () => void } {
  let places: ReturnType<typeof openGazetteer> | undefined;
  const pick: PickGeoNames = (ids) => {
    if (ids.length < 2) return ids[0];
    places ??= openGazetteer({ folder });
    const gazetteer = places;
    return ids.find((id) => gazetteer.place(`gn:${id}`) !== undefined);
  };
  return { pick, close: () => places?.close() };
}

/** 'wikidata-20261116-all.json.gz' */
function dayNamed(path: string): Day | undefined {
  const [, year, month, day] = /(?:^|\D)(20\d\d)-?(\d\d)-?(\d\d)(?:\D|$)/.exec(basename(path)) ?? [];
  const named = Day.safeParse(`${year}-${month}-${day}`);
  return named.success ? named.data : undefined;
}

function dayGiven(text: string): Day {
  const day = Day.safeParse(text);
  if (!day.success) throw new UsageError(`--date is a day as YYYY-MM-DD, not '${text}'.`);
  return day.data;
}

function today(): Day {
  return new Date().toISOString().slice(0, 10);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
