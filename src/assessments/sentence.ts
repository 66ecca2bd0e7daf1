import { wordsOf } from "../ledger/aspect.ts";
import type { Quantity, Says } from "../record/says.ts";
import { grouped } from "../wording/number-words.ts";
import type { Entities } from "./because.ts";

/** What a claim says, as one English sentence without its source. */
export function sentence(says: Says, entities: Entities): string {
  const name = (id: string | undefined): string => (id && entities.get(id)?.name) ?? id ?? "";
  return `${capital(phrase(says, name))}${dated(says)}.`;
}

type Name = (id: string | undefined) => string;

function phrase(says: Says, name: Name): string {
  switch (says.kind) {
    case "tie":
      return `${name(says.between[0])} and ${name(says.between[1])}: ${formWords(says.form)}${tail(says.purpose)}`;
    case "membership":
      return `${name(says.member)} ${gradeWords(says.grade)} ${name(says.body)}${roles(says.roles)}`;
    case "episode":
      return says.what;
    case "outcome":
      return says.what ?? `${name(says.of)}: ${figure(says.figure)}`;
    case "transfer":
      return `${name(says.to)} learnt from ${name(says.from)}: ${says.practice}`;
    case "observation":
      return `${name(says.subject)}, ${says.measured ?? words(says.metric).replace(/^has /, "")}: ${figure(says.figure) || (says.text ?? "not given")}`;
    case "attribute":
    case "assertion":
      return [name(says.subject), words(says.predicate), told(says, name)].filter(Boolean).join(" ");
    case "funding":
      return `${name(says.funder)} funds ${name(says.funded)}${tail(figure(says.amount))}`;
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

/** What an attribute is said to be: its object, its words, else its themes. */
function told(
  { object, text, themes }: Extract<Says, { kind: "attribute" | "assertion" }>,
  name: Name,
): string {
  return [name(object), text].filter(Boolean).join(": ") || (themes ?? []).map(words).join(", ");
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

function gradeWords(grade: 0 | 1 | 2 | 3 | undefined): string {
  return grade === undefined ? "in" : GRADES[grade];
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
