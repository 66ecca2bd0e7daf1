import { CHANCE_FIGURES } from "../assessments/chance-codes.ts";
import type { ChanceAsked } from "../assessments/chance-figures.ts";
import { QuestionError } from "../contract/error-body.ts";
import { againstChance } from "../measures/against-chance.ts";
import type { Measure } from "../measures/measure.ts";

/** What a measure is set beside already, by its id, where the model that is drawn from cannot be chosen. */
const BESIDE: Readonly<Record<string, string>> = {
  interlock: beside("interlock-gini"),
  "interlock-share": beside("interlock-gini"),
  "interlock-null": beside("interlock-gini"),
  "interlock-link": beside("pairs-together"),
  "co-membership-null": beside("pairs-together"),
  "small-world-sigma": "it is held against random graphs that its own definition names",
  "small-world-index": "it is held against lattices and random graphs that its own definition names",
  reciprocity: "chance rewires who lists whom under the figure 'reciprocity'",
  "city-reciprocity": "chance rewires who lists whom for all cities together, under the figure 'reciprocity'",
  density: sameInAll(),
  "degree-gini": sameInAll(),
  "degree-distribution": sameInAll(),
  "wedge-count": sameInAll(),
};

function beside(figure: string): string {
  return `it is told beside memberships dealt anew with every number kept, 200 of them, and no other model; '${figure}' is the figure of all of them together that takes one`;
}

function sameInAll(): string {
  return "it follows from the degrees alone, which chance keeps";
}

/** Figure, model, draws and seed are of the measure that sets a figure against chance, and of no other. */
export function refuseChance({ id, name }: Measure, asked: ChanceAsked): void {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  const why = BESIDE[id] === undefined ? "" : `: ${BESIDE[id]}`;
  const [options, they] = [given.map(([key]) => `--${key}`).join(" and "), given.length > 1 ? "them" : "it"];
  throw new QuestionError(
    "bad-question",
    "no-chance",
    `${name} takes no ${given.map(([key]) => key).join(", ")}${why}. Leave ${options} out, or ask 'hansa measure ${againstChance.id} --figure …' (${CHANCE_FIGURES.join(", ")}) with ${they} in place of ${id}.`,
  );
}
