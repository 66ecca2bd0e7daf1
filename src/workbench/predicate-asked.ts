import { QuestionError } from "../contract/error-body.ts";
import type { PredicateTable } from "../formats/predicate-table.ts";
import { nearestWords } from "../record/nearest-words.ts";
import {
  EPISODE_ACTS,
  FACTOR_ROLES,
  INFLUENCE_STEPS,
  OUTCOME_KINDS,
  TIE_FORMS,
} from "../record/vocabulary.ts";
import type { StoreReads } from "./published-store.ts";

/** The codes that claims of some kinds have for a predicate. */
const CODES = [...TIE_FORMS, ...EPISODE_ACTS, ...OUTCOME_KINDS, ...INFLUENCE_STEPS, ...FACTOR_ROLES];

/** The predicates that nobody has heard of; throws for a word that could be none. */
export async function unheardPredicates(
  asked: readonly string[],
  store: StoreReads,
  table: PredicateTable,
): Promise<{ predicate: string; nearest: string[] }[]> {
  const known = new Set<string>([...table.keys(), ...CODES]);
  const unheard: { predicate: string; nearest: string[] }[] = [];
  for (const predicate of new Set(asked)) {
    if (known.has(predicate) || (await isCarried(predicate, store))) continue;
    const nearest = nearestWords(predicate, known);
    if (!couldBeCoded(predicate)) throw unknown(predicate, nearest);
    unheard.push({ predicate, nearest });
  }
  return unheard;
}

/** The codes are single words and all listed; predicates of several words (has_staff) are coined as sources need them. */
function couldBeCoded(predicate: string): boolean {
  return /^[a-z]+(_[a-z0-9]+)+$/.test(predicate);
}

async function isCarried(predicate: string, store: StoreReads): Promise<boolean> {
  const carried = await store.claims({ predicate: [predicate], live: true });
  return carried.length > 0;
}

function unknown(predicate: string, nearest: readonly string[]): QuestionError {
  const near = nearest.length > 0 ? `; did you mean ${nearest.join(" or ")}?` : ".";
  return new QuestionError(
    "bad-question",
    "unknown-predicate",
    `"${predicate}" is no predicate known here${near}`,
  );
}
