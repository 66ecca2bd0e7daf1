import type { Fact } from "../ledger/fact.ts";
import { isOwnAct } from "./world.ts";

/** What one city can have only where another has not: no market is climate, or any other matter of common interest. */
export const RIVAL_GOODS = [
  "bids",
  "routes",
  "headquarters",
  "investment",
  "talent",
  "visitors",
  "congresses",
] as const;
export type RivalGood = (typeof RIVAL_GOODS)[number];

/** How a city is seen in a market: somebody says that it competes, it aims at it, acts for it, or has it. */
export const MARKET_SIGNS = ["said", "aim", "act", "outcome"] as const;

export interface MarketSign {
  good: RivalGood;
  sign: (typeof MARKET_SIGNS)[number];
}

/** The rival goods that a fact shows a city to seek or to have; none where it is of another city or of no such good. */
export function rivalGoods(fact: Fact, city: string): MarketSign[] {
  const { says } = fact;
  switch (says.kind) {
    case "competition":
      return says.competitor === city ? worded(says.over).map((good) => ({ good, sign: "said" })) : [];
    case "position": {
      if (says.holder !== city || says.sort !== "objective") return [];
      const named = worded(says.issue);
      return (named.length > 0 ? named : themed(says.themes)).map((good) => ({ good, sign: "aim" }));
    }
    case "episode":
      if (isOwnAct(fact, city)) return acted(says).map((good) => ({ good, sign: "act" }));
      return says.act === "bid" && says.others?.includes(city) ? [{ good: "bids", sign: "said" }] : [];
    case "outcome": {
      const good = GOOD_OF_OUTCOME[says.outcome];
      // Who came to a centre or a fair, outside tourism, did not come to the city for that.
      const isElsewhere = good === "visitors" && !says.themes?.includes("tourism");
      return good && !isElsewhere && isGain(says, city) ? [{ good, sign: "outcome" }] : [];
    }
    case "attribute":
      return held(says, city).map((good) => ({ good, sign: "outcome" }));
    default:
      return [];
  }
}

type Said<K extends Fact["says"]["kind"]> = Extract<Fact["says"], { kind: K }>;

const GOOD_OF_OUTCOME: Readonly<Record<string, RivalGood>> = {
  routes: "routes",
  visitors: "visitors",
  deals: "investment",
};

/** A route is of both its ends; what a city won is its own, and not that of the partner it came from. */
function isGain({ of, object, outcome }: Said<"outcome">, city: string): boolean {
  return of === city || (object === city && (outcome === "routes" || !isCity(of)));
}

const isCity = (id: string): boolean => id.startsWith("gn:") || id.startsWith("x:");

/** Words of a source for what is competed for; 'resources' of no named kind are in none. */
const WORDS: readonly (readonly [RegExp, RivalGood])[] = [
  [/\b(olympics?|expo|games)\b/i, "bids"],
  [/\b(flights?|routes?|airlines?)\b/i, "routes"],
  [/\bheadquarters?\b/i, "headquarters"],
  [/\binvest/i, "investment"],
  [/\b(human resources|talents?|skilled|workforce)\b/i, "talent"],
  [/\b(visitors?|tourists?)\b/i, "visitors"],
  [/\b(congress|conference|convention)/i, "congresses"],
];

/** A bid for another good that is named, such as a conference, is no market of its own. */
function worded(text: string): RivalGood[] {
  const named = WORDS.flatMap(([pattern, good]) => (pattern.test(text) ? [good] : []));
  return named.length === 0 && /\bbids?\b/i.test(text) ? ["bids"] : named;
}

function themed(themes: readonly string[] = []): RivalGood[] {
  return [
    ...(themes.includes("trade-investment") ? (["investment"] as const) : []),
    ...(themes.includes("tourism") ? (["visitors"] as const) : []),
  ];
}

/**
 * Promotion for a good, a bid, or a meeting held: one city's fair is not another's. A brand is for the goods its
 * themes name, or for none. A meeting's own theme is no good, and games that two staged together neither took from
 * the other.
 */
function acted({ act, instruments = [], themes = [], partners = [] }: Said<"episode">): RivalGood[] {
  const by = new Set<string>(instruments);
  const bid =
    act === "bid" ||
    by.has("event-bid") ||
    (act === "hosting" && by.has("event-games") && partners.length === 0);
  return [
    ...(bid ? (["bids"] as const) : []),
    ...(by.has("promotion-air-service") ? (["routes"] as const) : []),
    ...(by.has("promotion-campaign") || by.has("promotion-brand") ? themed(themes) : []),
    ...(HELD.has(act) && by.has("event-host") ? (["congresses"] as const) : []),
  ];
}

/** Of a meeting planned and taken away the act is another. */
const HELD: ReadonlySet<string> = new Set(["hosting", "summit"]);

/** An event won, or the seat of a body. */
function held({ subject, predicate, object }: Said<"attribute">, city: string): RivalGood[] {
  if (predicate === "seat" && object === city) return ["headquarters"];
  return predicate === "award" && subject === city && object?.startsWith("event:") ? ["bids"] : [];
}
