import type { ReviewsReply } from "../contract/review-question.ts";
import type { LikenessLookup } from "../gazetteer/place.ts";
import type { Claim } from "../record/claim.ts";
import { LEFT_OUT, MATCHED_AS } from "../record/decision-predicate.ts";
import type { Named } from "../record/named.ts";
import type { HeldDraft, NameWaiting } from "../store/imports.ts";
import type { Store } from "../store/store.ts";
import { heldDraft } from "./held-draft.ts";
import { countryOf } from "./import-match.ts";
import { wordsOf } from "./import-words.ts";

const LAST_DECIDED = 20;
const ROWS_SHOWN = 3;

type OpenName = ReviewsReply["open"][number];

/** What waits for the reader, and what was decided last. */
export async function reviewList(
  store: Store,
  page: { limit: number; offset: number },
  places: LikenessLookup,
): Promise<ReviewsReply> {
  const { names: total, rows } = await store.imports.openCounts();
  const open: OpenName[] = [];
  const names = await store.imports.open(page);
  const sources = await store.sources([...new Set(names.map(({ source }) => source))]);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  for (const each of names) {
    const waiting = await store.imports.waitingFor(each.id, ROWS_SHOWN);
    open.push({ ...openName(each, titles, places), beside: besideIn(waiting, each.words) });
  }
  return { total, rows, open, decided: await lastDecided(store) };
}

/** A decision as replies tell it. */
export async function decidedOf(store: Store, claims: readonly Claim[]): Promise<ReviewsReply["decided"]> {
  const ids = claims.flatMap(({ says }) => (says.kind === "attribute" ? [says.subject] : []));
  const names = new Map((await store.entities(ids)).map(({ id, name }) => [id, name]));
  return claims.flatMap(({ id, says, source }) => {
    if (says.kind !== "attribute" || says.text === undefined) return [];
    const { subject, predicate, text: words } = says;
    const as = predicate === MATCHED_AS ? { as: { id: subject, name: names.get(subject) ?? subject } } : {};
    return [{ claim: id, words, source, ...as }];
  });
}

async function lastDecided(store: Store): Promise<ReviewsReply["decided"]> {
  const claims = await store.claims({ predicate: [MATCHED_AS, LEFT_OUT], live: true });
  return decidedOf(store, claims.slice(-LAST_DECIDED).reverse());
}

function openName(
  { id, source, named, rows, reason, candidates }: NameWaiting,
  titles: ReadonlyMap<string, string>,
  places: LikenessLookup,
): Omit<OpenName, "beside"> {
  const { type, name, region, country, latitude, longitude } = named;
  return {
    id,
    type,
    name,
    ...(region !== undefined && { region }),
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
    source: { id: source, title: titles.get(source) ?? source },
    rows,
    reason,
    candidates: candidates.map((candidate) => ({ ...candidate })),
    needsCountry: needsCountry(named, places),
  };
}

/** Whom else rows name, which often tells whom they mean. */
function besideIn(waiting: readonly HeldDraft[], words: string): string[] {
  const others = waiting
    .flatMap(({ draft }) => heldDraft(draft).draft.named)
    .filter((named) => wordsOf(named) !== words)
    .map(({ name, country }) => [name, country].filter(Boolean).join(", "));
  return [...new Set(others)].slice(0, ROWS_SHOWN);
}

/** A place lies somewhere; a body need not. */
export function needsCountry(named: Named, places: LikenessLookup): boolean {
  return named.type === "place" && countryOf(named, places) === undefined;
}
