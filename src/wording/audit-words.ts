/** Why a claim has its verdict, by the rule that gave it: in English, for the terminal. */
const RULE_WORDS: ReadonlyMap<string, string> = new Map([
  ["value-otherwise", "another source gives another value for the same date and area"],
  ["founding-otherwise", "another source gives another date"],
  ["judged", "the conclusion does not follow from what it was drawn from"],
  ["own-values", "the source itself gives two values"],
  ["own-statements", "the source's own statements cannot both hold, as its coder marked"],
  ["date-otherwise", "other sources have it, with another date"],
  ["kind-otherwise", "other sources have it, of another kind"],
  ["area-otherwise", "another source gives another figure, for another area or one not given"],
  ["figure-otherwise", "another source gives another figure, of another date or unit"],
  ["own-unlike", "the source's own statements sit ill together, of unlike things, as its coder marked"],
  ["marked-against", "its coder marked it as not going with another source"],
  ["judged-against", "a reader judged it as standing against other statements"],
  ["only-intended", "another source tells of an intention only"],
  ["ended-since", "it, or its body, has ended since"],
  ["newer-figure", "a later figure is on file"],
  ["same-statement", "an independent source says so too"],
  ["same-figure", "an independent source gives a figure within a tenth"],
  ["between-figures", "it lies between what others give for before and for after"],
  ["same-theme", "an independent source names the same theme"],
  ["agreement-on-file", "an independent source has the agreement"],
  ["learnt-likewise", "an independent source tells of it, too"],
  ["gazetteer", "the gazetteer has it so"],
  ["own-word", "nobody else on file says so, and it cites no work"],
  ["cited-work", "nobody else on file says so; it cites a work"],
  ["interpretation", "an interpretation or a cause, which no source settles"],
  ["of-a-class", "of a class and not of a city or body: no source settles it"],
  ["of-itself", "the source speaks of itself"],
]);

/** The words for a rule; one that has none, as it stands. */
export function auditRuleWords(rule: string): string {
  return RULE_WORDS.get(rule) ?? rule;
}
