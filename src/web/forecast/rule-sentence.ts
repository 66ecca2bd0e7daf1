import type { Rule } from "../../book/rule.ts";
import { entitiesOf } from "../../book/rule-entities.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";

/** What a forecast says, as a sentence in the reader's language. */
export function ruleSentence(rule: Rule, deadline: string, names: Readonly<Record<string, string>>): string {
  const [one = "", other = ""] = entitiesOf(rule).map((id) => names[id] ?? id);
  const date = dateWords(deadline);
  switch (rule.kind) {
    case "tie-begins":
      return t("forecast.tieBegins", { one, other, date });
    case "tie-ends":
      return t("forecast.tieEnds", { one, other, date });
    case "joins":
      return t("forecast.joins", { one, other, date });
    case "member-on":
      return t("forecast.memberOn", { one, other, date });
    case "body-ends":
      return t("forecast.bodyEnds", { one, date });
    case "members-at-least":
      return t("forecast.membersAtLeast", { one, n: rule.count, date });
    case "partners-at-least":
      return t("forecast.partnersAtLeast", { one, n: rule.count, date });
  }
}
