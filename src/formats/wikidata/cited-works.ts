import type { Source } from "../../record/source.ts";
import { itemsIn, type Snak, type Snaks, type Statement, textsIn, type Value } from "./item.ts";
import { PROPERTY } from "./properties.ts";
import { timeTold } from "./time-told.ts";

/** Gives each text a short digest of its own: the core computes none itself. */
export type Digest = (text: string) => string;

export interface Cited {
  readonly works: readonly Source[];
  /** When they were looked at, as the references say. */
  readonly retrieved: readonly string[];
}

/**
 * The works that a statement's references name: an address, a work that Wikidata describes ('stated in'), or the
 * Wikipedia it was taken from. The last is no second voice: it shares Wikidata's origin.
 */
export function citedWorks({ references }: Pick<Statement, "references">, digest: Digest): Cited {
  const works = new Map(
    references.flatMap((reference) => worksOf(reference, digest)).map((work) => [work.id, work]),
  );
  const retrieved = references.flatMap((reference) => datesIn(reference, PROPERTY.retrieved));
  return { works: [...works.values()], retrieved: [...new Set(retrieved)] };
}

function worksOf(reference: Snaks, digest: Digest): Source[] {
  const addresses = textsIn(values(reference, PROPERTY.referenceUrl)).filter(isAddress);
  const [title] = textsIn(values(reference, PROPERTY.title));
  const [published] = datesIn(reference, PROPERTY.published);
  const about = { ...(title && { title }), ...(published && { published }) };
  if (addresses.length > 0) return addresses.map((url) => pageAt(url, about, digest));
  const stated = itemsIn(values(reference, PROPERTY.statedIn));
  if (stated.length > 0) return stated.map((id) => workOf(id, about));
  const imports = textsIn(values(reference, PROPERTY.importUrl)).filter(isAddress);
  if (imports.length > 0) return imports.map((url) => pageAt(url, about, digest));
  return itemsIn(values(reference, PROPERTY.importedFrom)).map(wikiOf);
}

type About = Pick<Source, "published"> & { readonly title?: string };

function pageAt(url: string, { title, published }: About, digest: Digest): Source {
  const host = hostOf(url);
  const wiki = /(^|\.)(wikipedia|wikidata|wikivoyage|wikimedia)\.org$/.test(host);
  return {
    id: `src:${host.replace(/[^a-z0-9.-]/g, "-")}-${digest(url)}`,
    title: title ?? `${host}, as Wikidata refers to it`,
    kind: wiki ? "wiki" : "document",
    origin: wiki ? WIKIPEDIA : host,
    url,
    ...(published && { published }),
    reliability: wiki ? "D" : "C",
  };
}

/** All Wikipedias and Wikidata copy from each other: together they are one voice. */
export const WIKIPEDIA = "wikipedia";

function workOf(id: string, { title, published }: About): Source {
  return {
    id: `src:wikidata-${id.toLowerCase()}`,
    title: title ?? `The work that Wikidata calls ${id}`,
    kind: "document",
    origin: `wikidata:${id}`,
    url: pageOf(id),
    ...(published && { published }),
    reliability: "C",
  };
}

function wikiOf(id: string): Source {
  return {
    id: `src:wikidata-${id.toLowerCase()}`,
    title: `The Wikimedia project that Wikidata calls ${id}`,
    kind: "wiki",
    origin: WIKIPEDIA,
    url: pageOf(id),
    reliability: "D",
  };
}

const pageOf = (id: string): string => `https://www.wikidata.org/wiki/${id}`;

function isAddress(text: string): boolean {
  return /^https?:\/\/[a-z0-9[]/i.test(text) && !/\s/.test(text);
}

function hostOf(url: string): string {
  const [, host = ""] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url) ?? [];
  return host.toLowerCase().replace(/^www\./, "") || "address";
}

function values(reference: Snaks, property: string): readonly Value[] {
  return (reference[property] ?? []).flatMap((snak: Snak) => (snak.is === "value" ? [snak.value] : []));
}

function datesIn(reference: Snaks, property: string): string[] {
  return values(reference, property).flatMap((value) =>
    value.kind === "time" ? (timeTold(value).point?.date ?? []) : [],
  );
}
