import type { Claim } from "../record/claim.ts";
import type { Interval } from "../record/interval.ts";
import { mentions } from "../record/mention.ts";
import { statement } from "../record/statement.ts";
import { JSON_LD_CONTEXT } from "./json-ld-context.ts";
import { iri, spell } from "./json-ld-value.ts";

/** What stands before the nodes, which are parted by ',\n'. */
export const JSON_LD_HEAD = `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[\n`;
export const JSON_LD_FOOT = "\n]}\n";

/**
 * A claim as a node: a prov:Entity with its source, and what it says in the terms of its kind. Memberships are
 * org:Membership; ties, which no vocabulary has, and the rest are ours.
 */
export function claimNode(claim: Claim): object {
  const { id, says, source, cites, supersedes } = claim;
  const { passage, ...locator } = claim.locator;
  const place = Object.values(locator);
  return {
    id: iri("claim", id),
    type: ["prov:Entity", CLASSES[says.kind] ?? "hansa:Claim"],
    identifier: id,
    kind: says.kind,
    ...said(claim),
    hadPrimarySource: iri("source", source),
    wasDerivedFrom: [source, ...(cites ?? [])].map((work) => iri("source", work)),
    generatedAtTime: claim.recorded,
    ...(supersedes && { wasRevisionOf: iri("claim", supersedes) }),
    ...(place.length > 0 && { locator: place.join(", ") }),
    ...(passage && { passage }),
    confidence: claim.confidence,
    reliability: claim.reliability,
    reading: claim.reading,
    ...(claim.worded && { worded: claim.worded }),
    ...(claim.note && { description: claim.note }),
  };
}

const CLASSES: Readonly<Partial<Record<Claim["says"]["kind"], string>>> = {
  tie: "hansa:Tie",
  membership: "org:Membership",
  retraction: "hansa:Retraction",
};

function said(claim: Claim): object {
  const { says } = claim;
  switch (says.kind) {
    case "tie":
      return {
        between: says.between.map((end) => iri("entity", end)),
        form: says.form,
        ...(says.state && { state: says.state }),
        ...(says.purpose && { value: says.purpose }),
        ...themed(says),
        ...during(says),
      };
    case "membership":
      return {
        member: iri("entity", says.member),
        organization: iri("entity", says.body),
        ...(says.grade !== undefined && { grade: says.grade }),
        ...(says.roles && { role: says.roles.map(roleNode) }),
        ...themed(says),
        ...(says.valid && { memberDuring: spell(says.valid) }),
      };
    case "retraction":
      return { retracts: iri("claim", says.of), value: says.why };
    default:
      return general(claim);
  }
}

function general(claim: Claim): object {
  const { subject, predicate, object, value, unit, bound, themes, valid, asOf } = statement(claim);
  const about = new Set(mentions(claim.says).map(({ entity }) => iri("entity", entity)));
  return {
    predicate,
    ...(subject && { subject: iri("entity", subject) }),
    ...(object && { object: iri("entity", object) }),
    about: [...about],
    ...(value !== undefined && { value }),
    ...(unit && { unitText: unit }),
    ...(bound && { bound }),
    ...themed({ themes }),
    ...during({
      valid: valid ?? (asOf === undefined ? undefined : { from: { date: asOf }, to: { date: asOf } }),
    }),
  };
}

function roleNode(role: string): object {
  return { id: `hansa:role-${role}`, type: "org:Role", name: role };
}

function themed({ themes }: { themes?: readonly string[] | undefined }): object {
  return themes?.length ? { theme: themes } : {};
}

function during({ valid }: { valid?: Interval | undefined }): object {
  return valid ? { during: spell(valid) } : {};
}
