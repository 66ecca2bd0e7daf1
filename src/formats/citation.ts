import { stringify } from "yaml";
import type { Source } from "../record/source.ts";
import { spdxOf } from "./citation-spdx.ts";
import { LICENCE_NOT_GIVEN, licenceOf } from "./export-licence.ts";

/** What an export is called, made of and released as. */
export interface Edition {
  title: string;
  version: string;
  /** The day of the last claim in it. */
  date: string;
  /** `sha256:` and the hash of its content. */
  hash: string;
  /** What is in it, in a sentence. */
  abstract: string;
  /** Of the whole, where one licence covers it. */
  licence?: string;
}

/**
 * CITATION.cff (Citation File Format 1.2.0) of an export: how to cite it, which content it is, and every source
 * it rests on with its licence. `nameOf` tells the name of a publisher on file.
 */
export function citation(
  { title, version, date, hash, abstract, licence }: Edition,
  sources: readonly Source[],
  nameOf: (id: string) => string,
): string {
  const file = {
    "cff-version": "1.2.0",
    message: "If you use these data, cite them as below, and the sources of the rows that you use.",
    type: "dataset",
    title,
    version,
    "date-released": date,
    authors: [{ name: "Hansa" }],
    abstract,
    ...(licence && { license: licence }),
    keywords: ["city diplomacy", "town twinning", "city networks", "paradiplomacy"],
    identifiers: [{ type: "other", value: hash, description: HASH_WORDS }],
    references: [...sources.map((source) => reference(source, nameOf)), GEONAMES],
  };
  return stringify(file, { lineWidth: 0 });
}

const HASH_WORDS =
  "SHA-256 of the content: over the sorted SHA-256 of each claim, entity and source in canonical JSON. The same content has the same hash in every format.";

const GEONAMES = {
  type: "database",
  title: "GeoNames geographical database",
  authors: [{ name: "GeoNames" }],
  url: "https://www.geonames.org/",
  license: "CC-BY-4.0",
  notes: "Coordinates, size classes and most place names.",
};

function reference(source: Source, nameOf: (id: string) => string): object {
  const { id, title, kind, publisher, publisherName, url, published, accessed } = source;
  const author = publisherName ?? (publisher && nameOf(publisher)) ?? "author not given";
  const licence = licenceOf(source);
  const spdx = spdxOf(licence);
  const terms = licence === LICENCE_NOT_GIVEN ? licence : `licence: ${licence}`;
  return {
    type: TYPES[kind],
    title,
    authors: [{ name: author }],
    ...(url && isPlainAddress(url) && { url }),
    ...(published && { year: Number(published.slice(0, 4)) }),
    ...(published?.length === 10 && { "date-published": published }),
    ...(accessed?.length === 10 && { "date-accessed": accessed }),
    ...(spdx && { license: spdx }),
    notes: `${id}; ${terms}`,
  };
}

/** The format asks for a URI; an address with spaces or letters beyond ASCII is none. */
function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/.test(url);
}

/** The kinds of sources as the types of references that the format knows. */
const TYPES: Readonly<Record<Source["kind"], string>> = {
  treaty: "legal-rule",
  "official-register": "database",
  "official-page": "website",
  law: "legal-rule",
  statistics: "dataset",
  "network-page": "website",
  "network-report": "report",
  "partner-page": "website",
  press: "newspaper-article",
  party: "generic",
  company: "website",
  scholarship: "generic",
  wiki: "website",
  forum: "website",
  document: "generic",
  memory: "personal-communication",
};
