import { type Fact, factsOf } from "../ledger/fact.ts";
import type { Says } from "../record/says.ts";
import { figureWords } from "../wording/number-words.ts";
import { because } from "./because.ts";

/** What a source says that members of a body pay, in words; of whom and of when, where it says so. */
export interface MembershipFee {
  readonly words: string;
  readonly because: string[];
}

const FEE = /(^|_| )(fees?|dues)(_| |$)/i;

/**
 * Only what a source calls a fee; a grant or a budget is none. A fee that differs by size or income stands
 * with the members it is for, one line each, the newest and of these the lowest first.
 */
export function membershipFees(facts: readonly Fact[]): MembershipFee[] {
  const observed = factsOf(facts, "observation")
    .filter(({ says }) => FEE.test(`${says.metric} ${says.measured ?? ""}`))
    .sort(({ says: one }, { says: other }) => newestLowest(one, other))
    .flatMap((fact) => {
      const words = observedWords(fact.says);
      return words === undefined ? [] : [{ words, because: because(fact) }];
    });
  const attributed = factsOf(facts, "attribute").flatMap((fact) =>
    fact.says.text && FEE.test(fact.says.predicate)
      ? [{ words: fact.says.text, because: because(fact) }]
      : [],
  );
  return [...observed, ...attributed];
}

type Observed = Extract<Says, { kind: "observation" }>;

const newestLowest = (one: Observed, other: Observed): number =>
  (other.asOf ?? "").localeCompare(one.asOf ?? "") || (one.figure?.value ?? 0) - (other.figure?.value ?? 0);

function observedWords({ figure, text, measured, asOf }: Observed): string | undefined {
  const amount = figure ? figureWords(figure) : text;
  if (!amount) return undefined;
  const of = [measured, asOf && `as of ${asOf}`].filter(Boolean);
  return of.length > 0 ? `${amount} (${of.join("; ")})` : amount;
}
