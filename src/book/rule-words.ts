import type { Day } from "../record/partial-date.ts";
import type { Rule } from "./rule.ts";

/** A forecast as a sentence in English, as the terminal tells it. */
export function ruleWords(rule: Rule, deadline: Day, name: (id: string) => string): string {
  switch (rule.kind) {
    case "tie-begins":
      return `A tie between ${name(rule.between[0])} and ${name(rule.between[1])} begins by ${deadline}.`;
    case "tie-ends":
      return `The tie between ${name(rule.between[0])} and ${name(rule.between[1])} ends by ${deadline}.`;
    case "joins":
      return `${name(rule.member)} joins ${name(rule.body)} by ${deadline}.`;
    case "member-on":
      return `${name(rule.member)} is a member of ${name(rule.body)} on ${deadline}.`;
    case "body-ends":
      return `${name(rule.body)} comes to an end by ${deadline}.`;
    case "members-at-least":
      return `${name(rule.body)} counts ${rule.count} members or more by ${deadline}.`;
    case "partners-at-least":
      return `${name(rule.city)} has ${rule.count} partner cities or more by ${deadline}.`;
  }
}
