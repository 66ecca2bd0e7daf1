/** A covariate that could not be taken, and why: never a 0 in its place. */
export interface CovariateLeftOut {
  readonly id: string;
  readonly name: string;
  readonly why: string;
  /** The same reason as the name of a message and what fills it; other covariates in it by their ids. */
  readonly say: { readonly id: string; readonly values: Values };
}

type Values = Readonly<Record<string, string | number>>;

export function leftOut(
  { id, name }: Pick<CovariateLeftOut, "id" | "name">,
  why: string,
  message: string,
  values: Values = {},
): CovariateLeftOut {
  return { id, name, why, say: { id: message, values } };
}
