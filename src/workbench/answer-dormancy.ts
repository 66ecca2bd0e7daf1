import { because, type Ref, ref } from "../assessments/because.ts";
import {
  type LapseSpell,
  type LapseSpells,
  membershipSpells,
  tieSpells,
} from "../assessments/lapse-spells.ts";
import type { DormancyQuery, DormancyReply } from "../contract/dormancy-question.ts";
import { atAges, fitLapse, type LapseFit, lapseChance } from "../forecasts/lapse-hazard.ts";
import { factsOf } from "../ledger/fact.ts";
import type { Polity } from "../record/entity.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView } from "./ledger-view.ts";

const BEYOND = 1.959964;
const AGES = [1, 5, 10, 20, 40];

const WORDS: Record<DormancyQuery["kind"], string> = {
  tie: "ties",
  membership: "memberships of cities and regions in networks",
  "state-membership": "memberships of states in blocs",
};

/** The hazard of lapsing, and what of a city's is likeliest to lapse. */
export async function answerDormancy(
  asked: DormancyQuery,
  view: LedgerView,
  places: Places,
): Promise<DormancyReply> {
  const { snapshot, day } = view;
  const city = asked.city === undefined ? undefined : polityNamed(asked.city, snapshot, places);
  const { spells, leftOut } = await spellsOnFile(asked.kind, view);
  const ages = atAges(spells);
  const fit = fitLapse(ages, WORDS[asked.kind]);
  const lapsed = spells.filter(({ lapsed: ended }) => ended);
  const told = "why" in fit ? undefined : fit;
  return {
    kind: asked.kind,
    asOf: day,
    years: asked.years,
    spells: spells.length,
    lapses: { value: lapsed.length, because: because(...lapsed.map(({ fact }) => fact)) },
    spellYears: ages.reduce((sum, { years }) => sum + years, 0),
    leftOut: { ...leftOut },
    ...("why" in fit ? { noFit: fit.why } : { fit: fitTold(fit) }),
    byAge: told ? AGES.map((age) => ({ age, chance: lapseChance(told, age, asked.years) })) : [],
    ...(city && { city: ref(city.id, new Map([...snapshot.entities, [city.id, city]])) }),
    lines: city ? linesOf(city, { spells, fit: told }, asked, view) : [],
    notCovered: NOT_COVERED,
  };
}

const NOT_COVERED = [
  "Lists tell what stands and seldom what has ended: the hazard is a lower bound of the true one.",
  "Lapsed is what ended, was suspended or ran out on a day that a source gives; that nobody does anything any more, no register tells.",
  "What no source speaks of any more counts as in force until the last one that did; a source without a date speaks of the day it was read.",
];

async function spellsOnFile(kind: DormancyQuery["kind"], view: LedgerView): Promise<LapseSpells> {
  const { snapshot, day } = view;
  const { entities } = snapshot;
  if (kind === "tie") return tieSpells(factsOf(await view.facts(["tie"]), "tie"), day);
  const states = kind === "state-membership";
  const memberships = factsOf(await view.facts(["membership"]), "membership").filter(({ says }) => {
    const member = entities.get(says.member);
    return member?.type === "polity" && (member.level === "state") === states;
  });
  return membershipSpells(memberships, day, snapshot);
}

function fitTold({ a, b }: LapseFit): NonNullable<DormancyReply["fit"]> {
  const estimate = ({ value, error }: LapseFit["a"]) => ({
    value,
    lower: value - BEYOND * error,
    upper: value + BEYOND * error,
  });
  return { a: estimate(a), ...(b && { b: estimate(b) }) };
}

function linesOf(
  { id }: Polity,
  { spells, fit }: { spells: readonly LapseSpell[]; fit: LapseFit | undefined },
  { years, limit }: DormancyQuery,
  { snapshot, day }: LedgerView,
): DormancyReply["lines"] {
  const now = Number(day.slice(0, 4));
  const standing = spells
    .filter(({ lapsed }) => !lapsed)
    .flatMap((spell) => {
      const other = otherSide(spell, id);
      return other === undefined ? [] : [{ ...spell, with: ref(other, snapshot.entities) }];
    });
  return standing
    .filter(({ fact }) => fact.says.kind !== "membership" || !snapshot.bodyEnds.has(fact.says.body))
    .map(({ fact, from, with: partner }) => ({
      with: partner satisfies Ref,
      since: from,
      age: now - from,
      ...(fit && { chance: lapseChance(fit, now - from, years) }),
      because: because(fact),
    }))
    .sort((one, other) => (other.chance ?? 0) - (one.chance ?? 0) || other.age - one.age)
    .slice(0, limit);
}

function otherSide({ fact: { says } }: LapseSpell, id: string): string | undefined {
  if (says.kind === "membership") return says.member === id ? says.body : undefined;
  if (says.kind !== "tie" || !says.between.includes(id)) return undefined;
  return says.between.find((end) => end !== id);
}
