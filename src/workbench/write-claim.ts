import { randomUUID } from "node:crypto";
import { QuestionError } from "../contract/error-body.ts";
import type { PredicateTable } from "../formats/predicate-table.ts";
import { Claim } from "../record/claim.ts";
import type { Entity, Polity } from "../record/entity.ts";
import { mentions } from "../record/mention.ts";
import type { Source } from "../record/source.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { type Places, polityNamed } from "./city-name.ts";
import { validated } from "./claim-not-valid.ts";
import type { Snapshot } from "./snapshot.ts";

/** What own claims are read with: names, sources and predicates, and the instant of writing. */
export interface Desk {
  store: Store;
  snapshot: Snapshot;
  places: Places;
  predicates: PredicateTable;
  now: string;
  /** Documents of its sources lie beside it. */
  storePath: string;
  /** What a claim brings with it that was on no file. */
  made?: Entity;
}

/** Who codes a new claim and when; its id is a UUIDv7, so claims sort by when they were made. */
export function stamp(
  { now }: Desk,
  coder: string | null | undefined,
): Pick<Claim, "id" | "coder" | "recorded"> {
  return { id: uuid7(now), coder: coder ?? "user", recorded: now };
}

/** Appends a claim with its new source and places, all or nothing, once everything is known to be right. */
export async function writeClaim(desk: Desk, draft: Claim, source?: Source): Promise<string> {
  const claim = validated(Claim, draft);
  const isNew = source !== undefined && !desk.snapshot.sources.has(source.id);
  const made = desk.made ? [desk.made] : [];
  const described = {
    entities: [...newPolities(desk, claim, source), ...made],
    sources: isNew ? [source] : [],
  };
  try {
    await desk.store.append([claim], described);
  } catch (error) {
    // Only the store knows what another window or process has done to a claim meanwhile.
    if (error instanceof StoreError && error.code === "claim-not-standing")
      throw new QuestionError("refused", error.code, error.message);
    throw error;
  }
  return claim.id;
}

/** Places that the gazetteer knows and the ledger did not yet: from now on it does. */
function newPolities({ snapshot, places }: Desk, { says }: Claim, source: Source | undefined): Polity[] {
  const named = new Set(mentions(says).map(({ entity }) => entity));
  if (source?.publisher) named.add(source.publisher);
  return [...named]
    .filter((entity) => !snapshot.entities.has(entity))
    .map((entity) => polityNamed(entity, snapshot, places));
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
