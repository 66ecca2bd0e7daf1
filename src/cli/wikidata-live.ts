import process from "node:process";
import { setTimeout } from "node:timers/promises";
import type { SparqlService } from "../intake/sparql-ask.ts";
import { sparqlReader } from "../intake/sparql-reader.ts";
import type { Day } from "../record/partial-date.ts";
import { CODE_VERSION } from "../workbench/code-version.ts";
import type { Workbench } from "../workbench/workbench.ts";
import type { WikidataOptions } from "./command/import-wikidata.ts";
import type { PickGeoNames, WikidataReading } from "./import-wikidata.ts";
import { UsageError } from "./usage-error.ts";

const PUBLIC = "https://query.wikidata.org/sparql";

/** Reads live: the ids named, or all. A reading that was cut off goes on under the day it began. */
export async function liveReading(
  workbench: Workbench,
  ids: readonly string[],
  options: WikidataOptions & { readonly day: Day | undefined; readonly pick: PickGeoNames },
): Promise<WikidataReading> {
  const endpoint = options.endpoint ?? PUBLIC;
  const page = options.page === undefined ? undefined : pageGiven(options.page);
  const fingerprint = `live ${endpoint} ${ids.join(" ")}`.trim();
  const day =
    options.day ?? (await dayBegun(workbench, fingerprint)) ?? new Date().toISOString().slice(0, 10);
  const service = serviceAt(endpoint, options);
  const named = ids.length > 0 ? { ids } : {};
  const reader = sparqlReader(service, {
    asOf: day,
    geoNames: options.pick,
    ...named,
    ...(page && { page }),
  });
  return { day, fingerprint, reader };
}

async function dayBegun(workbench: Workbench, fingerprint: string): Promise<Day | undefined> {
  const [cutOff] = (await workbench.imports()).filter(
    (each) => each.finished === undefined && each.fingerprint === fingerprint,
  );
  return /^src:wikidata-(\d{4}-\d{2}-\d{2})$/.exec(cutOff?.source ?? "")?.[1];
}

const MINUTE = 60_000;

function serviceAt(endpoint: string, { contact, endpoint: own }: WikidataOptions): SparqlService {
  return {
    endpoint,
    agent: `Hansa/${CODE_VERSION} (${contactFor(endpoint, contact)}) Node.js/${process.versions.node}`,
    // An endpoint of one's own may well be on this machine; only the reader can name it.
    allowPrivate: own !== undefined,
    attempts: 6,
    mostMillis: 2 * MINUTE,
    wait: (millis) => setTimeout(millis),
    random: Math.random,
    say: (line) => process.stderr.write(`${line}\n`),
  };
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

function pageGiven(text: string): number {
  const page = Number(text);
  if (Number.isInteger(page) && page >= 1 && page <= 1000) return page;
  throw new UsageError(`--page is a number from 1 to 1000, not '${text}'.`);
}
