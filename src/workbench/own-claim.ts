import { createHash, randomUUID } from "node:crypto";
import { QuestionError } from "../contract/error-body.ts";
import type { OwnClaim } from "../contract/replies.ts";
import { CodedRow } from "../formats/coded-row.ts";
import { codedStatement } from "../formats/coded-statement.ts";
import type { PredicateTable } from "../formats/predicate-table.ts";
import { Claim } from "../record/claim.ts";
import type { Polity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import type { Says } from "../record/says.ts";
import { Source } from "../record/source.ts";
import { statement } from "../record/statement.ts";
import type { Store } from "../store/store.ts";
import { entityNamed, type Places, polityNamed } from "./city-name.ts";
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
  const says = saysOf(desk, asked);
  return append(desk, asked, says, {});
}

/** Supersedes a claim by one that says what is given and keeps the rest. The old one stays in its history. */
export async function correctClaim(desk: Desk, old: Claim, asked: Partial<OwnClaim>): Promise<string> {
  const said = statement(old);
  const merged: OwnClaim = {
    subject: said.subject ?? "",
    predicate: said.predicate,
    ...(said.object && { object: said.object }),
    ...(said.value !== undefined && { value: said.value }),
    ...(said.unit && { unit: said.unit }),
    ...(said.asOf && { asOf: said.asOf }),
    ...(said.valid?.from && { from: said.valid.from.date }),
    ...(said.valid?.to && { to: said.valid.to.date }),
    ...(said.themes.length > 0 && { themes: [...said.themes] }),
    source: old.source,
    ...asked,
  };
  const kept = asked.predicate === undefined ? old.says : undefined;
  const says = saysOf(desk, merged, kept);
  return append(desk, merged, says, { supersedes: old.id, confidence: old.confidence, locator: old.locator });
}

export async function retractClaim(desk: Desk, old: Claim, why: string): Promise<string> {
  const claim = Claim.parse({
    ...frame(desk, {}),
    says: { kind: "retraction", of: old.id, why },
    source: old.source,
    reliability: old.reliability,
    confidence: old.confidence,
  });
  await desk.store.append([claim]);
  return claim.id;
}

/** The typed statement; a field the coding row cannot carry is kept from the claim that is corrected. */
function saysOf({ snapshot, places, predicates }: Desk, asked: OwnClaim, kept?: Says): Says {
  const id = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : entityNamed(text, snapshot, places).id;
  const { source: _s, publisher: _p, page: _l, coder: _c, confidence: _f, note: _n, ...row } = asked;
  const draft = CodedRow.safeParse({ ...row, subject: id(asked.subject), object: id(asked.object) });
  if (!draft.success)
    throw refused(
      draft.error.issues.map(({ path, message }) => ({ where: path.join(".") || "claim", why: message })),
    );
  const coded = codedStatement(draft.data, predicates);
  if ("why" in coded) throw refused([{ where: "claim", why: coded.why }]);
  return kept?.kind === coded.says.kind ? ({ ...kept, ...coded.says } as Says) : coded.says;
}

function refused(problems: readonly { where: string; why: string }[]): QuestionError {
  return new QuestionError("bad-question", "claim-not-valid", problems.map(({ why }) => why).join("; "), {
    problems,
  });
}

async function append(
  desk: Desk,
  asked: OwnClaim,
  says: Says,
  more: Partial<Pick<Claim, "supersedes" | "confidence" | "locator">>,
): Promise<string> {
  const source = await sourceOf(desk, asked);
  const parsed = Claim.safeParse({
    ...frame(desk, asked),
    says,
    source: source.id,
    reliability: source.reliability,
    locator: asked.page ? { page: asked.page } : {},
    confidence: asked.confidence ?? "medium",
    ...more,
  });
  if (!parsed.success)
    throw refused(
      parsed.error.issues.map(({ path, message }) => ({ where: path.join(".") || "claim", why: message })),
    );
  await desk.store.putEntities(newPolities(desk, parsed.data));
  await desk.store.append([parsed.data]);
  return parsed.data.id;
}

/** Places that the gazetteer knows and the ledger did not yet: from now on it does. */
function newPolities({ snapshot, places }: Desk, { says }: Claim): Polity[] {
  const unknown = mentions(says).filter(({ entity }) => !snapshot.entities.has(entity));
  return unknown.map(({ entity }) => polityNamed(entity, snapshot, places));
}

function frame({ now }: Desk, { coder, note, predicate }: Partial<OwnClaim>): Partial<Claim> {
  return {
    id: uuid7(now),
    coder: coder ?? "user",
    reading: "clear",
    recorded: now,
    ...(predicate && { term: predicate }),
    ...(note && { note }),
  };
}

/** A source of the ledger by id, or a new one by its title or address. */
async function sourceOf(
  { store, snapshot, places, now }: Desk,
  { source, publisher }: OwnClaim,
): Promise<Source> {
  const held = snapshot.sources.get(source);
  if (held) return held;
  if (source.startsWith("src:"))
    throw new QuestionError(
      "not-found",
      "unknown-source",
      `No source ${source} in this ledger; give its title or address to make a new one.`,
    );
  const publishedBy = publisher === undefined ? undefined : entityNamed(publisher, snapshot, places).id;
  const address = /^https?:\/\//.test(source) ? new URL(source) : undefined;
  const id = `src:own-${createHash("sha1").update(source).digest("hex").slice(0, 10)}`;
  const made = Source.parse({
    id,
    title: source,
    kind: publishedBy ? "official-page" : address ? "press" : "memory",
    ...(publishedBy && { publisher: publishedBy }),
    origin: publishedBy ?? address?.hostname ?? id,
    ...(address && { url: source }),
    accessed: now.slice(0, 10),
    reliability: publishedBy ? "B" : "C",
  });
  await store.putSources([made]);
  return made;
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
