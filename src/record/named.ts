/** Registers of places whose ids a source may give. */
export type Register = "hansa" | "geonames" | "wikidata" | "iso";

/**
 * A place or body as a source names it, before it is known whom it means. Nothing is put into standard form here:
 * a country may be 'DE', 'Germany' or 'Germania'.
 */
export interface Named {
  readonly type: "place" | "body" | "organisation";
  /** As written; the Wikidata id where a source gives no name. */
  readonly name: string;
  /** Names that the source itself gives beside it. */
  readonly otherNames?: readonly string[];
  readonly country?: string;
  /** The region, province or federal state it lies in, as written. */
  readonly region?: string;
  /** Degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  readonly population?: number;
  /** Where the source says or its shape implies it. */
  readonly level?: "city" | "region" | "state";
  /** Ids of other registers: a GeoNames number, a Wikidata Q-id, an ISO 3166 code, an id of this ledger. */
  readonly ids?: Readonly<Partial<Record<Register, string>>>;
  /** Whether a place that nothing on file bears is a new one by its id alone, though no country is given. */
  readonly unknown?: "new";
}
