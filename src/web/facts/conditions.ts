import type { FactLine } from "../../contract/fact-line.ts";
import type { FactsQuery } from "../../contract/facts-question.ts";
import type { ClaimKind } from "../../record/says.ts";
import { BODY_SCOPES, BODY_SORTS, THEMES } from "../../record/vocabulary.ts";
import type { CodeList, MessageId } from "../language/text.ts";

export type ConditionName = Exclude<
  keyof FactsQuery,
  "asOf" | "knownAsOf" | "publishedUntil" | "limit" | "offset"
>;

export type Choice = readonly [value: string, words: MessageId];

/** A condition on facts, by what its values are; only codes may be listed with commas, for a name may hold one. */
export type Condition = { label: MessageId } & (
  | { as: "names" | "text" | "date"; hint: MessageId }
  /** Codes to tick; those of a controlled list go by its labels. */
  | { as: "codes"; codes: readonly string[]; list: CodeList }
  | { as: "typed codes"; hint: MessageId }
  | { as: "choice"; choices: readonly Choice[] }
);

/** Every kind of claim but the retraction, of which no fact is made; the compiler holds the list complete. */
const KINDS = Object.keys({
  tie: true,
  membership: true,
  episode: true,
  outcome: true,
  transfer: true,
  observation: true,
  attribute: true,
  funding: true,
  office: true,
  influence: true,
  recognition: true,
  competition: true,
  position: true,
  factor: true,
  name: true,
  assertion: true,
} satisfies Record<Exclude<ClaimKind, "retraction">, true>);

const STATUSES = Object.keys({
  agreed: true,
  "single source": true,
  disputed: true,
} satisfies Record<FactLine["status"], true>);

/** What facts can be grouped and counted by. */
const FACETS: readonly Choice[] = Object.entries({
  kind: "facts.facetKind",
  subject: "facts.facetSubject",
  object: "facts.facetObject",
  predicate: "facts.facetPredicate",
  theme: "facts.facetTheme",
  "body-sort": "facts.facetBodySort",
  "body-scope": "facts.facetBodyScope",
  source: "facts.facetSource",
  status: "facts.facetStatus",
  country: "facts.facetCountry",
  year: "facts.facetYear",
} satisfies Record<NonNullable<FactsQuery["groupBy"]>, MessageId>);

const yesNo = (yes: MessageId, no: MessageId): readonly Choice[] => [
  ["true", yes],
  ["false", no],
];

const DATE = "clocks.dateForms";

/** Everything the general question takes: the form, the words above the answer and the address follow from this. */
export const CONDITIONS: Readonly<Record<ConditionName, Condition>> = {
  about: { as: "names", label: "facts.about", hint: "facts.aboutHint" },
  text: { as: "text", label: "facts.text", hint: "facts.textHint" },
  kind: { as: "codes", label: "facts.kind", codes: KINDS, list: "kind" },
  subject: { as: "names", label: "facts.subject", hint: "facts.subjectHint" },
  object: { as: "names", label: "facts.object", hint: "facts.objectHint" },
  predicate: { as: "typed codes", label: "facts.predicate", hint: "facts.predicateHint" },
  source: { as: "names", label: "facts.source", hint: "facts.sourceHint" },
  from: { as: "date", label: "facts.from", hint: DATE },
  to: { as: "date", label: "facts.to", hint: DATE },
  theme: { as: "codes", label: "facts.theme", codes: THEMES, list: "theme" },
  bodySort: { as: "codes", label: "facts.bodySort", codes: BODY_SORTS, list: "body-sort" },
  bodyScope: { as: "codes", label: "facts.bodyScope", codes: BODY_SCOPES, list: "body-scope" },
  status: { as: "codes", label: "facts.status", codes: STATUSES, list: "status" },
  ended: { as: "choice", label: "facts.ended", choices: yesNo("facts.endedYes", "facts.endedNo") },
  left: { as: "choice", label: "facts.left", choices: yesNo("facts.yes", "facts.no") },
  footnote: {
    as: "choice",
    label: "facts.footnote",
    choices: [
      ["some", "facts.footnoteSome"],
      ["none", "facts.footnoteNone"],
    ],
  },
  inferred: { as: "choice", label: "facts.inferred", choices: yesNo("facts.yes", "facts.no") },
  contradictions: {
    as: "choice",
    label: "facts.contradictions",
    choices: yesNo("facts.contradictionsYes", "facts.contradictionsNo"),
  },
  groupBy: { as: "choice", label: "facts.groupBy", choices: FACETS },
  across: { as: "choice", label: "facts.across", choices: FACETS },
};

export const CONDITION_NAMES: readonly ConditionName[] = Object.keys(CONDITIONS).filter(
  (name): name is ConditionName => name in CONDITIONS,
);
