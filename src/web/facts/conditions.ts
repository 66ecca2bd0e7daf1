import type { FactLine } from "../../contract/fact-line.ts";
import type { FactsQuery } from "../../contract/facts-question.ts";
import type { ClaimKind } from "../../record/says.ts";
import { BODY_SCOPES, BODY_SORTS, THEMES } from "../../record/vocabulary.ts";
import { words } from "../words.ts";

export type ConditionName = Exclude<keyof FactsQuery, "asOf" | "knownAsOf" | "limit" | "offset">;

type Choice = readonly [value: string, words: string];

/** A condition on facts, by what its values are; only codes may be listed with commas, for a name may hold one. */
export type Condition = { label: string } & (
  | { as: "names" | "text" | "date"; hint: string }
  /** Codes to tick; those of a controlled list go by its labels. */
  | { as: "codes"; codes: readonly string[]; list?: string }
  | { as: "typed codes"; hint: string }
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
const FACETS = Object.keys({
  kind: true,
  subject: true,
  object: true,
  predicate: true,
  theme: true,
  "body-sort": true,
  "body-scope": true,
  source: true,
  status: true,
  country: true,
  year: true,
} satisfies Record<NonNullable<FactsQuery["groupBy"]>, true>).map((code): Choice => [code, words(code)]);

const yesNo = (yes: string, no: string): readonly Choice[] => [
  ["true", yes],
  ["false", no],
];

const DATE = "YYYY, YYYY-MM or YYYY-MM-DD";

/** Everything the general question takes: the form, the words above the answer and the address follow from this. */
export const CONDITIONS: Readonly<Record<ConditionName, Condition>> = {
  about: { as: "names", label: "About", hint: "A place, body or anything else by name or id" },
  text: { as: "text", label: "Words", hint: "Every word begins a word of what is said, or of a name in it" },
  kind: { as: "codes", label: "Kind of fact", codes: KINDS },
  subject: { as: "names", label: "Subject", hint: "Either end of a tie" },
  object: { as: "names", label: "Object", hint: "Partner, body, place" },
  predicate: { as: "typed codes", label: "Predicate", hint: "Such as member_of; several with commas" },
  source: { as: "names", label: "Source", hint: "Id, or the id of a work it cites" },
  from: { as: "date", label: "On or after", hint: DATE },
  to: { as: "date", label: "On or before", hint: DATE },
  theme: { as: "codes", label: "Theme", codes: THEMES, list: "theme" },
  bodySort: { as: "codes", label: "Sort of body", codes: BODY_SORTS, list: "body-sort" },
  bodyScope: { as: "codes", label: "Scope of body", codes: BODY_SCOPES, list: "body-scope" },
  status: { as: "codes", label: "Among sources", codes: STATUSES },
  ended: { as: "choice", label: "End", choices: yesNo("has one", "has none") },
  left: { as: "choice", label: "Left a body", choices: yesNo("yes", "no") },
  footnote: {
    as: "choice",
    label: "Footnote",
    choices: [
      ["some", "rests on one"],
      ["none", "rests on none"],
    ],
  },
  inferred: { as: "choice", label: "Date inferred", choices: yesNo("yes", "no") },
  contradictions: { as: "choice", label: "Contradictions", choices: yesNo("disputed or in tension", "none") },
  groupBy: { as: "choice", label: "Group by", choices: FACETS },
  across: { as: "choice", label: "Only groups in every", choices: FACETS },
};

export const CONDITION_NAMES: readonly ConditionName[] = Object.keys(CONDITIONS).filter(
  (name): name is ConditionName => name in CONDITIONS,
);
