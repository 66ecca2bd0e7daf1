import type { Rule } from "./rule.ts";

/** Whom a rule speaks of. */
export function entitiesOf(rule: Rule): string[] {
  switch (rule.kind) {
    case "tie-begins":
    case "tie-ends":
      return [...rule.between];
    case "joins":
    case "member-on":
      return [rule.member, rule.body];
    case "partners-at-least":
      return [rule.city];
    default:
      return [rule.body];
  }
}
