import { ref } from "../assessments/because.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { SourceReply, SourcesReply } from "../contract/replies.ts";
import type { Fact } from "../ledger/fact.ts";
import { factKey } from "../ledger/fact-key.ts";
import { resolve } from "../ledger/resolve.ts";
import { selectFacts } from "../ledger/select-facts.ts";
import { nearestHint } from "../record/nearest-words.ts";
import type { Day } from "../record/partial-date.ts";
import type { Source } from "../record/source.ts";
import { factLine } from "./fact-line.ts";
import type { LedgerView } from "./ledger-view.ts";
import type { StoreReads } from "./published-store.ts";
import type { Snapshot } from "./snapshot.ts";

interface SourcesAsked {
  text?: string | undefined;
  kind?: string | undefined;
  limit: number;
  offset: number;
}

type Known = Pick<LedgerView, "snapshot" | "recordedUntil">;

/** Sources by how many claims they carry, of those that stood as the ledger knew them. */
export async function answerSources(
  store: StoreReads,
  asked: SourcesAsked,
  { snapshot, recordedUntil }: Known,
): Promise<SourcesReply> {
  const carried = await store.claimsBySource(recordedUntil);
  const wanted = asked.text?.toLowerCase();
  const lines = [...snapshot.sources.values()]
    .filter(({ kind }) => asked.kind === undefined || kind === asked.kind)
    .map((source) => ({
      source,
      claims: carried.get(source.id) ?? 0,
      ...publisherName(source, snapshot),
    }))
    .filter((line) => wanted === undefined || searched(line).includes(wanted))
    .sort((one, other) => other.claims - one.claims || (one.source.id < other.source.id ? -1 : 1));
  return { sources: lines.slice(asked.offset, asked.offset + asked.limit), total: lines.length };
}

const MOST_SHOWN = 200;

/** A source, and the facts that would be gone without it: those that hold on a day, where one is asked for. */
export async function answerSource(
  store: StoreReads,
  { id, asOf }: { id: string; asOf?: Day | undefined },
  { snapshot, recordedUntil, day }: Known & Pick<LedgerView, "day">,
): Promise<SourceReply> {
  const source = snapshot.sources.get(id);
  if (source === undefined) throw unknownSource(id, snapshot);
  const own = await store.claims({ source: [id], live: true, ...(recordedUntil && { recordedUntil }) });
  const whole = await store.claimsOfKeys([...new Set(own.map(factKey))], recordedUntil);
  const facts = selectFacts(resolve(whole, snapshot.sources), { holdsOn: asOf }, snapshot);
  const alone = facts.filter(({ claims }) => claims.every(({ source: from }) => from === id));
  const disputed = facts.filter(({ status }) => status === "disputed");
  const first = (held: readonly Fact[]): SourceReply["disputed"] => ({
    total: held.length,
    facts: held.slice(0, MOST_SHOWN).map((fact) => factLine(fact, snapshot, day)),
  });
  return {
    source,
    ...(source.publisher && { publisher: ref(source.publisher, snapshot.entities) }),
    claims: own.length,
    facts: facts.length,
    restsOnItAlone: first(alone),
    disputed: first(disputed),
  };
}

export function unknownSource(id: string, { sources }: Snapshot): QuestionError {
  const near = nearestHint(id, sources.keys());
  return new QuestionError(
    "not-found",
    "unknown-source",
    `No source ${id} in this ledger.${near} hansa sources lists them.`,
  );
}

function publisherName(
  { publisher, publisherName: printed }: Source,
  { entities }: Snapshot,
): { publisherName?: string } {
  const name = publisher === undefined ? printed : (entities.get(publisher)?.name ?? printed);
  return name === undefined ? {} : { publisherName: name };
}

function searched({ source, publisherName: name }: { source: Source; publisherName?: string }): string {
  return [source.id, source.title, source.url, name].filter(Boolean).join(" ").toLowerCase();
}
