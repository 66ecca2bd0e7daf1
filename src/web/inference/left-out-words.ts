import type { GravityReply } from "../../contract/inference-question.ts";
import { listed } from "../language/number-words.ts";
import { coded, told } from "../language/text.ts";

export type LeftOut = GravityReply["leftOut"][number];

/** What a covariate is called; one that a file brought by the file's word. */
export function covariateWords({ id, name }: { readonly id: string; readonly name: string }): string {
  return coded("covariate", id) ?? name;
}

/** Why a covariate is not in a model, in the reader's language. */
export function leftOutWords({ why, say: { id, values } }: LeftOut): string {
  const { with: others, ...rest } = values;
  if (others === undefined) return told(id, rest) ?? why;
  const names = String(others).split(",");
  return (
    told(id, { ...rest, with: listed(names.map((other) => covariateWords({ id: other, name: other }))) }) ??
    why
  );
}

/** What no estimate exists of beside the others: of these the reader is told at once. */
const DIAGNOSES: ReadonlySet<string> = new Set([
  "left-out.constant",
  "left-out.collinear",
  "left-out.parts-untied",
  "left-out.parts-tied",
]);

export const isDiagnosis = ({ say }: LeftOut): boolean => DIAGNOSES.has(say.id);
