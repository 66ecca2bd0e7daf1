import type { DocumentFile } from "../record/document-file.ts";
import type { Entity, Polity } from "../record/entity.ts";
import type { Source } from "../record/source.ts";
import { licenceOf } from "./export-licence.ts";
import { dateValue, iri } from "./json-ld-value.ts";

/** A place, body or other actor as a node of the graph. */
export function entityNode(entity: Entity): object {
  const { id, name, aliases, note } = entity;
  return {
    id: iri("entity", id),
    type: typesOf(entity),
    identifier: id,
    name,
    ...(aliases && { alternateName: aliases }),
    ...("country" in entity && entity.country && { addressCountry: entity.country }),
    ...(entity.type === "polity" && placeOf(entity)),
    ...(entity.type === "body" && {
      kind: entity.sort,
      ...(entity.website && { url: entity.website }),
      ...(entity.parent && { subOrganizationOf: iri("entity", entity.parent) }),
    }),
    ...(note && { description: note }),
  };
}

/** A source as a work, with its licence and what it goes back to. */
export function sourceNode(source: Source): object {
  const { id, title, kind, publisher, publisherName, derivedFrom, url, published, note } = source;
  return {
    id: iri("source", id),
    type: ["prov:Entity", "schema:CreativeWork"],
    identifier: id,
    name: title,
    sourceKind: kind,
    license: licenceOf(source),
    reliability: source.reliability,
    ...(publisher
      ? { publisher: { id: iri("entity", publisher) } }
      : publisherName && { publisher: publisherName }),
    ...(derivedFrom && { wasDerivedFrom: derivedFrom.map((work) => iri("source", work)) }),
    // An address may hold what no IRI does; it is then told as text would be, by the identifier alone.
    ...(url && URL_SAFE.test(url) && { url }),
    ...(published && { datePublished: dateValue(published) }),
    ...(source.file && { encoding: fileNode(source.file) }),
    ...(note && { description: note }),
  };
}

/** The file the work was read in, as schema.org tells one. */
function fileNode({ name, mediaType, bytes, sha256 }: DocumentFile): object {
  return { type: "schema:MediaObject", name, encodingFormat: mediaType, contentSize: `${bytes} B`, sha256 };
}

const URL_SAFE = /^https?:\/\/[^\s<>"{}|\\^`]+$/;

/** A city government is a place and an organisation at once: the record does not tell them apart. */
function typesOf(entity: Entity): string[] {
  switch (entity.type) {
    case "polity":
      return [PLACES[entity.level], "org:FormalOrganization", "prov:Agent"];
    case "body":
    case "organisation":
      return ["org:Organization", "schema:Organization", "prov:Agent"];
    case "person":
      return ["schema:Person", "prov:Agent"];
    case "document":
      return ["schema:CreativeWork", "prov:Entity"];
    case "event":
      return ["schema:Event"];
    default:
      return [`hansa:${entity.type}`];
  }
}

const PLACES: Readonly<Record<Polity["level"], string>> = {
  city: "schema:City",
  region: "schema:AdministrativeArea",
  state: "schema:Country",
};

function placeOf({ id, within, latitude, longitude }: Polity): object {
  const geonames = /^gn:(\d+)$/.exec(id)?.[1];
  return {
    ...(within && { containedInPlace: iri("entity", within) }),
    ...(latitude !== undefined &&
      longitude !== undefined && { geo: { type: "schema:GeoCoordinates", latitude, longitude } }),
    ...(geonames && { sameAs: `https://sws.geonames.org/${geonames}/` }),
  };
}
