import { setImmediate } from "node:timers/promises";
import { QuestionError } from "../contract/error-body.ts";
import type { ThesisEstimate, ThesisTold } from "../contract/thesis-question.ts";
import type { Claim } from "../record/claim.ts";
import { nearestWords } from "../record/nearest-words.ts";
import { sentence } from "../record/say.ts";
import { THESES } from "../theses/theses.ts";
import { type Bearing, directionOf, type EstimateId, type Thesis, verdictOf } from "../theses/thesis.ts";
import { affairShare, influenceInText } from "./thesis-affairs.ts";
import type { ThesisDesk } from "./thesis-desk.ts";
import { type Estimated, orWhy, restsOn } from "./thesis-estimate.ts";
import { datedTies, orderActs, orderJoining, orderNetworks, orderOutcomes } from "./thesis-orders.ts";
import { continentTies, countryPattern, gravityTerm, rivalsTied, sizeDecides } from "./thesis-ties.ts";

type Estimator = (desk: ThesisDesk) => Estimated | Promise<Estimated>;

const ESTIMATORS: Readonly<Record<EstimateId, Estimator>> = {
  "affairs-own-account": (desk) =>
    affairShare(
      desk,
      "affairs without the state or against it: bypass, substitute, parallel or in conflict",
      ["bypass", "substitute", "parallel", "conflict"],
    ),
  "affairs-instrument": (desk) =>
    affairShare(desk, "affairs in which the state ordered, wrote or staged the act", ["instrument"]),
  "affairs-gap": (desk) =>
    affairShare(desk, "affairs in which the city does what its state does not, or goes to another for it", [
      "substitute",
      "bypass",
    ]),
  "affairs-culture": (desk) =>
    affairShare(
      desk,
      "affairs on culture that the state staged, takes part in or endorses",
      ["instrument", "complement"],
      "culture",
    ),
  "country-pattern": countryPattern,
  "continent-ties": continentTies,
  "language-ties": (desk) =>
    gravityTerm(
      desk,
      "expected ties with an official language in common, all else alike",
      /official language/,
    ),
  "allies-ties": (desk) =>
    gravityTerm(desk, "expected ties of cities whose states are allies by treaty, all else alike", /allies/),
  "networks-ties": (desk) =>
    gravityTerm(desk, "expected ties with more networks in common, all else alike", /networks/),
  "size-partners": (desk) => sizeDecides(desk, "partners"),
  "size-leadership": (desk) => sizeDecides(desk, "leadership"),
  "difference-forecast": differenceForecast,
  "order-outcomes": orderOutcomes,
  "order-acts": orderActs,
  "order-joining": orderJoining,
  "order-networks": orderNetworks,
  "influence-text": influenceInText,
  "rivals-tied": rivalsTied,
};

function differenceForecast(desk: ThesisDesk): Promise<Estimated> {
  const base = {
    says: "how much less a forecast of ties loses (ln likelihood a pair) once the differences of the two cities are in",
    unit: "loss" as const,
    rests: restsOn(sentence("dated ties on file", "thesis-slice.dated"), datedTies(desk).facts),
    caution: sentence(
      "The answer may hang on the year at which known and later ties are parted.",
      "thesis-caution.difference",
    ),
    command: "hansa thesis difference-to-forecast",
  };
  return orWhy(base, async () => {
    const { together, known, newTies, split } = await desk.difference();
    const slice = sentence(
      `${known} dated ties before ${split}, ${newTies} new ones after`,
      "thesis-slice.difference",
      { n: known, newTies, date: split },
    );
    const rests = { ...base.rests, slice };
    if (!together) return { rests, why: sentence("no row is given for enough pairs", "thesis-why.rows") };
    const { value, lower, upper } = together.gain.logLoss;
    return { rests, value, lower, upper };
  });
}

/** A thesis beside what bears on it; between estimates others get their turn. */
export async function thesisTold(
  thesis: Thesis,
  desk: ThesisDesk,
  claimOf: (id: string) => Claim | undefined,
): Promise<ThesisTold> {
  const estimates: ThesisEstimate[] = [];
  for (const bearing of thesis.bears) {
    await setImmediate();
    estimates.push(judged(bearing, await ESTIMATORS[bearing.estimate](desk)));
  }
  const { id, says, said, missing, changes } = thesis;
  return {
    id,
    says,
    said: said.map((claim) => {
      const { section, footnote } = claimOf(claim)?.locator ?? {};
      return { claim, ...(section && { section }), ...(footnote && { footnote }) };
    }),
    verdict: verdictOf(estimates),
    estimates,
    ...(missing && { missing }),
    changes,
  };
}

function judged(bearing: Bearing, told: Estimated): ThesisEstimate {
  const { lower, upper, worst } = told;
  const span =
    lower === undefined || upper === undefined ? undefined : { lower, upper, ...(worst && { worst }) };
  return { ...bearing, ...told, direction: directionOf(bearing, span) };
}

export function thesisNamed(id: string): Thesis {
  const found = THESES.find((thesis) => thesis.id === id);
  if (found) return found;
  const names = THESES.map((thesis) => thesis.id);
  const near = nearestWords(id, names, 3);
  throw new QuestionError(
    "not-found",
    "unknown-thesis",
    `No thesis ${id}; ${near.length > 0 ? `did you mean ${near.join(" or ")}?` : `there are ${names.join(", ")}.`}`,
  );
}

export const THESIS_CAUTIONS = [
  "The statements are the paper's, in our words; the figures are of this ledger, a convenience sample. None of them proves a statement about all cities.",
  "Supports: the whole interval, the worst case in it, lies beyond the mark. Against: beyond the other mark. The marks are ours, and stand beside each figure.",
  "Divided: one figure supports, another is against. What no estimate bears on is left without an answer.",
];
