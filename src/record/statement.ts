import type { Claim } from "./claim.ts";
import type { EntityId } from "./id.ts";
import type { Interval } from "./interval.ts";
import type { ClaimKind, Quantity, Says } from "./says.ts";

/** Any claim as subject, predicate, object and value: the columns that questions are put to. */
export interface Statement {
  kind: ClaimKind;
  subject?: EntityId;
  predicate: string;
  object?: EntityId;
  value?: number | string;
  unit?: string;
  bound?: NonNullable<Quantity["bound"]>;
  themes: readonly string[];
  valid?: Interval;
  asOf?: string;
}

type Parts = Omit<Statement, "kind" | "themes">;

/** The statement a claim makes; its predicate is the coding sheet's own where there is one. */
export function statement(claim: Pick<Claim, "says" | "term">): Statement {
  const { says, term } = claim;
  const parts = partsOf(says);
  const themes = "themes" in says && says.themes ? says.themes : [];
  const valid = "valid" in says && says.valid ? { valid: says.valid } : {};
  return { kind: says.kind, themes, ...valid, ...parts, predicate: term ?? parts.predicate };
}

function partsOf(says: Says): Parts {
  return PARTS[says.kind](says as never);
}

const PARTS: { [K in ClaimKind]: (says: Extract<Says, { kind: K }>) => Parts } = {
  tie: ({ between: [subject, object], form, purpose }) => ({
    subject,
    predicate: form,
    object,
    ...text(purpose),
  }),
  membership: ({ member, body, grade }) => ({
    subject: member,
    predicate: "member_of",
    object: body,
    ...(grade !== undefined && { value: grade, unit: "grade" }),
  }),
  episode: ({ actor, act, partners, hosts, others, what }) => ({
    subject: actor,
    predicate: act,
    ...object(partners?.[0] ?? hosts?.[0] ?? others?.[0]),
    value: what,
  }),
  outcome: (says) => ({
    subject: says.of,
    predicate: says.outcome,
    ...object(says.object),
    ...(says.figure ? quantity(says.figure) : text(says.what)),
  }),
  transfer: ({ to, from, practice }) => ({
    subject: to,
    predicate: "exchanged_practice_from",
    object: from,
    value: practice,
  }),
  observation: (says) => ({
    subject: says.subject,
    predicate: says.metric,
    ...(says.figure ? quantity(says.figure) : text(says.text)),
    ...(says.asOf && { asOf: says.asOf }),
  }),
  attribute: (says) => ({
    subject: says.subject,
    predicate: says.predicate,
    ...object(says.object),
    ...text(says.text),
  }),
  funding: ({ funded, funder, amount }) => ({
    subject: funded,
    predicate: "funded_by",
    object: funder,
    ...(amount && quantity(amount)),
  }),
  office: ({ holder, at, title }) => ({
    subject: holder,
    predicate: "holds_office",
    ...object(at),
    value: title,
  }),
  influence: ({ by, step, on, what }) => ({ subject: by, predicate: step, ...object(on), ...text(what) }),
  recognition: ({ of, by, standing }) => ({
    subject: of,
    predicate: "recognised_by",
    object: by,
    value: standing,
  }),
  competition: (says) => ({
    subject: says.competitor,
    predicate: "competes_for",
    ...object(says.with),
    value: says.over,
  }),
  position: ({ holder, sort, towards, issue }) => ({
    subject: holder,
    predicate: sort,
    ...object(towards),
    value: issue,
  }),
  factor: ({ subject, role, actor, what }) => ({ subject, predicate: role, ...object(actor), value: what }),
  name: ({ entity, name }) => ({ subject: entity, predicate: "name_variant", value: name }),
  assertion: (says) => ({
    subject: says.subject,
    predicate: says.predicate,
    ...object(says.object),
    ...text(says.text),
  }),
  retraction: ({ why }) => ({ predicate: "retracts", value: why }),
};

const object = (id: EntityId | undefined): { object?: EntityId } => (id ? { object: id } : {});
const text = (words: string | undefined): { value?: string } => (words ? { value: words } : {});
const quantity = ({ value, unit, bound }: Quantity): Pick<Parts, "value" | "unit" | "bound"> => ({
  value,
  unit,
  ...(bound && { bound }),
});
