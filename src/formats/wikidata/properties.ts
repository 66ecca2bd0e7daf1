/** The properties of Wikidata that Hansa reads, by what they say. */
export const PROPERTY = {
  twinned: "P190",
  memberOf: "P463",
  start: "P580",
  end: "P582",
  pointInTime: "P585",
  endCause: "P1534",
  /** 'object has role' and 'subject has role' of a membership. */
  objectRole: "P3831",
  subjectRole: "P2868",
  statedIn: "P248",
  referenceUrl: "P854",
  retrieved: "P813",
  importedFrom: "P143",
  importUrl: "P4656",
  title: "P1476",
  published: "P577",
  position: "P625",
  geoNames: "P1566",
  country: "P17",
  stateCode: "P297",
  regionCode: "P300",
  instanceOf: "P31",
  population: "P1082",
  headOfGovernment: "P6",
} as const;

const { twinned, memberOf, position, geoNames, country, stateCode, regionCode, instanceOf } = PROPERTY;

/** Those read of an entity; what stands in qualifiers and references comes with their statements. */
export const READ: ReadonlySet<string> = new Set([
  twinned,
  memberOf,
  position,
  geoNames,
  country,
  stateCode,
  regionCode,
  instanceOf,
  PROPERTY.population,
  PROPERTY.headOfGovernment,
]);
