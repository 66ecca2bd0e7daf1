import { wordsOf } from "../ledger/aspect.ts";
import { type BodyEnds, factHoldsOn } from "../ledger/holds-on.ts";
import { LEFT_OUT, MATCHED_AS } from "../record/decision-predicate.ts";
import { type Day, firstDay } from "../record/partial-date.ts";
import type { Quantity, Says } from "../record/says.ts";
import { grouped } from "../wording/number-words.ts";
import type { Entities } from "./because.ts";

/** The day a sentence is said on, and when bodies that no longer exist ended. */
export interface SaidOn {
  day: Day;
  bodyEnds: BodyEnds;
}

/** What a claim says, as one English sentence without its source; what has ended by the day, in the past tense. */
export function sentence(says: Says, entities: Entities, on?: SaidOn): string {
  const name = (id: string | undefined): string => (id && entities.get(id)?.name) ?? id ?? "";
  const past = on !== undefined && hasEnded(says, on);
  return `${capital(phrase(says, name, past))}${dated(says)}.`;
}

/** What has not begun has not ended either; a tie said to have ended has, unless its end is dated later. */
export function hasEnded(says: Says, { day, bodyEnds }: SaidOn): boolean {
  if (says.kind === "tie" && ENDED_STATE.test(says.state ?? "") && !says.valid?.to) return true;
  if (!("valid" in says) && says.kind !== "membership") return false;
  const started = says.valid?.from && firstDay(says.valid.from.date);
  return (started === undefined || started <= day) && factHoldsOn({ says }, day, bodyEnds) === "no";
}

const ENDED_STATE = /^(expired|ended-)/;

type Name = (id: string | undefined) => string;

function phrase(says: Says, name: Name, past: boolean): string {
  switch (says.kind) {
    case "tie":
      return `${name(says.between[0])} and ${name(says.between[1])}: ${past ? "former " : ""}${formWords(says.form)}${tail(says.purpose)}`;
    case "membership":
      return `${name(says.member)} ${gradeWords(says.grade, past)} ${name(says.body)}${roles(says.roles)}`;
    case "episode":
      return withFigure(says.what, says.figure);
    case "outcome":
      return says.what ? withFigure(says.what, says.figure) : `${name(says.of)}: ${figure(says.figure)}`;
    case "transfer":
      return `${name(says.to)} learnt from ${name(says.from)}: ${says.practice}`;
    case "observation":
      return `${[name(says.subject), ...measure(says)].join(", ")}: ${measured(says)}`;
    case "attribute":
      return decided(says, name) ?? told(says, name);
    case "assertion":
      return told(says, name);
    case "funding":
      return `${name(says.funder)} ${past ? "funded" : "funds"} ${name(says.funded)}${tail(figure(says.amount))}`;
    case "office":
      return `${name(says.holder)}, ${says.title}${says.at ? ` (${name(says.at)})` : ""}`;
    case "influence":
      return `${name(says.by)} → ${name(says.on) || "policy"}, ${words(says.step)}${tail(says.what)}`;
    case "recognition":
      return `Standing of ${name(says.of)} at ${name(says.by)}: ${words(says.standing)}${tail(says.what)}`;
    case "competition":
      return `${name(says.competitor)} competes for ${says.over}`;
    case "position":
      return `${name(says.holder)}${says.towards ? ` towards ${name(says.towards)}` : ""}: ${says.issue}`;
    case "factor":
      return `${says.role} for ${name(says.subject)}: ${says.what}`;
    case "name":
      return `${name(says.entity)} is also called ${says.name}`;
    case "retraction":
      return `Claim ${says.of} is taken back: ${says.why}`;
  }
}

/** What is counted; 'statistic' says no more than the unit does. */
function measure({ measured: counted, metric }: Extract<Says, { kind: "observation" }>): string[] {
  if (counted === undefined && metric === "has_statistic") return [];
  return [counted ?? words(metric).replace(/^has /, "")];
}

function measured({ figure: amount, text }: Extract<Says, { kind: "observation" }>): string {
  return amount ? `${figure(amount)}${tail(text)}` : (text ?? "not given");
}

/** Words that tell what happened, and the figure where they do not give it with its unit and bound themselves. */
function withFigure(what: string, quantity: Quantity | undefined): string {
  const said = what.replace(/\.$/, "");
  if (quantity === undefined || inDigits(said).includes(inDigits(figure(quantity)))) return said;
  return `${said}${tail(figure(quantity))}`;
}

const SPELT = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const SPELT_WORD = new RegExp(`\\b(${SPELT.join("|")})\\b`, "g");

/** Words between blanks, without the signs of a sentence, small numbers in digits: to find a figure in a text. */
function inDigits(text: string): string {
  const digits = text.toLowerCase().replace(SPELT_WORD, (word) => String(SPELT.indexOf(word)));
  return ` ${digits.replaceAll(/[,;:()]*(?: |$)/g, " ").trim()} `;
}

/** A decision of the reader's about the words of a source. */
function decided(says: Extract<Says, { kind: "attribute" }>, name: Name): string | undefined {
  if (says.predicate === MATCHED_AS) return `'${says.text}' means ${name(says.subject)}`;
  return says.predicate === LEFT_OUT ? `'${says.text}' is left out of imports` : undefined;
}

/** What is said of somebody: an object, words, else themes. */
function told(says: Extract<Says, { kind: "attribute" | "assertion" }>, name: Name): string {
  const { subject, predicate, object, text, themes } = says;
  const what = [name(object), text].filter(Boolean).join(": ") || (themes ?? []).map(words).join(", ");
  return [name(subject), words(predicate), what].filter(Boolean).join(" ");
}

/** A figure as people read it: '7,477 cities', 'almost 200 cities'. */
export function figure(quantity: Quantity | undefined): string {
  if (quantity === undefined) return "";
  const { value, unit, bound } = quantity;
  return [bound, grouped(value), unit].filter(Boolean).join(" ");
}

export function formWords(form: string): string {
  const twinned = form === "sister" || form === "twin";
  return twinned ? `${form} cities` : words(form);
}

const GRADES = ["takes part in", "is an observer or partner of", "is a member of", "helps to steer"] as const;
const PAST_GRADES = [
  "took part in",
  "was an observer or partner of",
  "was a member of",
  "helped to steer",
] as const;

function gradeWords(grade: 0 | 1 | 2 | 3 | undefined, past: boolean): string {
  if (grade === undefined) return past ? "was in" : "in";
  return (past ? PAST_GRADES : GRADES)[grade];
}

const roles = (held: readonly string[] | undefined): string =>
  held?.length ? ` (${held.map(words).join(", ")})` : "";
const tail = (text: string | undefined): string => (text ? ` (${text})` : "");
const words = (code: string): string => code.replaceAll(/[_-]/g, " ");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, "");

function dated(says: Says): string {
  if (says.kind === "observation") return says.asOf ? `, ${says.asOf}` : "";
  const valid = "valid" in says ? says.valid : undefined;
  if (valid === undefined) return "";
  const point = (date: typeof valid.from): string => (date ? wordsOf({ sort: "date", date }) : "");
  if (valid.from && valid.to && valid.from.date !== valid.to.date)
    return `, ${point(valid.from)} to ${point(valid.to)}`;
  if (valid.to && !valid.from) return `, until ${point(valid.to)}`;
  return valid.from || valid.worded ? `, ${point(valid.from) || valid.worded}` : "";
}
