import { eitherOf } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { words } from "../words.ts";
import { type Choice, CONDITIONS, type Condition } from "./conditions.ts";
import type { FactsAsked } from "./facts-address.ts";

/** What was asked, in words: 'About: Athens, GR · On or after: 2015-06-30'. */
export function askedWords(asked: FactsAsked): string {
  return [...asked]
    .map(([name, values]) => {
      const condition = CONDITIONS[name];
      return t("facts.asked", {
        condition: t(condition.label),
        values: eitherOf(values.map((value) => valueWords(condition, value))),
      });
    })
    .join(" · ");
}

/** A code by its label, a choice by its words; a name, a date or an id as it was written. */
export function valueWords(condition: Condition, value: string): string {
  switch (condition.as) {
    case "codes":
      return label(condition.list, value);
    case "typed codes":
      return words(value);
    case "choice":
      return choiceWords(condition.choices.find(([code]) => code === value)) ?? value;
    default:
      return value;
  }
}

const choiceWords = (choice: Choice | undefined): string | undefined => choice && t(choice[1]);
