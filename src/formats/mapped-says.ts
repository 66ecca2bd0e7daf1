import { toldAttribute } from "./mapped-attribute.ts";
import type { CellManner, Told } from "./mapped-cell.ts";
import { toldEpisode } from "./mapped-episode.ts";
import { toldMembership } from "./mapped-membership.ts";
import { toldObservation } from "./mapped-observation.ts";
import type { Said } from "./mapped-said.ts";
import { toldTie } from "./mapped-tie.ts";
import type { ClaimSpec } from "./mapping.ts";

/** Reads what one item of `claims` says of a row; no value where the row says nothing of it, or wrongly. */
export function toldSays(spec: ClaimSpec, manner: CellManner): Told<Said> {
  if (spec.tie) return toldTie(spec.tie, manner);
  if (spec.membership) return toldMembership(spec.membership, manner);
  if (spec.episode) return toldEpisode(spec.episode, manner);
  if (spec.observation) return toldObservation(spec.observation, manner);
  if (spec.attribute) return toldAttribute(spec.attribute, manner);
  return () => undefined;
}
