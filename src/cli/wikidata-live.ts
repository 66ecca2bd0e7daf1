import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { dayOfSource } from "../formats/wikidata/wikidata-source.ts";
import type { SparqlService } from "../intake/sparql-ask.ts";
import { sparqlReader } from "../intake/sparql-reader.ts";
import type { Day } from "../record/partial-date.ts";
import { CODE_VERSION } from "../workbench/code-version.ts";
import type { Workbench } from "../workbench/workbench.ts";
import type { Reading, WikidataReading } from "./import-wikidata.ts";
import { UsageError } from "./usage-error.ts";

const PUBLIC = "https://query.wikidata.org/sparql";

/** Reads live: the ids named, or all. A reading that was cut off goes on under the day it began. */
export async function liveReading(
  workbench: Workbench,
  ids: readonly string[],
  options: Reading,
): Promise<WikidataReading> {
  const endpoint = options.endpoint ?? PUBLIC;
  const page = numberGiven("page", options.page, 1000);
  const fingerprint = `live ${endpoint} ${ids.join(" ")}`.trim();
  const day =
    options.day ?? (await dayBegun(workbench, fingerprint)) ?? new Date().toISOString().slice(0, 10);
  const named = ids.length > 0 ? { ids } : {};
  const reader = sparqlReader(serviceAt(endpoint, options), {
    asOf: day,
    geoNames: options.pick,
    ...named,
    ...(page && { page }),
  });
  return { day, fingerprint, reader, ...(ids.length > 0 && { of: ids }) };
}

async function dayBegun(workbench: Workbench, fingerprint: string): Promise<Day | undefined> {
  const [cutOff] = (await workbench.imports()).filter(
    (each) => each.finished === undefined && each.fingerprint === fingerprint,
  );
  return dayOfSource(cutOff?.source ?? "");
}

const SECOND = 1000;
const LONGEST_SECONDS = 3600;

function serviceAt(endpoint: string, options: Reading): SparqlService {
  const { contact, endpoint: own, progress } = options;
  return {
    endpoint,
    agent: agentFor(endpoint, contact),
    // An endpoint of one's own may well be on this machine; only the reader can name it.
    allowPrivate: own !== undefined,
    attempts: 6,
    mostMillis: (numberGiven("patience", options.patience, LONGEST_SECONDS) ?? 120) * SECOND,
    wait: (millis) => setTimeout(millis),
    random: Math.random,
    say: (line) => progress.say(line),
  };
}

/** How Hansa names itself to those it reads from. */
export function agentFor(address: string, contact: string | undefined): string {
  return `Hansa/${CODE_VERSION} (${contactFor(address, contact)}) Node.js/${process.versions.node}`;
}

/** Wikimedia's policy: who does not say how to be reached may be shut out without warning. */
function contactFor(endpoint: string, given = process.env["HANSA_CONTACT"]): string {
  const contact = given?.replace(/[^\x20-\x7e]|[()]/g, "").trim();
  if (contact) return contact;
  if (/^https?:\/\/[^/]*\b(wikidata|wikimedia)\.org\b/i.test(endpoint))
    throw new UsageError(
      "Wikimedia asks every program that reads it for an address: add --contact you@example.org. It is sent with each question and kept nowhere.",
    );
  return "no contact given";
}

function numberGiven(option: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new UsageError(`--${option} is a number from 1 to ${most}, not '${text}'.`);
}
