import { sentence } from "../assessments/sentence.ts";
import { QuestionError } from "../contract/error-body.ts";
import { factLine } from "../contract/fact-line.ts";
import type { ClaimReply } from "../contract/replies.ts";
import { factKey } from "../ledger/fact-key.ts";
import { liveClaims } from "../ledger/live.ts";
import { resolve } from "../ledger/resolve.ts";
import type { Claim } from "../record/claim.ts";
import { mentions } from "../record/mention.ts";
import type { Store } from "../store/store.ts";
import type { Snapshot } from "./snapshot.ts";

/** A claim with its source, what undid it or what it undid, and the fact it supports now. */
export async function answerClaim(store: Store, id: string, snapshot: Snapshot): Promise<ClaimReply> {
  const claim = await claimById(store, id);
  const history = await historyOf(store, claim);
  const stands = liveClaims([claim, ...history]).some((live) => live.id === id);
  const undoing = history.find(
    ({ says, supersedes }) => supersedes === id || (says.kind === "retraction" && says.of === id),
  );
  const [fact] = resolve(await store.claimsOfKeys([factKey(claim)]), snapshot.sources).filter(({ claims }) =>
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
    sentence: sentence(claim.says, snapshot.entities),
    source,
    cites: (claim.cites ?? []).map((work) => snapshot.sources.get(work)).filter((work) => work !== undefined),
    entities: [...new Set(mentions(claim.says).map(({ entity }) => entity))].flatMap(
      (entity) => snapshot.entities.get(entity) ?? [],
    ),
    standing: stands ? "standing" : undoing?.says.kind === "retraction" ? "retracted" : "superseded",
    history,
    ...(fact && { fact: factLine(fact, snapshot) }),
  };
}

export async function claimById(store: Store, id: string): Promise<Claim> {
  const [claim] = await store.claims({ ids: [id] });
  if (claim) return claim;
  throw new QuestionError(
    "not-found",
    "unknown-claim",
    `No claim ${id} in this ledger; hansa facts --json lists claims with their ids.`,
  );
}

/** Claims joined to this one by supersession or retraction, in either direction, oldest first. */
async function historyOf(store: Store, claim: Claim): Promise<Claim[]> {
  const found = new Map([[claim.id, claim]]);
  let fresh = [claim];
  while (fresh.length > 0) {
    const later = await store.claims({ undoing: fresh.map(({ id }) => id) });
    const before = fresh.flatMap(({ supersedes, says }) => [
      ...(supersedes ? [supersedes] : []),
      ...(says.kind === "retraction" ? [says.of] : []),
    ]);
    const earlier = before.length > 0 ? await store.claims({ ids: before }) : [];
    fresh = [...later, ...earlier].filter(({ id }) => !found.has(id));
    for (const each of fresh) found.set(each.id, each);
  }
  found.delete(claim.id);
  return [...found.values()].toSorted((one, other) => one.recorded.localeCompare(other.recorded));
}
