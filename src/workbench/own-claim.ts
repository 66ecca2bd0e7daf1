import { randomUUID } from "node:crypto";
import type * as z from "zod";
import { QuestionError } from "../contract/error-body.ts";
import type { OwnClaim } from "../contract/replies.ts";
import { codedCorrection } from "../formats/coded-correction.ts";
import { CodedParts, CodedRow } from "../formats/coded-row.ts";
import { codedStatement } from "../formats/coded-statement.ts";
import type { PredicateTable } from "../formats/predicate-table.ts";
import { Claim } from "../record/claim.ts";
import type { Polity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import type { Says } from "../record/says.ts";
import type { Source } from "../record/source.ts";
import type { Descriptions, Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { entityNamed, type Places, polityNamed } from "./city-name.ts";
import { ownSource } from "./own-source.ts";
import type { Snapshot } from "./snapshot.ts";

/** What own claims are read with: names, sources and predicates, and the instant of writing. */
export interface Desk {
  store: Store;
  snapshot: Snapshot;
  places: Places;
  predicates: PredicateTable;
  now: string;
}

/** Appends a claim of the user's own; its id is a UUIDv7, so claims sort by when they were made. */
export async function addOwnClaim(desk: Desk, asked: OwnClaim): Promise<string> {
  const says = said(codedStatement(validated(CodedRow, codedParts(desk, asked)), desk.predicates));
  const source = ownSource(desk, asked);
  return write(desk, source, {
    ...stamp(desk, asked.coder),
    says,
    source: source.id,
    locator: asked.page ? { page: asked.page } : {},
    confidence: asked.confidence ?? "medium",
    reliability: source.reliability,
    reading: "clear",
    term: asked.predicate,
    ...(asked.note && { note: asked.note }),
  });
}

/** Supersedes a claim by one that says what is given and keeps the rest. The old one stays in its history. */
export async function correctClaim(desk: Desk, old: Claim, asked: Partial<OwnClaim>): Promise<string> {
  const says = said(codedCorrection(old, validated(CodedParts, codedParts(desk, asked)), desk.predicates));
  const { source, publisher, page, coder, confidence, note, predicate } = asked;
  if (publisher !== undefined && source === undefined)
    throw refused([{ where: "publisher", why: "a publisher is of a new source; give the source too" }]);
  const other =
    source === undefined ? undefined : ownSource(desk, { source, ...(publisher && { publisher }) });
  const kept = other === undefined || other.id === old.source ? old : withoutPlace(old);
  return write(desk, other, {
    ...kept,
    ...stamp(desk, coder),
    says,
    ...(other && kept !== old && { source: other.id, reliability: other.reliability }),
    ...(page && { locator: { ...kept.locator, page } }),
    ...(confidence && { confidence }),
    ...(note && { note }),
    ...(predicate && desk.predicates.has(predicate) && { term: predicate }),
    supersedes: old.id,
  });
}

/** Pages, footnotes and wording are of the source they were read in, and go with it. */
function withoutPlace({ cites: _c, worded: _w, ...old }: Claim): Claim {
  return { ...old, locator: {} };
}

export async function retractClaim(desk: Desk, old: Claim, why: string): Promise<string> {
  const claim = Claim.parse({
    ...stamp(desk, undefined),
    reading: "clear",
    says: { kind: "retraction", of: old.id, why },
    source: old.source,
    reliability: old.reliability,
    confidence: old.confidence,
  });
  await kept(desk.store, claim, {});
  return claim.id;
}

/** The parts of a coded row among what is asked, with names as ids. */
function codedParts({ snapshot, places }: Desk, asked: Partial<OwnClaim>): object {
  const { source: _s, publisher: _p, page: _l, coder: _c, confidence: _f, note: _n, ...row } = asked;
  const id = (text: string): string => entityNamed(text, snapshot, places).id;
  return {
    ...row,
    ...(row.subject !== undefined && { subject: id(row.subject) }),
    ...(row.object !== undefined && { object: id(row.object) }),
  };
}

function said(read: { says: Says } | { why: string }): Says {
  if ("why" in read) throw refused([{ where: "claim", why: read.why }]);
  return read.says;
}

function validated<T>(schema: z.ZodType<T>, draft: unknown): T {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return parsed.data;
  throw refused(
    parsed.error.issues.map(({ path, message }) => ({ where: path.join(".") || "claim", why: message })),
  );
}

function refused(problems: readonly { where: string; why: string }[]): QuestionError {
  return new QuestionError("bad-question", "claim-not-valid", problems.map(({ why }) => why).join("; "), {
    problems,
  });
}

/** The claim with its new source and places, all or nothing, once everything is known to be right. */
async function write(desk: Desk, source: Source | undefined, draft: Claim): Promise<string> {
  const claim = validated(Claim, draft);
  const isNew = source !== undefined && !desk.snapshot.sources.has(source.id);
  await kept(desk.store, claim, {
    entities: newPolities(desk, claim, source),
    ...(isNew && { sources: [source] }),
  });
  return claim.id;
}

/** Only the store knows what another window or process has done to a claim meanwhile. */
async function kept(store: Store, claim: Claim, described: Partial<Descriptions>): Promise<void> {
  try {
    await store.append([claim], described);
  } catch (error) {
    if (error instanceof StoreError && error.code === "claim-not-standing")
      throw new QuestionError("refused", error.code, error.message);
    throw error;
  }
}

/** Places that the gazetteer knows and the ledger did not yet: from now on it does. */
function newPolities({ snapshot, places }: Desk, { says }: Claim, source: Source | undefined): Polity[] {
  const named = new Set(mentions(says).map(({ entity }) => entity));
  if (source?.publisher) named.add(source.publisher);
  return [...named]
    .filter((entity) => !snapshot.entities.has(entity))
    .map((entity) => polityNamed(entity, snapshot, places));
}

function stamp({ now }: Desk, coder: string | undefined): Pick<Claim, "id" | "coder" | "recorded"> {
  return { id: uuid7(now), coder: coder ?? "user", recorded: now };
}

/** RFC 9562: 48 bits of milliseconds, then random bits. */
function uuid7(now: string): string {
  const time = Date.parse(now).toString(16).padStart(12, "0");
  const random = randomUUID().replaceAll("-", "");
  const variant = ((Number.parseInt(random.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(13, 16)}`,
    variant + random.slice(17, 20),
    random.slice(20),
  ].join("-");
}
