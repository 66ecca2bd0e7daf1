import { leads } from "../assessments/leading-role.ts";
import { marketPlayers } from "../assessments/market-players.ts";
import { PatternQuery } from "../contract/inference-question.ts";
import { factsOf } from "../ledger/fact.ts";
import { factHoldsOn, stands } from "../ledger/holds-on.ts";
import { type Sentence, sentence } from "../record/say.ts";
import { timesChance } from "../theses/against-chance.ts";
import { largerHasMore, type Sized } from "../theses/larger-has-more.ts";
import { tiedInCommon } from "../theses/tied-in-common.ts";
import { answerPattern } from "./answer-pattern.ts";
import { answerShare } from "./answer-share.ts";
import { type ThesisDesk, tiesInForce } from "./thesis-desk.ts";
import { type Estimated, orWhy, restsOn } from "./thesis-estimate.ts";

const SHARE_DRAWS = 19;

function restsOnTies(desk: ThesisDesk): Estimated["rests"] {
  const { cities, ties } = desk.studied.given;
  const slice = sentence(
    `${ties.length} tied pairs of ${cities.length} cities, in force on ${desk.day}`,
    "thesis-slice.ties",
    { n: ties.length, cities: cities.length, date: desk.day },
  );
  return restsOn(slice, tiesInForce(desk));
}

/** A dozen covariates tell nothing of fewer. */
const LEAST_TIES = 30;

function tooFew(desk: ThesisDesk): Sentence | undefined {
  const { length } = desk.studied.given.ties;
  return length < LEAST_TIES
    ? sentence(
        `${length === 1 ? "1 tie is" : `${length} ties are`} in force, and ${LEAST_TIES} are needed`,
        "thesis-why.ties",
        { n: length, needed: LEAST_TIES },
      )
    : undefined;
}

const NOT_PURPOSE = sentence(
  "Pattern is not purpose: that ties follow states says nothing of whom they serve.",
  "thesis-caution.pattern",
);
const NO_CAUSE = sentence("What goes with ties need not bring them.", "thesis-caution.gravity");

/** Between what is known of states and all that a pair of states could have in common. */
export function countryPattern(desk: ThesisDesk): Promise<Estimated> {
  const base = {
    says: "the part of the pattern of ties that goes with states: between what is known of them and all that a pair of states could have in common",
    unit: "share" as const,
    rests: restsOnTies(desk),
    caution: NOT_PURPOSE,
    command: "hansa infer share",
  };
  return orWhy(base, () => {
    const few = tooFew(desk);
    if (few) return { why: few };
    const { periods } = answerShare({ byDecade: false, draws: SHARE_DRAWS, seed: desk.seed }, desk.studied);
    const { known, effects, notGiven = "nothing of the states is given" } = periods[0] ?? {};
    const [least, most] = [known, effects].map((shares) =>
      shares?.shares.find(({ about }) => about === "states"),
    );
    return least && most ? { lower: least.lower, upper: most.upper } : { why: { text: notGiven } };
  });
}

/** The E–I index by continent, against continents dealt anew to whole states. */
export function continentTies(desk: ThesisDesk): Promise<Estimated> {
  const base = {
    says: "ties between continents, by the E–I index less what it is where states are dealt to continents anew",
    unit: "difference" as const,
    rests: restsOnTies(desk),
    caution: NOT_PURPOSE,
    command: "hansa infer pattern --by continent",
  };
  return orWhy(base, () => {
    const asked = PatternQuery.parse({ by: "continent", seed: String(desk.seed) });
    const told = answerPattern(asked, desk.studied).groupings[0]?.amongStates;
    if (!told) return { why: sentence("no two tied states are of two continents", "thesis-why.continents") };
    const { value, expected, byChance, pTwoSided } = told;
    return {
      value: value - expected,
      lower: value - byChance.upper,
      upper: value - byChance.lower,
      p: pTwoSided,
      pSide: "two-sided",
    };
  });
}

/** What one thing multiplies the expected ties of a pair by, all else of the gravity model alike. */
export function gravityTerm(desk: ThesisDesk, says: string, name: RegExp): Promise<Estimated> {
  const base = {
    says,
    unit: "ln ratio" as const,
    rests: restsOnTies(desk),
    caution: NO_CAUSE,
    command: "hansa infer gravity",
  };
  return orWhy(base, () => {
    const few = tooFew(desk);
    if (few) return { why: few };
    const term = desk.gravity().terms.find((each) => name.test(each.name));
    if (!term)
      return {
        why: sentence(
          "the model has no such covariate: hansa infer gravity says why",
          "thesis-why.covariate",
        ),
      };
    return { value: term.coefficient, lower: term.lower, upper: term.upper, p: term.p, pSide: "two-sided" };
  });
}

/** Of two cities, how often the larger has more. */
export function sizeDecides(desk: ThesisDesk, what: "partners" | "leadership"): Estimated {
  const { cities, ties } = desk.studied.given;
  const seats = factsOf(desk.facts, "membership").filter(
    (fact) => leads(fact.says) && stands(factHoldsOn(fact, desk.day, desk.bodyEnds)),
  );
  const has = new Map<string, number>();
  const add = (id: string): Map<string, number> => has.set(id, (has.get(id) ?? 0) + 1);
  if (what === "partners")
    for (const { one, other } of ties) for (const at of [one, other]) add(cities[at]?.id ?? "");
  else for (const { says } of seats) add(says.member);
  const sized = cities.flatMap(({ id, population }): Sized[] =>
    population === undefined ? [] : [{ size: population, has: has.get(id) ?? 0 }],
  );
  const told = largerHasMore(sized);
  const rests =
    what === "partners"
      ? restsOnTies(desk)
      : restsOn(
          sentence(
            `${seats.length} leading roles in force, among ${sized.length} tied cities whose inhabitants are given`,
            "thesis-slice.leading",
            { n: seats.length, cities: sized.length },
          ),
          seats,
        );
  return {
    says: `of two cities that differ in both, the larger has more ${what === "partners" ? "partners" : "leading roles in bodies"}`,
    unit: "chance",
    rests,
    caution:
      what === "partners"
        ? sentence(
            "Only cities with a tie on file are compared, which leaves out the small ones that have none.",
            "thesis-caution.partners",
          )
        : sentence(
            "Pairs of cities that have as many are left out, and most have no leading role on file.",
            "thesis-caution.leading",
          ),
    command: "hansa measure size-residual --top 10",
    ...(told
      ? { value: told.value, lower: told.lower, upper: told.upper }
      : { why: sentence("no two cities of unlike size are on file", "thesis-why.sizes") }),
  };
}

const ALL = 100_000;
const LEAST_PLAYERS = 20;

/** Whether cities that seek the same good are tied more than what they seek dealt anew would have it. */
export function rivalsTied(desk: ThesisDesk): Estimated {
  const { goods } = marketPlayers(desk.facts, desk.entities, { limit: ALL });
  const seeks = new Map<string, Set<string>>();
  for (const { good, players } of goods)
    for (const { city } of players) seeks.set(city.id, (seeks.get(city.id) ?? new Set()).add(good));
  const ties = tiesInForceOfAll(desk);
  const players = [...seeks].map(([id, sought]) => ({ id, seeks: sought }));
  const told = tiedInCommon(players, (one, other) => ties.has(`${one} ${other}`), desk.seed);
  const because = [...new Set(goods.flatMap((good) => good.players.flatMap((player) => player.because)))];
  const named = new Set(because);
  const facts = desk.facts.filter(({ claims }) => claims.some(({ id }) => named.has(id)));
  const base = {
    says: "ties of cities that seek the same good, against what each seeks dealt anew among them",
    unit: "times chance" as const,
    rests: restsOn(
      sentence(
        `${players.length} cities on file in a market, ${told?.pairs ?? 0} pairs in the same, ${told?.tied ?? 0} of them tied`,
        "thesis-slice.markets",
        { n: players.length, pairs: told?.pairs ?? 0, tied: told?.tied ?? 0 },
      ),
      facts,
    ),
    caution: sentence(
      "Most affairs on file were collected on few cities, and these are in most markets.",
      "thesis-caution.markets",
    ),
    command: "hansa markets",
  };
  if (!told || players.length < LEAST_PLAYERS)
    return {
      ...base,
      why: sentence(
        `${players.length === 1 ? "1 city is" : `${players.length} cities are`} in a market, and ${LEAST_PLAYERS} are needed`,
        "thesis-why.markets",
        { n: players.length, needed: LEAST_PLAYERS },
      ),
    };
  const times = timesChance(told);
  if (!times)
    return {
      ...base,
      why: sentence("by chance there may be no tie at all among them", "thesis-why.noTieByChance"),
    };
  return { ...base, ...times, expected: 1, p: told.p, pSide: "as high" };
}

function tiesInForceOfAll(desk: ThesisDesk): Set<string> {
  return new Set(
    tiesInForce(desk).flatMap(
      ({
        says: {
          between: [one, other],
        },
      }) => [`${one} ${other}`, `${other} ${one}`],
    ),
  );
}
