import type { Collection } from "../src/formats/data-package.ts";
import type { LISTS } from "../src/formats/list-table.ts";
import type { Claim } from "../src/record/claim.ts";
import { mentions } from "../src/record/mention.ts";

/** The list of each field of words in what a claim says. */
const LIST_OF: Readonly<Record<string, keyof typeof LISTS>> = {
  form: "tie-form",
  state: "tie-state",
  legalForm: "legal-form",
  signatory: "signatory-level",
  grade: "membership-grade",
  roles: "membership-role",
  act: "episode-act",
  manner: "episode-manner",
  beganBy: "began-by",
  dimension: "dimension",
  secondDimension: "dimension",
  instruments: "instrument",
  themes: "theme",
  relation: "state-relation",
  relationLevel: "state-level",
  outcome: "outcome-kind",
  realisation: "realisation",
  attribution: "attribution",
  stage: "practice-stage",
  boundary: "boundary",
  step: "influence-step",
  contribution: "contribution",
  standing: "standing",
  role: "factor-role",
  factor: "factor",
  level: "level",
};

/** Every code that a claim uses, as "LIST CODE": its own, and those of its source and of the bodies it speaks of. */
export function codesUsed({ entities, sources }: Pick<Collection, "entities" | "sources">) {
  const entityOf = new Map<string, Collection["entities"][number]>(entities.map((each) => [each.id, each]));
  const sourceOf = new Map<string, Collection["sources"][number]>(sources.map((each) => [each.id, each]));
  return (claim: Claim): Set<string> => {
    const said = Object.entries(claim.says).flatMap(([field, value]) =>
      [value].flat().map((code) => `${LIST_OF[field]} ${code}`),
    );
    const spokenOf = mentions(claim.says).flatMap(({ entity }) => {
      const held = entityOf.get(entity);
      if (held?.type === "organisation") return [`organisation-sort ${held.sort}`];
      return held?.type === "body" ? [`body-sort ${held.sort}`, `body-scope ${held.scope}`] : [];
    });
    return new Set([
      ...said,
      ...boundsIn(claim),
      ...spokenOf,
      `source-kind ${sourceOf.get(claim.source)?.kind}`,
      `confidence ${claim.confidence}`,
      `reliability ${claim.reliability}`,
      `reading ${claim.reading}`,
      ...(claim.conflicts ?? []).map(({ kind }) => `conflict ${kind}`),
    ]);
  };
}

/** A date without a bound is on it. */
function boundsIn({ says }: Claim): string[] {
  const { from, to } = ("valid" in says && says.valid) || {};
  return [from, to].flatMap((point) => (point ? [`bound ${point.bound ?? "on"}`] : []));
}
