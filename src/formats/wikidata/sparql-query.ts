import { PROPERTY } from "./properties.ts";

export type Told = typeof PROPERTY.twinned | typeof PROPERTY.memberOf;

/** Which entities a query asks about: so many after one of them, or those named. */
export type Asked =
  | { readonly after: string | undefined; readonly limit: number }
  | { readonly ids: readonly string[] };

export const ENTITY = "http://www.wikidata.org/entity/";

/**
 * Asks for the statements of one property of some entities, as triples: each row is a subject, a property and an
 * object, so that ranks, qualifiers, unknown values and references come along and no row is multiplied by another.
 * `?item` is the entity of the row; `?s` is empty where it is the subject.
 *
 * Entities come in the order of their addresses, after the last of the page before. Unlike OFFSET this neither
 * repeats nor leaves out any when Wikidata changes between two pages, and the server need not count from the start.
 */
export function sparqlQuery(property: Told, asked: Asked): string {
  const statement = `?item p:${property}`;
  return `${PREFIXES}
SELECT DISTINCT ?item ?asked ?s ?p ?o WHERE {
  { ${entities(property, asked)} }
  { ${statement} ?s . ?s ?p ?o }
  UNION { ${statement}/(pqv:P580|pqv:P582|pqv:P585) ?s . VALUES ?p { ${TIME} } ?s ?p ?o }
  UNION { ${statement}/prov:wasDerivedFrom ?s . ?s ?p ?o }
  UNION { ${statement}/prov:wasDerivedFrom/(prv:P813|prv:P577) ?s . VALUES ?p { ${TIME} } ?s ?p ?o }
  UNION { VALUES ?p { ${FACTS} } ?item ?p ?o . ${LANGUAGES} }
  UNION { ${statement}/(ps:${property}|pq:P3831|pq:P2868|pq:P1534) ?s . VALUES ?p { ${FACTS} } ?s ?p ?o . ${LANGUAGES} }
  UNION { ?item wdt:P17 ?s . VALUES ?p { wdt:P297 } ?s ?p ?o }
  UNION { ${statement}/ps:${property}/wdt:P17 ?s . VALUES ?p { wdt:P297 } ?s ?p ?o }
}`;
}

const PREFIXES = `PREFIX wd: <${ENTITY}>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX prv: <http://www.wikidata.org/prop/reference/value/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>`;

const TIME = "wikibase:timeValue wikibase:timePrecision wikibase:timeCalendarModel";
const FACTS = "rdfs:label wdt:P625 wdt:P1566 wdt:P17 wdt:P297 wdt:P300 wdt:P31 wdt:P1082";
const LANGUAGES = `FILTER(!ISLITERAL(?o) || LANG(?o) IN ("", "en", "mul", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "zh", "ja", "ar"))`;

function entities(property: Told, asked: Asked): string {
  if ("ids" in asked) {
    const ids = asked.ids.map((id) => `wd:${id}`).join(" ");
    return `SELECT ?item ?asked WHERE { VALUES ?asked { ${ids} } OPTIONAL { ?asked owl:sameAs ?to } BIND(COALESCE(?to, ?asked) AS ?item) }`;
  }
  // Most members of anything are people and firms; those with inhabitants or a code of ISO 3166 are places.
  const place = property === PROPERTY.memberOf ? " ?item wdt:P1082|wdt:P297|wdt:P300 ?mark ." : "";
  const after = asked.after === undefined ? "" : ` FILTER(STR(?item) > "${ENTITY}${asked.after}")`;
  return `SELECT DISTINCT ?item WHERE { ?item p:${property} ?any .${place}${after} } ORDER BY STR(?item) LIMIT ${asked.limit}`;
}
