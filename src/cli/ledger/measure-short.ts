import { BESIDE_WORDS, COMPUTED_WORDS } from "../../assessments/measure-traits.ts";
import type { MeasuresReply } from "../../contract/measure-question.ts";

/** A measure in short, for tables: the beginning of its formula, how it comes about, and who published it when. */
export function inShort(measure: MeasuresReply["measures"][number]): {
  readonly formula: string;
  readonly takes: string;
  readonly computed: string;
  readonly beside: string;
  readonly reference: string;
  readonly papers: string;
} {
  const takes = measure.on === undefined ? commandIn(measure.elsewhere) : TAKES[measure.on];
  const computed = COMPUTED_WORDS[measure.computedAs];
  const beside = measure.beside.map((each) => BESIDE_WORDS[each]).join("; ");
  const reference = citation(measure.reference);
  const papers = [takes, computed, beside, reference].filter((each) => each !== "").join(" · ");
  return { formula: beginning(measure.formula), takes, computed, beside, reference, papers };
}

const TAKES = { ties: "any slice of ties", memberships: "any slice of memberships" } as const;

/** Where the measure is had: the commands that a sentence names. */
function commandIn(sentence = ""): string {
  const named = [...sentence.matchAll(/'(hansa [^']+)'/g)].map(([, command = ""]) => command);
  return named.length > 0 ? named.join(", ") : "for programs";
}

/** Up to the first semicolon outside of braces, and no more than a line of it. */
function beginning(formula: string): string {
  const [first = ""] = formula.split(/; (?![^{]*\})/);
  const cut = first.length <= LONGEST ? first : first.slice(0, first.lastIndexOf(" ", LONGEST));
  return cut === formula ? formula : `${cut.replace(/[,:]$/, "")} …`;
}

const LONGEST = 100;

/** Of the first work: its authors' surnames and its year, 'Newman (2002)'. */
function citation(reference: string): string {
  if (reference.startsWith("ours")) return "ours";
  const [, authors = "", year = ""] = /^(?:[^:(]*: )?([^(]+) \((\d{4})\)/.exec(reference) ?? [];
  const names = authors
    .split(/\s+and\s+|, /)
    .filter((each) => !/^(?:\p{Lu}\.[-\s]?)+$/u.test(each.trim()))
    .map((each) => each.trim());
  const [first = "", second] = names;
  if (names.length > 2) return `${first} et al. (${year})`;
  return `${second === undefined ? first : `${first} and ${second}`} (${year})`;
}
