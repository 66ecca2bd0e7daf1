import type * as z from "zod";
import { type PredicateTable, predicateProblem } from "../formats/predicate-table.ts";
import { Claim } from "../record/claim.ts";
import type { Draft, Misread } from "../record/draft.ts";
import type { Entity } from "../record/entity.ts";
import type { EntityId } from "../record/id.ts";
import type { Named } from "../record/named.ts";
import type { Source } from "../record/source.ts";
import type { OpenName, RowFollowed, RowUndone, SettledRows, WaitingRow } from "../store/imports.ts";
import { heldText } from "./held-draft.ts";
import { type Coding, claimOf, identifierClaim, rowClaimId } from "./import-claim.ts";
import type { Meaning, Meanings, Taken } from "./import-match.ts";

/** What the rows of an import are settled with. */
export interface Settling {
  readonly coding: Coding;
  readonly meanings: Meanings;
  readonly predicates: PredicateTable;
  /** Ids of other registers, to which each row that gives one adds. */
  readonly identifiers: Map<string, EntityId>;
  /** What was met so far, each once. */
  readonly met: Met;
}

export interface Met {
  readonly matched: Set<EntityId>;
  readonly new: Set<EntityId>;
  readonly open: Set<string>;
  /** The names taken for places that are least sure, by what was named. */
  readonly unsure: Map<string, Taken>;
}

/** Drafts with those they speak of settled, as far as that can be told. */
export interface SettledDrafts extends SettledRows {
  readonly claims: Claim[];
  readonly beside: Claim[];
  readonly entities: Entity[];
  readonly sources: Source[];
  readonly waiting: WaitingRow[];
  readonly open: OpenName[];
  readonly undone: RowUndone[];
  readonly unkept: string[];
  readonly followed: RowFollowed[];
  readonly misread: Misread[];
  leftOut: number;
}

export function nothingSettled(): SettledDrafts {
  return {
    claims: [],
    ready: [],
    beside: [],
    entities: [],
    sources: [],
    waiting: [],
    open: [],
    undone: [],
    unkept: [],
    followed: [],
    misread: [],
    leftOut: 0,
  };
}

export function settleDrafts(drafts: readonly Draft[], settling: Settling): SettledDrafts {
  const out = nothingSettled();
  for (const draft of drafts) settleDraft(out, draft, settling);
  return out;
}

function settleDraft(out: SettledDrafts, draft: Draft, settling: Settling): void {
  const meant = draft.named.map((named) => settling.meanings.of(named));
  const open = meant.filter((meaning) => meaning.outcome === "open");
  follow(out, draft, meant, settling);
  if (meant.some(({ outcome }) => outcome === "left-out")) leaveOut(out, draft, settling);
  else if (open.length > 0) wait(out, draft, open, settling);
  else claim(out, draft, meant, settling);
}

/** A row that follows a decision of the reader is kept, to be settled anew when it is taken back. */
function follow(out: SettledDrafts, draft: Draft, meant: readonly Meaning[], { coding }: Settling): void {
  const decisions = new Set(meant.flatMap((each) => ("decision" in each ? [each.decision] : [])));
  for (const decision of decisions)
    out.followed.push({
      decision,
      claim: rowClaimId(coding.source.id, draft.row),
      draft: heldText(draft, coding),
    });
}

function claim(out: SettledDrafts, draft: Draft, meant: readonly Meaning[], settling: Settling): void {
  const ids = meant.flatMap((meaning) => ("id" in meaning ? [meaning.id] : []));
  const made = checked(claimOf(draft, ids, settling.coding), settling.predicates);
  if ("why" in made) {
    out.misread.push({ where: whereOf(draft), why: made.why });
    out.unkept.push(rowClaimId(settling.coding.source.id, draft.row));
    return;
  }
  out.claims.push(made.value);
  out.sources.push(...(draft.cites ?? []));
  for (const [at, meaning] of meant.entries()) bringAlong(out, draft.named[at], meaning, settling);
}

function leaveOut(out: SettledDrafts, draft: Draft, { coding }: Settling): void {
  out.leftOut++;
  const why = "The reader of this ledger left it out: what it names is no place or body of this ledger.";
  out.undone.push({ claim: rowClaimId(coding.source.id, draft.row), why });
}

function wait(
  out: SettledDrafts,
  draft: Draft,
  meanings: readonly Extract<Meaning, { outcome: "open" }>[],
  { coding, met }: Settling,
): void {
  const claim = rowClaimId(coding.source.id, draft.row);
  const reviews = meanings.map(({ open }) => open.id);
  out.waiting.push({ claim, draft: heldText(draft, coding), reviews });
  for (const { open, takenBack } of meanings) {
    met.open.add(open.id);
    out.open.push(open);
    if (takenBack)
      out.undone.push({
        claim,
        why: `It is open again whom '${open.words}' means: the decision was taken back.`,
      });
  }
}

/** What is meant comes to the ledger with its first row, and its ids of other registers with it. */
function bringAlong(
  out: SettledDrafts,
  named: Named | undefined,
  meaning: Meaning,
  { met, identifiers, coding }: Settling,
): void {
  if (named === undefined || !("id" in meaning)) return;
  const { id, entity, outcome } = meaning;
  if (meaning.taken) noteUnsure(met.unsure, meaning.taken);
  const first = !met.matched.has(id) && !met.new.has(id);
  if (first) met[outcome].add(id);
  if (entity && first) out.entities.push(entity);
  for (const register of ["wikidata", "geonames"] as const) {
    const given = named.ids?.[register];
    const identifier = `${register}:${given}`;
    if (!given || id === `gn:${given}` || (!first && identifiers.get(identifier) === id)) continue;
    identifiers.set(identifier, id);
    out.beside.push(identifierClaim(id, identifier, coding));
  }
}

const MOST_UNSURE = 10;

/** Keeps the least sure; the surest of them makes room. */
function noteUnsure(unsure: Map<string, Taken>, taken: Taken): void {
  unsure.set(taken.words, taken);
  if (unsure.size <= MOST_UNSURE) return;
  const surest = [...unsure.values()].reduce((one, other) => (other.score > one.score ? other : one));
  unsure.delete(surest.words);
}

/** The claim as its schema gives it back, or why it is none. */
function checked(claim: Claim, predicates: PredicateTable): { value: Claim } | { why: string } {
  const parsed = Claim.safeParse(claim);
  if (!parsed.success) return { why: parsed.error.issues.map(issueWords).join("; ") };
  const why = predicateProblem(claim, predicates);
  return why === undefined ? { value: parsed.data } : { why };
}

function issueWords({ path, message }: z.core.$ZodIssue): string {
  return `${path.filter((part) => part !== "says").join(".")}: ${message}`;
}

function whereOf({ locator: { row, page, section }, row: key }: Draft): string {
  if (row !== undefined) return `row ${row}`;
  return [page && `page ${page}`, section].find((part) => part) ?? key;
}
