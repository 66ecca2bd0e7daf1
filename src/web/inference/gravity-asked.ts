import { queryOf } from "../query.ts";

/** Of what pairs the gravity model is: of cities, of states, or of states of which each has an effect of its own. */
export const GRAVITY_CHOICES = ["cities", "states", "effects"] as const;
export type GravityChoice = (typeof GRAVITY_CHOICES)[number];
const [CITIES, STATES] = GRAVITY_CHOICES;

export function gravityAsked(url: string): GravityChoice {
  const asked = queryOf(url).get("gravity");
  return GRAVITY_CHOICES.find((each) => each === asked) ?? CITIES;
}

/** The choice as the question has it. */
export function gravityFields(choice: GravityChoice): Readonly<Record<string, string>> {
  if (choice === CITIES) return {};
  return { unit: STATES, ...(choice === "effects" && { stateEffects: "true" }) };
}

export function gravityPath(url: string, choice: GravityChoice): string {
  const query = queryOf(url);
  query.set("gravity", choice);
  return `/inference?${query}#gravity`;
}
