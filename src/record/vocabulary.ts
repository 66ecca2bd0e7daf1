/**
 * The controlled lists: every code a claim may use. data/lists/ holds the same codes with label, rule and
 * example, one CSV a list; test/lists.test.ts holds the two together.
 */

/** How a bilateral relation is called. The last three are not in force: shown, never counted. */
export const TIE_FORMS = [
  "sister",
  "twin",
  "friendship",
  "partnership",
  "memorandum",
  "sectoral",
  "letter-of-intent",
  "planned",
  "honorary",
] as const;

export const TIE_STATES = [
  "in-force",
  "expired",
  "suspended",
  "ended-by-first",
  "ended-by-second",
  "ended-by-both",
  "ended-by-succession",
  "dormant",
  "not-stated",
] as const;

export const LEGAL_FORMS = ["binding", "non-binding", "not-stated"] as const;
export const SIGNATORY_LEVELS = ["head", "deputy", "department", "agency", "council", "not-stated"] as const;

export const EPISODE_ACTS = [
  "mission",
  "delegation",
  "summit",
  "exchange",
  "declaration",
  "agreement",
  "lobbying",
  "hosting",
  "bid",
  "aid",
  "campaign",
  "dispute",
  "entry",
  "withdrawal",
  "office",
  "courtesy",
  "litigation",
] as const;

/** What kind of agreement act, or how a bid ended. */
export const EPISODE_MANNERS = ["sign", "renew", "suspend", "end", "won", "lost"] as const;

export const BEGAN_BY = [
  "us",
  "partner",
  "network",
  "own-state",
  "other-state",
  "agency-or-business",
  "joint",
  "not-stated",
] as const;

export const BODY_SORTS = [
  "bilateral-hub",
  "intrastate-network",
  "continental-network",
  "global-network",
  "thematic-network",
  "sub-network",
  "platform",
  "state-bloc",
  "event-series",
] as const;

export const BODY_SCOPES = ["national", "continental", "global", "not-stated"] as const;

export const ORGANISATION_SORTS = [
  "agency",
  "foundation",
  "firm",
  "university",
  "civil-society",
  "party",
  "government",
  "other",
] as const;

export const MEMBERSHIP_ROLES = [
  "founder",
  "chair",
  "vice-chair",
  "treasurer",
  "host-of-seat",
  "host-of-event",
  "lead-of-unit",
] as const;

/** Kihlgren Grandi (2020), with presence and promotion added. */
export const INSTRUMENTS = [
  "agreement-tie",
  "agreement-contract",
  "agreement-pledge",
  "network-join",
  "network-lead",
  "network-found",
  "network-steer",
  "project-exchange",
  "project-aid",
  "project-pilot",
  "project-grant-given",
  "project-grant-received",
  "project-post-funded",
  "project-research",
  "event-host",
  "event-bid",
  "event-attend",
  "event-festival",
  "event-games",
  "advocacy-lobby",
  "advocacy-joint-letter",
  "advocacy-litigation",
  "advocacy-seat-seeking",
  "presence-office",
  "presence-ambassador",
  "presence-agency",
  "promotion-brand",
  "promotion-campaign",
  "promotion-air-service",
] as const;

/** Main themes; their Sustainable Development Goals stand in data/lists/theme.csv. */
export const THEMES = [
  "climate",
  "energy",
  "resilience",
  "disaster-relief",
  "water",
  "waste-air",
  "food",
  "health",
  "housing",
  "transport",
  "education",
  "employment",
  "trade-investment",
  "tourism",
  "culture",
  "technology",
  "smart-city",
  "urban-policy",
  "migration",
  "development",
  "gender",
  "peace",
  "security",
  "human-rights",
  "sport",
  "brand",
  "self-government",
] as const;

/**
 * Dimensions of city diplomacy: six of van der Pluijm and Melissen (2007), environment is ours. The order is
 * the tie-breaking order of the coding rule: where two fit, the earlier wins.
 */
export const DIMENSIONS = [
  "representation",
  "security",
  "economy",
  "culture",
  "development",
  "environment",
  "networks",
] as const;

/** Relation of an act to a state; ours, one code per affair. */
export const STATE_RELATIONS = [
  "instrument",
  "constrained",
  "conflict",
  "bypass",
  "substitute",
  "complement",
  "parallel",
  "not-stated",
] as const;

/** Which state or level a relation is to. Only 'own-national' enters autonomy figures. */
export const STATE_LEVELS = ["own-national", "own-province", "partner", "third", "bloc", "domestic"] as const;

export const FACTOR_ROLES = ["initiator", "impediment"] as const;

export const FACTORS = [
  "agenda-strategy",
  "leader",
  "party-congruence",
  "legal-competence",
  "money-staff",
  "policy-gap",
  "national-obstruction",
  "geography-transport",
  "economy-talent",
  "image-brand",
  "event-legacy",
  "crisis",
  "network-invitation",
  "network-weakness",
  "earlier-ties",
  "partner-politics",
  "residents-civil-society",
  "not-stated",
] as const;

export const LEVELS = ["person", "city", "province", "state", "bloc", "world", "not-stated"] as const;

export const INFLUENCE_STEPS = ["asked", "heard", "in-text", "adopted", "carried-out"] as const;
export const CONTRIBUTIONS = ["claimed", "credited", "found", "not-stated"] as const;
export const STANDINGS = [
  "none",
  "ad-hoc",
  "observer",
  "consultative",
  "strategic-partner",
  "seat",
  "vote",
] as const;

export const PRACTICE_STAGES = ["seen", "tried", "adopted", "adapted", "dropped", "not-stated"] as const;

export const OUTCOME_KINDS = [
  "deals",
  "routes",
  "visitors",
  "jobs",
  "funds",
  "posts",
  "practices",
  "policies",
  "awards",
  "ties",
  "people-moved",
  "other",
] as const;
export const REALISATIONS = ["expected", "realised", "not-stated"] as const;
export const ATTRIBUTIONS = [
  "claimed",
  "credited",
  "consistent",
  "contributed",
  "caused",
  "not-stated",
] as const;

export const BOUNDARIES = [
  "municipality",
  "metropolitan-government",
  "inner-city",
  "built-up-area",
  "metropolitan-region",
  "province",
  "district",
  "not-said",
] as const;

export const SOURCE_KINDS = [
  "treaty",
  "official-register",
  "official-page",
  "law",
  "statistics",
  "network-page",
  "network-report",
  "partner-page",
  "press",
  "party",
  "company",
  "scholarship",
  "wiki",
  "forum",
  "document",
  "memory",
] as const;

export const RELIABILITIES = ["A", "B", "C", "D", "E"] as const;
export const READINGS = ["clear", "inferred", "garbled"] as const;
export const CONFIDENCES = ["high", "medium", "low"] as const;

export const CONFLICTS = [
  "count",
  "name",
  "date",
  "kind",
  "scope",
  "unit",
  "stance",
  "source",
  "number",
  "founder",
  "owner",
  "compete",
] as const;
