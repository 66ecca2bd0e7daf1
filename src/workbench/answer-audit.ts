import { evidenceOf } from "../audit/evidence.ts";
import { type SourceAudit, sourceAudit } from "../audit/source-audit.ts";
import type { AuditQuery } from "../contract/audit-question.ts";
import { factKey } from "../ledger/fact-key.ts";
import type { Claim } from "../record/claim.ts";
import type { Judgement } from "../record/judgement.ts";
import { mentions } from "../record/mention.ts";
import type { ClaimKind, Says } from "../record/says.ts";
import { unknownSource } from "./answer-source.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { StoreReads } from "./published-store.ts";

type View = Pick<LedgerView, "snapshot" | "day" | "recordedUntil">;

/** A source's claims, each judged by what other sources say of the same things. */
export async function answerAudit(
  store: StoreReads,
  { id, ...asked }: AuditQuery & { id: string },
  { snapshot, day, recordedUntil }: View,
  judgements: readonly Judgement[],
): Promise<SourceAudit> {
  const { sources, entities, bodyEnds } = snapshot;
  const source = sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  const known = { live: true, ...(recordedUntil && { recordedUntil }) } as const;
  const own = await store.claims({ source: [id], ...known });
  const isOwn = new Set(own.map((claim) => claim.id));
  const judged = judgements.filter(({ claim }) => isOwn.has(claim));
  const others = await othersOn(store, own, judged, known);
  const gathered = { source, own, others, sources, entities, bodyEnds, judgements: judged, day };
  return sourceAudit(evidenceOf(gathered), asked);
}

type Known = Pick<Parameters<StoreReads["claims"]>[0], "live" | "recordedUntil">;

/** What others say: of the same facts, of the same subjects in the kinds that are compared, and what marks name. */
async function othersOn(
  store: StoreReads,
  own: readonly Claim[],
  judged: readonly Judgement[],
  known: Known,
): Promise<Claim[]> {
  const asked = new Map<ClaimKind, Set<string>>();
  for (const { says } of own)
    for (const [kind, entity] of comparedBy(says))
      asked.set(kind, (asked.get(kind) ?? new Set()).add(entity));
  const marked = [
    ...own.flatMap(({ conflicts }) => conflicts?.flatMap((mark) => mark.with) ?? []),
    ...judged.flatMap(({ from }) => from ?? []),
  ];
  const found = [
    await store.claimsOfKeys([...new Set(own.map(factKey))], known.recordedUntil),
    ...(await Promise.all(
      [...asked].map(([kind, about]) => store.claims({ kinds: [kind], about: [...about], ...known })),
    )),
    marked.length > 0 ? await store.claims({ ids: [...new Set(marked)], ...known }) : [],
  ].flat();
  const isOwn = new Set(own.map(({ id }) => id));
  const others = new Map(found.filter(({ id }) => !isOwn.has(id)).map((claim) => [claim.id, claim]));
  return [...others.values()];
}

/** In which kinds of claims, about whom, something may be told that bears on a claim though it is another fact. */
function comparedBy(says: Says): (readonly [ClaimKind, string])[] {
  switch (says.kind) {
    case "observation":
      return [["observation", says.subject]];
    case "outcome":
      return says.affair && says.figure ? [["outcome", says.affair]] : [];
    case "episode":
      return says.act === "agreement"
        ? endsOf(says).flatMap((end) => [["tie", end] as const, ["episode", end] as const])
        : [];
    case "tie":
      return endsOf(says).map((end) => ["episode", end] as const);
    case "transfer":
      return [["transfer", says.to]];
    case "attribute":
      return says.predicate === "addresses_theme" ? [["attribute", says.subject]] : [];
    default:
      return [];
  }
}

function endsOf(says: Says): string[] {
  return mentions(says).flatMap(({ entity, role }) =>
    role === "between" || role === "actor" || role === "partners" ? [entity] : [],
  );
}
