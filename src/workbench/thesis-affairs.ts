import { type Affair, affairsOf, happeningsOf } from "../assessments/affair.ts";
import { coderAgreement } from "../assessments/coder-agreement.ts";
import { influenceChains } from "../assessments/influence-chain.ts";
import { PRIOR_EACH, RELATIONS, type Relation, relationOf } from "../assessments/relation-shares.ts";
import { affairsByState } from "../assessments/state-relation.ts";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { betaQuantile } from "../measures/beta-quantile.ts";
import { type Sentence, sentence } from "../record/say.ts";
import { isCity, type ThesisDesk } from "./thesis-desk.ts";
import { type Estimated, restsOn } from "./thesis-estimate.ts";

/** With fewer affairs that tell of the state no share is given. */
const LEAST_AFFAIRS = 10;

/** The share of some relations to the own national state, over the affairs of all cities that state one. */
export function affairShare(
  { facts, entities, secondCodes }: ThesisDesk,
  says: string,
  relations: readonly Relation[],
  theme?: string,
): Estimated {
  const own = happeningsOf(facts).filter(({ says: told }) =>
    told.kind === "episode"
      ? isCity(told.actor, entities)
      : isCity(told.of, entities) || (told.object !== undefined && isCity(told.object, entities)),
  );
  const affairs = affairsOf(own, entities).filter((affair) => theme === undefined || hasTheme(affair, theme));
  const { stated, silent } = affairsByState(affairs);
  const [n, s] = [stated.length, silent.length];
  const held = stated.filter((line) => relations.includes(relationOf(line))).length;
  const perhaps = stated.filter(
    (line) =>
      relationOf(line) === "mixed" && line.relations.some((each) => relations.some((one) => one === each)),
  ).length;
  const names = new Set([...stated.map(({ affair }) => affair), ...silent.map(({ id }) => id)]);
  const slice = sentence(
    `${n === 1 ? "1 affair of a city abroad that states" : `${n} affairs of cities abroad that state`} a relation to the own national state, ${s} silent on it${theme ? `, on ${theme}` : ""}`,
    theme ? "thesis-slice.affairsOn" : "thesis-slice.affairs",
    { n, silent: s, ...(theme && { themeCodes: theme }) },
  );
  const told = {
    says,
    unit: "share" as const,
    rests: restsOn(
      slice,
      affairs.filter(({ id }) => names.has(id)).flatMap(({ happenings }) => happenings),
    ),
    caution: cautionOf(own, secondCodes),
    command: `hansa autonomy "Cape Town"${theme ? ` --theme ${theme}` : ""}`,
  };
  if (n < LEAST_AFFAIRS)
    return {
      ...told,
      why: sentence(
        `${n === 1 ? "1 affair tells" : `${n} affairs tell`} of the state, and ${LEAST_AFFAIRS} are needed`,
        "thesis-why.affairs",
        { n, needed: LEAST_AFFAIRS },
      ),
    };
  const [a, b] = [
    relations.length * PRIOR_EACH + held,
    (RELATIONS.length - relations.length) * PRIOR_EACH + n - held,
  ];
  return {
    ...told,
    value: held / n,
    lower: betaQuantile(0.025, a, b),
    upper: betaQuantile(0.975, a, b),
    worst: [held / (n + s), (held + perhaps + s) / (n + s)],
  };
}

/** Affairs are no sample; and where two readings of their relations agree too little, that is told too. */
function cautionOf(own: readonly Fact[], second: ThesisDesk["secondCodes"]): Sentence {
  const sample =
    "Affairs are no sample: what is written down, and in English, is a choice, and quarrels are news.";
  const { byAffair } = coderAgreement("state-relation", own, second);
  if (byAffair?.alpha === undefined || byAffair.allows === "conclusions")
    return sentence(sample, "thesis-caution.affairs");
  const values = { alpha: Math.round(100 * byAffair.alpha) / 100 };
  const alpha = values.alpha.toFixed(2);
  return byAffair.allows === "tentative"
    ? sentence(
        `${sample} Two readings of their relations agree with α ${alpha}, which bears tentative conclusions alone.`,
        "thesis-caution.affairsTentative",
        values,
      )
    : sentence(
        `${sample} Two readings of their relations agree with α ${alpha}, below 0.667: no conclusion holds yet.`,
        "thesis-caution.affairsUnread",
        values,
      );
}

const hasTheme = ({ happenings }: Affair, theme: string): boolean =>
  happenings.some(({ says }) => says.themes?.some((each) => each === theme));

/** The share of what bodies asked for that came into a text or further, as far as claims code it. */
export function influenceInText({ facts, entities }: ThesisDesk): Estimated {
  const told = factsOf(facts, "influence");
  const chains = influenceChains(told, new Set(told.map(({ says }) => says.by)), entities).filter(
    ({ steps }) => steps.some((step) => step.told.length > 0),
  );
  const reached = chains.filter(({ steps }) =>
    steps.some(
      ({ step, told: each }) => ["in-text", "adopted", "carried-out"].includes(step) && each.length > 0,
    ),
  ).length;
  const n = chains.length;
  const base = {
    says: "matters that came into a text, were adopted or carried out, of those on which a body was heard or asked",
    unit: "share" as const,
    rests: restsOn(sentence(`${n} matters`, "thesis-slice.matters", { n }), told),
    caution: sentence(
      "Most of these steps are claimed by the body itself or told without saying whose doing they are. A step without a claim is not coded: at worst all of them were taken.",
      "thesis-caution.matters",
    ),
    command: "hansa facts --kind influence",
  };
  if (n < LEAST_AFFAIRS)
    return {
      ...base,
      why: sentence(
        `${n === 1 ? "1 matter is" : `${n} matters are`} coded, and ${LEAST_AFFAIRS} are needed`,
        "thesis-why.matters",
        { n, needed: LEAST_AFFAIRS },
      ),
    };
  const [a, b] = [0.5 + reached, 0.5 + n - reached];
  return {
    ...base,
    value: reached / n,
    lower: betaQuantile(0.025, a, b),
    upper: betaQuantile(0.975, a, b),
    worst: [reached / n, 1],
  };
}
