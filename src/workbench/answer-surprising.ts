import type { Candidate } from "../contract/error-body.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { SurprisingQuery, SurprisingReply } from "../contract/surprising-question.ts";
import { expectedTies } from "../inference/expected-ties.ts";
import { fittedPattern } from "../inference/fitted-pattern.ts";
import { gravityOf } from "../inference/gravity.ts";
import { nearestHint } from "../record/nearest-words.ts";
import type { FactsOfDay } from "./covariate-file.ts";
import { notGivenOfStates, stateFacts } from "./state-facts.ts";
import { modelTold, noEstimate, studiedTold } from "./studied-told.ts";
import type { TiesStudied } from "./ties-studied.ts";

/** Which ties of a city are surprising once the pattern of all is out, and which that it would suggest are not there. */
export function answerSurprising(
  { city, top, seed }: Pick<SurprisingQuery, "city" | "top" | "seed">,
  studied: TiesStudied,
  brought: FactsOfDay = () => [],
): SurprisingReply {
  const told = studiedTold(studied, seed);
  const number = cityNamed(city, studied);
  const facts = stateFacts(studied, brought);
  const fitted = fittedPattern(studied.given, facts, { ties: studied.given.ties, seed });
  if ("why" in fitted) throw noEstimate(fitted);
  const gravity = gravityOf(fitted.model);
  if ("why" in gravity) throw noEstimate(gravity);
  const { partners, others, notGiven } = expectedTies(studied.given, facts, {
    fitted,
    gravity,
    city: number,
  });
  const named = ({ city: other, expected, chance }: (typeof partners)[number]) => ({
    ...refOf(other, studied),
    expected,
    chance,
  });
  return {
    ...told,
    ...modelTold(fitted, notGivenOfStates(facts)),
    city: refOf(number, studied),
    ties: studied.given.ties.length,
    ownTies: partners.length + notGiven.length,
    surprising: partners.slice(0, top).map(named),
    absent: others.slice(0, top).map(named),
    notGiven: notGiven.map((other) => refOf(other, studied)),
  };
}

function refOf(number: number, { given, names }: TiesStudied): { id: string; name: string } {
  const id = given.cities[number]?.id ?? "";
  return { id, name: names[number] ?? id };
}

function cityNamed(text: string, studied: TiesStudied): number {
  const { given, names } = studied;
  const [wanted = "", country] = text.split(",").map((part) => part.trim().toLowerCase());
  const found = [...given.cities.entries()].filter(
    ([number, each]) =>
      each.id === text ||
      (names[number]?.toLowerCase() === wanted &&
        (country === undefined || each.country?.toLowerCase() === country)),
  );
  const [[only] = [], ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  if (only === undefined) {
    throw new QuestionError(
      "not-found",
      "no-ties",
      `No city called '${text}' has a tie here.${nearestHint(text, names)}`,
      { asked: text },
    );
  }
  const candidates = found.map(
    ([number, { country: state }]): Candidate => ({
      ...refOf(number, studied),
      ...(state !== undefined && { country: state }),
    }),
  );
  throw new QuestionError(
    "ambiguous",
    "ambiguous-city",
    `'${text}' may mean several cities: ${candidates.map(({ id, country: state }) => `${id} (${state ?? "country not given"})`).join(", ")}. Give the id, or 'Name, CC'.`,
    { asked: text, candidates },
  );
}
