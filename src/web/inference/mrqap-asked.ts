import { queryOf } from "../query.ts";

/** What the address asks of the permutations of cities. */
export interface MrqapAsked {
  readonly model: (typeof MRQAP_MODELS)[number];
  readonly draws: string;
}

export const MRQAP_MODELS = ["linear", "logit"] as const;
export const USUAL_DRAWS = "199";

/** Undefined until somebody asks: it takes some seconds of all that the server has. */
export function mrqapAsked(url: string): MrqapAsked | undefined {
  const query = queryOf(url);
  const model = MRQAP_MODELS.find((each) => each === query.get("mrqap"));
  return model && { model, draws: query.get("draws") ?? USUAL_DRAWS };
}

export function mrqapPath(url: string, { model, draws }: MrqapAsked): string {
  const query = queryOf(url);
  query.set("mrqap", model);
  query.set("draws", draws);
  return `/inference?${query}#mrqap`;
}
