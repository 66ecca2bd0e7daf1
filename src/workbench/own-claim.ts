import { isDeepStrictEqual } from "node:util";
import { QuestionError } from "../contract/error-body.ts";
import type { OwnClaim, OwnCorrection, PassageCheck } from "../contract/replies.ts";
import { codedCorrection } from "../formats/coded-correction.ts";
import { type CodedPart, CodedParts, CodedRow } from "../formats/coded-row.ts";
import { codedStatement, type Read } from "../formats/coded-statement.ts";
import type { Claim } from "../record/claim.ts";
import { isOwnClaim } from "../record/own-claim-id.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import { statement } from "../record/statement.ts";
import { withBrought } from "./brought-entity.ts";
import { claimNotValid, validated } from "./claim-not-valid.ts";
import type { PassageAsked, PassageLocated } from "./own-passage.ts";
import { ownSource } from "./own-source.ts";
import { partNamed } from "./part-named.ts";
import { type Desk, stamp, writeClaim } from "./write-claim.ts";

/** A claim that was written, and what was found of the words it quotes. */
export interface Written {
  id: string;
  passageCheck?: PassageCheck;
}

/** Appends a claim of the user's own. */
export async function addOwnClaim(before: Desk, given: OwnClaim): Promise<Written> {
  const { desk, asked } = withBrought(before, given);
  const says = said(codedStatement(validated(CodedRow, codedParts(desk, asked)), desk.predicates));
  const source = ownSource(desk, asked);
  const { locator, ...checked } = await located(desk, source, asked);
  const claim: Claim = {
    ...stamp(desk, asked.coder),
    says,
    source: source.id,
    locator,
    confidence: asked.confidence ?? UNSURE,
    reliability: source.reliability,
    reading: "clear",
    term: asked.predicate,
    ...(asked.note && { note: asked.note }),
  };
  return { id: await writeClaim(desk, claim, source), ...checked };
}

/** How sure a coder is who does not say. */
const UNSURE = "medium";

/** Supersedes a claim by one that says what is given and keeps the rest. The old one stays in its history. */
export async function correctClaim(before: Desk, old: Claim, parts: OwnCorrection): Promise<Written> {
  const { desk, asked } = withBrought(before, parts);
  const given = validated(CodedParts, codedParts(desk, asked));
  const says = said(codedCorrection(old, given, desk.predicates, unsaid(asked)));
  const source = otherSource(desk, asked);
  const { predicate } = asked;
  const recoded = predicate && predicate !== statement(old).predicate && desk.predicates.has(predicate);
  const kept = reread(old, isDeepStrictEqual(says, old.says), source);
  const { locator, ...checked } = await relocated(desk, kept, source, asked);
  const corrected: Claim = {
    ...withReason(withRemarks(kept, asked), old, asked),
    locator,
    says,
    ...(recoded && { term: predicate }),
  };
  if (isDeepStrictEqual({ ...corrected, coder: asked.coder ?? old.coder }, old)) throw nothingChanged(old);
  const stamped = { ...corrected, ...stamp(desk, asked.coder), supersedes: old.id };
  return { id: await writeClaim(desk, stamped, source), ...checked };
}

export async function retractClaim(desk: Desk, old: Claim, why: string): Promise<string> {
  const { source, reliability, confidence } = old;
  return writeClaim(desk, {
    ...stamp(desk, undefined),
    says: { kind: "retraction", of: old.id, why },
    source,
    locator: {},
    reading: "clear",
    reliability,
    confidence,
  });
}

/** The parts of a coded row among what is asked, with names as ids. */
function codedParts(desk: Desk, asked: OwnCorrection): object {
  const {
    source: _s,
    sourceKind: _k,
    publisher: _p,
    page: _l,
    passage: _q,
    unchecked: _u,
    coder: _c,
    confidence: _f,
    note: _n,
    why: _w,
    ...row
  } = asked;
  const given = Object.entries(row).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    given.map(([part, value]) =>
      part === "subject" || part === "object" ? [part, partNamed(desk, part, String(value))] : [part, value],
    ),
  );
}

const UNSAYABLE = ["object", "value", "unit", "from", "to", "asOf", "themes"] as const;

/** The parts that a correction takes out. */
function unsaid(asked: OwnCorrection): CodedPart[] {
  return UNSAYABLE.filter((part) => asked[part] === null);
}

/** The source that a correction names, if it names one. */
function otherSource(desk: Desk, { source, publisher, sourceKind }: OwnCorrection): Source | undefined {
  if (source !== undefined)
    return ownSource(desk, { source, ...(publisher && { publisher }), ...(sourceKind && { sourceKind }) });
  if (publisher)
    throw claimNotValid([{ where: "publisher", why: "a publisher is of a new source; give the source too" }]);
  if (sourceKind)
    throw claimNotValid([{ where: "sourceKind", why: "a kind is of a new source; give the source too" }]);
  return undefined;
}

/**
 * The old claim with the reading that the new one can answer for. What a reader changes in a bundled claim and
 * names no source for is not what its source says in so many words.
 */
function reread(old: Claim, sameSays: boolean, source: Source | undefined): Claim {
  if (source) return { ...resourced(old, source), reading: "clear" };
  if (sameSays || isOwnClaim(old.id)) return old;
  return { ...old, reading: old.reading === "garbled" ? "garbled" : "inferred", confidence: UNSURE };
}

/** Who put a claim right, and why, goes into its note where no source of its own does. */
function withReason(kept: Claim, old: Claim, { why, source }: OwnCorrection): Claim {
  const unsourced = source === undefined && kept.reading !== old.reading;
  if (why === undefined && !unsourced) return kept;
  const reason = why === undefined ? BY_READER : `${BY_READER}: ${why}`;
  return { ...kept, note: [kept.note, reason].filter(Boolean).join("; ") };
}

const BY_READER = "corrected by the reader";

/** Pages, footnotes and wording are of the source they were read in, and go with it. */
function resourced(old: Claim, source: Source | undefined): Claim {
  if (source === undefined || source.id === old.source) return old;
  const { cites: _c, worded: _w, ...kept } = old;
  return { ...kept, locator: {}, source: source.id, reliability: source.reliability };
}

/** Words that are quoted anew are looked up; those that stay are of the source they were found in. */
async function relocated(
  desk: Desk,
  { locator, source }: Claim,
  other: Source | undefined,
  { page: newPage, passage, unchecked }: OwnCorrection,
): Promise<Pick<Claim, "locator"> & Pick<Written, "passageCheck">> {
  const { page: oldPage, passage: oldPassage, ...kept } = locator;
  const page = newPage === undefined ? oldPage : newPage;
  const cited = other ?? desk.snapshot.sources.get(source);
  if (passage !== undefined && cited !== undefined) {
    const found = await located(desk, cited, { page, passage, unchecked });
    return { ...found, locator: { ...kept, ...found.locator } };
  }
  return { locator: { ...kept, ...(page && { page }), ...(oldPassage && { passage: oldPassage }) } };
}

/** Where in the source; what it takes to look words up in a document is loaded only for a claim that quotes some. */
async function located(desk: Desk, source: Source, asked: PassageAsked): Promise<PassageLocated> {
  if (!asked.passage) return { locator: asked.page ? { page: asked.page } : {} };
  const { passageLocated } = await import("./own-passage.ts");
  return passageLocated(desk, source, { ...asked, passage: asked.passage });
}

function withRemarks({ note: oldNote, ...old }: Claim, { confidence, note }: OwnCorrection): Claim {
  const noteNow = note === undefined ? oldNote : note;
  return {
    ...old,
    ...(confidence !== undefined && { confidence: confidence ?? UNSURE }),
    ...(noteNow && { note: noteNow }),
  };
}

function said(read: Read): Says {
  if ("problems" in read) throw claimNotValid(read.problems);
  return read.says;
}

function nothingChanged({ id }: Claim): QuestionError {
  return new QuestionError(
    "bad-question",
    "nothing-changed",
    `Nothing is changed: ${id} says all this already. Give what is to be different.`,
  );
}
