import { because, ref } from "../assessments/because.ts";
import { type LapseSpells, membershipSpells, tieSpells } from "../assessments/lapse-spells.ts";
import type { DormancyQuery, DormancyReply } from "../contract/dormancy-question.ts";
import { QuestionError } from "../contract/error-body.ts";
import {
  atAges,
  fitLapse,
  LAPSES_A_COEFFICIENT,
  type LapseFit,
  lapseChance,
  lapseInterval,
  type NoLapseFit,
} from "../forecasts/lapse-hazard.ts";
import { lapseRecord } from "../forecasts/lapse-record.ts";
import { type Fact, factsOf } from "../ledger/fact.ts";
import { say } from "../record/say.ts";
import { bodyNamed } from "./body-named.ts";
import { type Places, polityNamed } from "./city-name.ts";
import { lapseLines } from "./lapse-lines.ts";
import type { LedgerView } from "./ledger-view.ts";

const BEYOND = 1.959964;
const AGES = [1, 5, 10, 20, 40];

const WORDS: Record<DormancyQuery["kind"], string> = {
  tie: "ties",
  membership: "memberships of cities and regions in networks",
  "state-membership": "memberships of states in blocs",
};

/** The hazard of lapsing, how it did before, and what of a city, a network or all on file is likeliest to lapse. */
export async function answerDormancy(
  asked: DormancyQuery,
  view: LedgerView,
  places: Places,
): Promise<DormancyReply> {
  const { kind, years } = asked;
  const { snapshot, day } = view;
  const { city, network } = namedIn(asked, view, places);
  const spelled = await spellsOnFile(kind, view);
  const { spells, leftOut } = spelled();
  const own = spelled((fact) => isOf(fact, city?.id, network?.id));
  const ages = atAges(spells);
  const fit = fitLapse(ages, WORDS[kind]);
  const lapsed = spells.filter(({ lapsed: ended }) => ended);
  const told = "why" in fit ? undefined : fit;
  const now = Number(day.slice(0, 4));
  return {
    kind,
    asOf: day,
    years,
    until: now + years,
    spells: spells.length,
    lapses: { value: lapsed.length, because: because(...lapsed.map(({ fact }) => fact)) },
    spellYears: ages.reduce((sum, each) => sum + each.years, 0),
    leftOut: { ...leftOut },
    ...("why" in fit ? { noFit: noFit(fit, lapsed.length, kind) } : { fit: fitTold(fit) }),
    byAge: told
      ? AGES.map((age) => ({
          age,
          chance: lapseChance(told, age, years),
          ...lapseInterval(told, age, years),
        }))
      : [],
    record: recordOf(lapseRecord(spells, now, years)),
    ...(city && { city: ref(city.id, new Map([...snapshot.entities, [city.id, city]])) }),
    ...(network && { network: ref(network.id, snapshot.entities) }),
    ...lapseLines({ spells: own.spells, fit: told, ages, city: city?.id }, asked, view),
    notKnown: gapsOf(own.leftOut),
    notCovered: NOT_COVERED,
  };
}

function namedIn({ kind, city, network }: DormancyQuery, { snapshot }: LedgerView, places: Places) {
  if (network !== undefined && kind === "tie")
    throw new QuestionError(
      "bad-question",
      "no-ties-of-a-network",
      "A network has memberships, and no ties: ask for the kind 'membership' or 'state-membership'.",
    );
  return {
    city: city === undefined ? undefined : polityNamed(city, snapshot, places),
    network: network === undefined ? undefined : bodyNamed(network, snapshot, places),
  };
}

/** Those of a city, of a network, of both; all where neither is asked for. */
function isOf({ says }: Fact, city: string | undefined, network: string | undefined): boolean {
  if (says.kind === "tie") return city === undefined || says.between.includes(city);
  if (says.kind !== "membership") return false;
  return (city === undefined || says.member === city) && (network === undefined || says.body === network);
}

/** The spells of all that is on file, or of a part of it. */
async function spellsOnFile(
  kind: DormancyQuery["kind"],
  view: LedgerView,
): Promise<(among?: (fact: Fact) => boolean) => LapseSpells> {
  const { snapshot, day } = view;
  const { entities } = snapshot;
  const all = (): boolean => true;
  if (kind === "tie") {
    const ties = factsOf(await view.facts(["tie"]), "tie");
    return (among = all) => tieSpells(ties.filter(among), day);
  }
  const states = kind === "state-membership";
  const memberships = factsOf(await view.facts(["membership"]), "membership").filter(({ says }) => {
    const member = entities.get(says.member);
    return member?.type === "polity" && (member.level === "state") === states;
  });
  return (among = all) => membershipSpells(memberships.filter(among), day, snapshot);
}

function noFit({ why, code }: NoLapseFit, n: number, kind: DormancyQuery["kind"]): DormancyReply["noFit"] {
  return {
    text: `${why}.`,
    ...(code === "too-few-lapses"
      ? say("lapse.tooFew", { n, needed: LAPSES_A_COEFFICIENT, kind })
      : say("lapse.allAtOnce", { kind })),
  };
}

function fitTold({ a, b }: LapseFit): NonNullable<DormancyReply["fit"]> {
  const estimate = ({ value, error }: LapseFit["a"]) => ({
    value,
    lower: value - BEYOND * error,
    upper: value + BEYOND * error,
  });
  return { a: estimate(a), ...(b && { b: estimate(b) }) };
}

function recordOf({
  made,
  tooFew,
  verdict,
  interval,
}: ReturnType<typeof lapseRecord>): DormancyReply["record"] {
  return {
    verdict,
    made: made.map((each) => ({ ...each })),
    ...interval,
    ...(tooFew && { tooFew: { ...tooFew } }),
  };
}

type Gap = DormancyReply["notKnown"][number];

function gapsOf({ noBeginning, endNotDated }: LapseSpells["leftOut"]): Gap[] {
  return [
    ...(noBeginning > 0
      ? [
          {
            text: `When ${noBeginning} of these began: no source dates it, so that they are not in the list.`,
            ...say("lapse.gapBegan", { n: noBeginning }),
          },
        ]
      : []),
    ...(endNotDated > 0
      ? [
          {
            text: `When ${endNotDated} of these ended: no source dates it, so that they are not among the lapses.`,
            ...say("lapse.gapEnded", { n: endNotDated }),
          },
        ]
      : []),
  ];
}

const NOT_COVERED: DormancyReply["notCovered"] = [
  {
    text: "Lists tell what stands and seldom what has ended: the hazard is a lower bound of the true one.",
    ...say("lapse.notLists"),
  },
  {
    text: "Lapsed is what ended, was suspended or ran out on a day that a source gives; that nobody does anything any more, no register tells.",
    ...say("lapse.notDormant"),
  },
  {
    text: "What no source speaks of any more counts as in force until the last one that did; a source without a date speaks of the day it was read.",
    ...say("lapse.notSpoken"),
  },
  {
    text: "Age alone is weighed. Whether the partners still meet, who pays, and what an election changed is not in it.",
    ...say("lapse.notWeighed"),
  },
  {
    text: "Forecasts of the past are made from what the ledger knows today of those years: an end that sources told of later is in them, one that nobody wrote down is not.",
    ...say("lapse.notThen"),
  },
];
