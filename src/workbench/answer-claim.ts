import { claimSay } from "../assessments/claim-say.ts";
import { sentence } from "../assessments/sentence.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { ClaimReply } from "../contract/replies.ts";
import { factKey } from "../ledger/fact-key.ts";
import { standingOf, undoes } from "../ledger/live.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import { mentions } from "../record/mention.ts";
import { isOwnClaim } from "../record/own-claim-id.ts";
import { factLine } from "./fact-line.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { StoreReads } from "./published-store.ts";

/** A claim with its source, what undid it or what it undid, and the fact it supports: all as known by an instant. */
export async function answerClaim(
  store: StoreReads,
  id: string,
  {
    snapshot,
    recordedUntil,
    day,
    store: read,
  }: Pick<LedgerView, "snapshot" | "recordedUntil" | "day" | "store">,
): Promise<ClaimReply> {
  const claim = await claimById(store, id, recordedUntil);
  const history = await historyOf(store, claim, recordedUntil);
  // The claim itself is asked for by its id; the fact is made of what was published in time.
  const ofKey = await read.claimsOfKeys([factKey(claim)], recordedUntil);
  const [fact] = resolve(ofKey, snapshot.sources).filter(({ claims }) =>
    claims.some((live) => live.id === id || history.some((other) => other.id === live.id)),
  );
  const source = snapshot.sources.get(claim.source);
  if (source === undefined)
    throw new QuestionError(
      "not-found",
      "unknown-source",
      `Claim ${id} names source ${claim.source}, which this ledger lacks.`,
    );
  return {
    claim,
    sentence: sentence(claim.says, snapshot.entities, { day, bodyEnds: snapshot.bodyEnds }),
    ...claimSay(claim.says, snapshot.entities, { day, bodyEnds: snapshot.bodyEnds }),
    source,
    cites: (claim.cites ?? []).map((work) => snapshot.sources.get(work)).filter((work) => work !== undefined),
    entities: [...new Set(mentions(claim.says).map(({ entity }) => entity))].flatMap(
      (entity) => snapshot.entities.get(entity) ?? [],
    ),
    ...(isOwnClaim(id) && { own: true as const }),
    standing: standingOf(id, [claim, ...history]),
    history,
    ...(fact && { fact: factLine(fact, snapshot, day) }),
  };
}

export async function claimById(store: StoreReads, id: string, recordedUntil?: string): Promise<Claim> {
  const [claim] = await store.claims({ ids: [id] });
  if (claim === undefined)
    throw notFound(id, `No claim ${id} in this ledger; hansa facts --json lists claims with their ids.`);
  const [known] = recordedUntil === undefined ? [claim] : await store.claims({ ids: [id], recordedUntil });
  if (known) return known;
  const [day] = claim.recorded.split("T");
  throw notFound(id, `Claim ${id} is not found as known by then: it was recorded on ${day}.`);
}

function notFound(asked: string, message: string): QuestionError {
  return new QuestionError("not-found", "unknown-claim", message, { asked });
}

/** Claims joined to this one by supersession or retraction, in either direction, oldest first. */
async function historyOf(
  store: StoreReads,
  claim: Claim,
  recordedUntil: string | undefined,
): Promise<Claim[]> {
  const known = recordedUntil === undefined ? {} : { recordedUntil };
  const found = new Map([[claim.id, claim]]);
  let fresh = [claim];
  while (fresh.length > 0) {
    const later = await store.claims({ undoing: fresh.map(({ id }) => id), ...known });
    const before = fresh.flatMap((each) => [undoes(each), each.supersedes]).filter((id) => id !== undefined);
    const earlier = before.length > 0 ? await store.claims({ ids: before, ...known }) : [];
    fresh = [...later, ...earlier].filter(({ id }) => !found.has(id));
    for (const each of fresh) found.set(each.id, each);
  }
  found.delete(claim.id);
  return [...found.values()].toSorted((one, other) => one.recorded.localeCompare(other.recorded));
}
