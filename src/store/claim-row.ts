import { spellings } from "../gazetteer/normalise-name.ts";
import { factKey } from "../ledger/fact-key.ts";
import { undoes } from "../ledger/live.ts";
import type { Claim } from "../record/claim.ts";
import { mentions } from "../record/mention.ts";
import { statement } from "../record/statement.ts";
import { instant } from "./instant.ts";
import { said } from "./said.ts";
import { storable } from "./storable.ts";
import type { Origin } from "./store.ts";
import type { ClaimRow, MembershipRow, Tables, TieRow } from "./tables.ts";

/** A claim with whose it is and, in the bundle, which of its rows. */
export interface ClaimToAppend {
  claim: Claim;
  origin: Origin;
  bundleId?: string;
}

/** Every row that claims are kept and found by. */
export interface ClaimRows {
  claim: ClaimRow[];
  claim_entity: Tables["claim_entity"][];
  claim_theme: Tables["claim_theme"][];
  claim_text: Tables["claim_text"][];
  tie: TieRow[];
  membership: MembershipRow[];
  name: Tables["name"][];
}

interface Numbered extends ClaimToAppend {
  seq: number;
}

/** The rows of claims that follow the one numbered `last`. */
export function claimRows(claims: readonly ClaimToAppend[], last: number): ClaimRows {
  const numbered = claims.map((each, at) => ({ ...each, seq: last + 1 + at }));
  return {
    claim: numbered.map(claimRow),
    claim_entity: numbered.flatMap(mentionRows),
    claim_theme: numbered.flatMap(themeRows),
    claim_text: numbered.flatMap(textRows),
    tie: numbered.flatMap(tieRows),
    membership: numbered.flatMap(membershipRows),
    name: numbered.flatMap(nameRows),
  };
}

function claimRow({ claim, seq, origin, bundleId }: Numbered): ClaimRow {
  const { subject, predicate, object } = statement(claim);
  return {
    seq,
    id: claim.id,
    kind: claim.says.kind,
    subject: subject ?? null,
    predicate: storable(predicate),
    object: object ?? null,
    source: claim.source,
    origin,
    recorded: instant(claim.recorded),
    fact_key: storable(factKey(claim)),
    undoes: undoes(claim) ?? null,
    bundle_id: bundleId ?? null,
    json: JSON.stringify(claim),
  };
}

function mentionRows({ claim, seq }: Numbered): Tables["claim_entity"][] {
  const byRole = new Map(
    mentions(claim.says).map((mention) => [`${mention.role} ${mention.entity}`, mention]),
  );
  return [...byRole.values()].map(({ entity, role }) => ({ entity, seq, role }));
}

function themeRows({ claim, seq }: Numbered): Tables["claim_theme"][] {
  return [...new Set(statement(claim).themes)].map((theme) => ({ seq, theme }));
}

function textRows({ claim, seq }: Numbered): Tables["claim_text"][] {
  const text = storable(said(claim));
  return text === "" ? [] : [{ rowid: seq, said: text }];
}

function tieRows({ claim: { says }, seq }: Numbered): TieRow[] {
  if (says.kind !== "tie") return [];
  const [a, b] = says.between;
  return [{ seq, a, b, form: says.form, state: says.state ?? null, valid: jsonOf(says.valid) }];
}

function membershipRows({ claim: { says }, seq }: Numbered): MembershipRow[] {
  if (says.kind !== "membership") return [];
  const { member, body, grade, roles, stint, valid } = says;
  const terms = { grade: grade ?? null, roles: jsonOf(roles), stint: stint ?? null };
  return [{ seq, member, body, ...terms, valid: jsonOf(valid) }];
}

function nameRows({ claim: { says } }: Numbered): Tables["name"][] {
  if (says.kind !== "name") return [];
  return spellings(says.name).map((plain) => ({ plain, entity: says.entity, given_by: "claim" as const }));
}

function jsonOf(value: object | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}
