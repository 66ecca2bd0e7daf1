import { because } from "../assessments/because.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { PracticeTold } from "../contract/spread-question.ts";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { holdsOn } from "../ledger/holds-on.ts";
import { nearestHint } from "../record/nearest-words.ts";
import type { Day } from "../record/partial-date.ts";
import type { PRACTICE_STAGES } from "../record/vocabulary.ts";
import type { LedgerView } from "./ledger-view.ts";
import { type YearsById, yearOn } from "./spread-on-file.ts";

/** Of who learnt a practice: at these stages it has it. To have seen or tried it, or dropped it, is not to have it. */
const HAVING: ReadonlySet<(typeof PRACTICE_STAGES)[number]> = new Set(["adopted", "adapted"]);
/** That a city uses an instrument or has a strategy may tell of a practice by name. */
const OF_PRACTICE = new Set(["uses_instrument", "has_strategy"]);

/** A place that a claim gives a practice to, since when as far as it says. */
interface Having {
  readonly id: string;
  readonly year: number;
  readonly words: string;
  readonly fact: Fact;
}

/** Who has a practice that some words are in the name of, and since when; claims that say both when and otherwise are told. */
export async function practiceOnFile(
  asked: string,
  view: LedgerView,
): Promise<{ entered: YearsById; told: PracticeTold }> {
  const facts = await view.facts(["transfer", "attribute", "episode"]);
  const polities = havings(facts).filter(({ id }) => view.snapshot.entities.get(id)?.type === "polity");
  const wanted = fold(asked);
  const named = polities.filter(({ words }) => fold(words).includes(wanted));
  if (named.length === 0)
    throw new QuestionError(
      "not-found",
      "unknown-practice",
      `No claim says that a city has a practice called '${asked}'.${knownHint(asked, [...new Set(polities.map(({ words }) => words))])} Of a practice of your own: hansa scenario diffusion --adoptions FILE.`,
    );
  const begun = named.filter(({ fact }) => hasBegun(fact, view.day));
  const having = begun.filter(({ fact }) => !hasEnded(fact, view.day));
  const byPlace = Map.groupBy(having, ({ id }) => id);
  const entered = new Map([...byPlace].map(([id, held]) => [id, yearAgreed(held.map(({ year }) => year))]));
  return {
    entered,
    told: {
      words: asked,
      claims: because(...having.map(({ fact }) => fact)),
      rows: {
        read: named.length,
        undated: count(entered, (year) => year === -1),
        doubled: having.length - entered.size,
        later: named.length - begun.length,
        ended: begun.length - having.length,
      },
    },
  };
}

/** An instrument or a strategy that has ended is had no more; that an act has ended, or an exchange, says nothing of it. */
function hasEnded({ says }: Fact, day: Day): boolean {
  if (says.kind !== "attribute" || says.valid?.to === undefined) return false;
  return holdsOn({ to: says.valid.to }, day) === "no";
}

const SHOWN = 4;

function knownHint(asked: string, known: readonly string[]): string {
  const some = known.slice(0, SHOWN).map((words) => `'${words}'`);
  return nearestHint(asked, known) || (some.length > 0 ? ` On file are such as ${some.join(", ")}.` : "");
}

function count(entered: YearsById, of: (year: number) => boolean): number {
  return [...entered.values()].filter(of).length;
}

/** Of several dated rows of one place the year, if it is the same; else nobody can tell which holds. */
export function yearAgreed(years: readonly number[]): number {
  const told = new Set(years.filter((year) => year > 0));
  const [only = -1] = told;
  return told.size === 1 ? only : -1;
}

function havings(facts: readonly Fact[]): Having[] {
  return [
    ...factsOf(facts, "transfer").flatMap((fact) => {
      const { to, from, practice: words, stage, valid } = fact.says;
      // Who is learnt from has it: since before, nobody says when.
      const giver = { id: from, year: -1, words, fact };
      return HAVING.has(stage) ? [giver, { id: to, year: yearOn(valid?.from), words, fact }] : [giver];
    }),
    ...factsOf(facts, "attribute").flatMap((fact) => {
      const { subject, predicate, text, valid } = fact.says;
      if (!OF_PRACTICE.has(predicate) || text === undefined) return [];
      return [{ id: subject, year: yearOn(valid?.from), words: text, fact }];
    }),
    ...factsOf(facts, "episode").flatMap((fact) => {
      const { act, manner, actor, partners = [], what, valid } = fact.says;
      if (act !== "declaration" || manner === "end") return [];
      return [actor, ...partners].map((id) => ({ id, year: yearOn(valid?.from), words: what, fact }));
    }),
  ];
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
