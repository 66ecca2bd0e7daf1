import { standIn } from "../record/draft.ts";
import type { Named } from "../record/named.ts";
import { BEGAN_BY, DIMENSIONS, EPISODE_ACTS, EPISODE_MANNERS, THEMES } from "../record/vocabulary.ts";
import { type CellManner, type RowAtHand, type Told, toldCode, toldWords } from "./mapped-cell.ts";
import { toldInterval } from "./mapped-interval.ts";
import { toldNamed } from "./mapped-named.ts";
import { toldQuantity } from "./mapped-observation.ts";
import { lacking, listed, type Said, toldFields } from "./mapped-said.ts";
import type { EpisodeSpec } from "./mapping-claim.ts";

/** Reads a dated interaction: who acted, what was done, and who took part as far as the row names them. */
export function toldEpisode(spec: EpisodeSpec, manner: CellManner): Told<Said> {
  const actor = toldNamed(spec.actor, "place", manner);
  const act = toldCode(spec.act, EPISODE_ACTS, manner);
  const what = toldWords(spec.what, manner);
  const rest = restOf(spec, manner);
  const together = takingPart(spec, manner);
  return (row) => {
    const who = actor(row);
    if (who === undefined) return lacking(row, "the actor", spec.actor);
    const done = act(row);
    if (done === undefined) return lacking(row, "the act", spec.act);
    const matter = what(row);
    if (matter === undefined) return lacking(row, "what it was about", spec.what);
    const named = [who];
    const says = { kind: "episode", act: done, actor: standIn(0), what: matter } as const;
    return { says: { ...says, ...together(row, named), ...rest(row) }, named };
  };
}

function restOf(spec: EpisodeSpec, manner: CellManner) {
  return toldFields({
    manner: spec.manner && toldCode(spec.manner, EPISODE_MANNERS, manner),
    named: spec.named && toldWords(spec.named, manner),
    beganBy: spec.beganBy && toldCode(spec.beganBy, BEGAN_BY, manner),
    dimension: spec.dimension && toldCode(spec.dimension, DIMENSIONS, manner),
    themes: listed(spec.themes && toldCode(spec.themes, THEMES, manner)),
    figure: spec.value && toldQuantity(spec.value, spec.unit, manner),
    valid: toldInterval(spec, manner),
  });
}

type Together = Partial<Record<"partners" | "hosts" | "others", string[]>>;

/** Those taking part in their roles; they are put behind those named already. */
function takingPart(spec: EpisodeSpec, manner: CellManner): (row: RowAtHand, named: Named[]) => Together {
  const roles = (["partners", "hosts", "others"] as const).map((role) => ({
    role,
    told: (spec[role] ?? []).map((one) => toldNamed(one, "place", manner)),
  }));
  return (row, named) => {
    const together: Together = {};
    for (const { role, told } of roles) {
      const found = told.map((read) => read(row)).filter((one) => one !== undefined);
      if (found.length > 0) together[role] = found.map((one) => standIn(named.push(one) - 1));
    }
    return together;
  };
}
