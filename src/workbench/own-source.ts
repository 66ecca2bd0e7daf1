import { createHash } from "node:crypto";
import { QuestionError } from "../contract/error-body.ts";
import type { OwnClaim } from "../contract/replies.ts";
import { Source } from "../record/source.ts";
import type { Places } from "./city-name.ts";
import { claimNotValid } from "./claim-not-valid.ts";
import { partNamed } from "./part-named.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The source that an own claim names: one of the ledger by its id, its address or its title, or else a new one.
 * A new page of a site takes the origin of the site's other pages, so that it is no second voice.
 */
export function ownSource(
  desk: { snapshot: Snapshot; places: Places; now: string },
  { source, publisher, sourceKind }: Pick<OwnClaim, "source" | "publisher" | "sourceKind">,
): Source {
  const { snapshot, now } = desk;
  const named = source.trim();
  const address = addressIn(named);
  const publishedBy = publisher === undefined ? undefined : partNamed(desk, "publisher", publisher);
  const known = held(named, address, publishedBy, snapshot);
  if (known) return publishedAsSaid(ofKindSaid(known, sourceKind), publishedBy, snapshot);
  if (named.startsWith("src:"))
    throw new QuestionError(
      "not-found",
      "unknown-source",
      `No source ${named} in this ledger; give its title or address to make a new one.`,
    );
  const id = `src:own-${digest(publishedBy && !address ? `${named}\n${publishedBy}` : named)}`;
  const voice = publishedBy ? { publisher: publishedBy, origin: publishedBy } : siteVoice(address, snapshot);
  return Source.parse({
    id,
    title: named,
    kind: sourceKind ?? (address === undefined ? "document" : voice.publisher ? "official-page" : "press"),
    ...voice,
    origin: voice.origin ?? (address ? siteOf(address) : id),
    ...(address && { url: named }),
    accessed: now.slice(0, 10),
    reliability: voice.publisher ? "B" : "C",
  });
}

function ofKindSaid(known: Source, kind: OwnClaim["sourceKind"]): Source {
  if (kind === undefined || kind === known.kind) return known;
  const why = `${known.id} is on file as ${known.kind}; leave the kind out, or name another source`;
  throw claimNotValid([{ where: "sourceKind", why }]);
}

/** A publisher that is given is kept only with a new source, so it must not speak against one on file. */
function publishedAsSaid(known: Source, publishedBy: string | undefined, { entities }: Snapshot): Source {
  if (publishedBy === undefined || publishedBy === known.publisher) return known;
  const held = known.publisher
    ? (entities.get(known.publisher)?.name ?? known.publisher)
    : known.publisherName;
  const why = `${known.id} is on file, ${held ? `published by ${held}` : "without a publisher"}; leave the publisher out, or name another source`;
  throw claimNotValid([{ where: "publisher", why }]);
}

function addressIn(named: string): URL | undefined {
  const meant = /^https?:\/\//i.test(named);
  if (meant && URL.canParse(named)) return new URL(named);
  if (!meant && named !== "") return undefined;
  const why = `'${named}' is no title and no address that can be read; give one such as https://www.lisboa.pt/…`;
  throw claimNotValid([{ where: "source", why }]);
}

/** By id, by address, or by title; two publishers may each have an 'Annual report'. */
function held(
  named: string,
  address: URL | undefined,
  publishedBy: string | undefined,
  { sources }: Snapshot,
): Source | undefined {
  const own = sources.get(named);
  if (own) return own;
  if (address) return sourceOfPage(named, { sources });
  return [...sources.values()].find(
    ({ title, publisher }) => title === named && (publishedBy === undefined || publisher === publishedBy),
  );
}

/** The source on file that a page is, however its address is written. */
function sourceOfPage(address: string, { sources }: Pick<Snapshot, "sources">): Source | undefined {
  const page = pageIn(address);
  const all = [...sources.values()];
  return (
    all.find(({ url }) => url === address) ?? all.find(({ url }) => url !== undefined && pageIn(url) === page)
  );
}

/** Whether a source is the page at an address, however either is written. */
export function isPageAt({ url }: Source, address: string): boolean {
  return url !== undefined && (url === address || pageIn(url) === pageIn(address));
}

/** Whose voice the site is, as far as the sources held from it agree. */
export function siteVoice(
  address: URL | undefined,
  { sources }: Snapshot,
): Partial<Pick<Source, "publisher" | "publisherName" | "origin">> {
  if (address === undefined) return {};
  const site = siteOf(address);
  const pages = [...sources.values()].filter(
    ({ url }) => url && URL.canParse(url) && siteOf(new URL(url)) === site,
  );
  const [first] = pages;
  if (first === undefined || pages.some(({ origin }) => origin !== first.origin)) return {};
  const { origin, publisher, publisherName } = first;
  const one = pages.every((page) => page.publisher === publisher && page.publisherName === publisherName);
  return { origin, ...(one && publisher && { publisher }), ...(one && publisherName && { publisherName }) };
}

export function siteOf({ host }: URL): string {
  return host.replace(/^www\./, "");
}

/** The page, however its address is written: without scheme, www, closing slash and fragment. */
function pageOf(address: URL): string {
  return `${siteOf(address)}${address.pathname.replace(/\/+$/, "")}${address.search}`;
}

function pageIn(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? pageOf(new URL(url)) : undefined;
}

function digest(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 10);
}
