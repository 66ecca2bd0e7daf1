import type { Thesis } from "./thesis.ts";

const LN_QUARTER_MORE = Math.log(1.25);

/**
 * What the paper (E. F. Beukman, Return of the City State?) holds of cities in general, in the order in which it comes
 * to it, with what bears on it.
 */
export const THESES: readonly Thesis[] = [
  {
    id: "independent-of-state",
    says: "Cities can often act abroad independently of their states, and use networks for interests of their own.",
    said: ["beukman:C005", "beukman:C043"],
    bears: [{ estimate: "affairs-own-account", supportsIf: "above", supports: 0.5, against: 0.5 }],
    changes:
      "Sources that say what the state did in affairs that are silent on it: with the share told and the worst case on one side of a half, the answer turns.",
  },
  {
    id: "serves-the-state",
    says: "Associations of cities mainly uphold the nation-state: the view that the paper sets out to test.",
    said: ["beukman:C028"],
    bears: [{ estimate: "affairs-instrument", supportsIf: "above", supports: 0.5, against: 0.5 }],
    changes:
      "Affairs in which the state ordered, wrote or staged the act, coded from sources other than the cities' own; or the silent ones coded, whichever way.",
  },
  {
    id: "beyond-states",
    says: "Globalisation and technology have lessened the weight of states and let cities build networks across them.",
    said: ["beukman:C035", "beukman:C039"],
    bears: [
      { estimate: "country-pattern", supportsIf: "below", supports: 0.5, against: 0.5 },
      { estimate: "continent-ties", supportsIf: "above", supports: 0, against: 0 },
    ],
    changes:
      "More of what states have in common (hansa infer share --covariate FILE), so that the bounds of the country-pattern share come to lie on one side of a half; or ties between continents beyond what chance deals.",
  },
  {
    id: "ties-before-networks",
    says: "Diplomacy of cities grew from single partnerships to regional and worldwide networks.",
    said: ["beukman:C056"],
    bears: [{ estimate: "order-networks", supportsIf: "above", supports: 0.5, against: 0.5 }],
    changes:
      "The years in which cities joined the older networks, which few rosters give: if half of the cities joined one before their first tie, the answer turns.",
  },
  {
    id: "networks-bring-cooperation",
    says: "Networks give their members a forum in which they cooperate.",
    said: ["beukman:C009", "beukman:C022"],
    bears: [{ estimate: "networks-ties", supportsIf: "above", supports: 0, against: 0 }],
    changes:
      "Ties and memberships dated on both sides, with which the order is known: if ties came first, networks follow cooperation and do not bring it.",
  },
  {
    id: "cooperation-despite-rivalry",
    says: "Cities cooperate although they compete for investment, talent and visitors.",
    said: ["beukman:C007", "beukman:C008", "beukman:C009", "beukman:C140", "beukman:C191"],
    bears: [{ estimate: "rivals-tied", supportsIf: "above", supports: 1, against: 1 }],
    changes:
      "Bids, routes and campaigns of many more cities: if those that seek the same good are tied less than chance deals, the answer turns.",
  },
  {
    id: "state-soft-power",
    says: "Cities carry much of a state's soft power, and cultural exchange is one of its tools.",
    said: ["beukman:C069"],
    bears: [{ estimate: "affairs-culture", supportsIf: "above", supports: 0.5, against: 0.5 }],
    changes: "Sources that say of cultural exchanges who asked for them, and who paid.",
  },
  {
    id: "barriers-overcome",
    says: "Language and culture stand between cities, and exchange can overcome them.",
    said: ["beukman:C082"],
    bears: [
      { estimate: "language-ties", supportsIf: "below", supports: LN_QUARTER_MORE, against: LN_QUARTER_MORE },
    ],
    changes:
      "Expected ties at most a quarter more with a language in common than without, all else alike; or exchanges dated before and after a barrier fell.",
  },
  {
    id: "earlier-ties-success",
    says: "What cities undertake together succeeds where strong ties were there before (said of the Sino-Africa Initiative).",
    said: ["beukman:C116"],
    bears: [
      { estimate: "order-outcomes", supportsIf: "above", supports: 0, against: 0 },
      { estimate: "order-acts", supportsIf: "above", supports: 1, against: 1, aside: true },
      { estimate: "order-joining", supportsIf: "above", supports: 1, against: 1, aside: true },
    ],
    changes:
      "Joint projects with what came of each, failures among them: if those without an earlier tie did as well, the answer turns.",
  },
  {
    id: "local-knowledge",
    says: "Partnerships can solve local problems because cities know them at first hand.",
    said: ["beukman:C117"],
    bears: [],
    missing: "No source on file compares what cities did of a matter with what states did of the same.",
    changes:
      "Outcomes of one kind with their figures, of programmes of cities and of states on the same matter.",
  },
  {
    id: "whatever-conflict",
    says: "Cities pursue global aims together whatever conflict there is between and within states.",
    said: ["beukman:C292"],
    bears: [
      { estimate: "allies-ties", supportsIf: "below", supports: LN_QUARTER_MORE, against: LN_QUARTER_MORE },
    ],
    changes:
      "Expected ties at most a quarter more between cities of allies than of others, all else alike; or disputes of states (hansa infer gravity --covariate FILE), of which none are on file.",
  },
  {
    id: "size-does-not-decide",
    says: "How large and rich a city is does not decide how widely it leads abroad: a far smaller one may lead more.",
    said: ["beukman:C440", "beukman:C435"],
    bears: [
      { estimate: "size-partners", supportsIf: "below", supports: 0.6, against: 0.75 },
      { estimate: "size-leadership", supportsIf: "below", supports: 0.6, against: 0.75 },
    ],
    changes:
      "Lists of partners and roles of small cities, which few sources on file give: where the larger of two cities has more in fewer than three cases of four, that is no longer against it, and in fewer than three of five it supports it.",
  },
  {
    id: "voice-heard",
    says: "By acting together in bodies, cities have put their interests on the international agenda.",
    said: ["beukman:C468"],
    bears: [{ estimate: "influence-text", supportsIf: "above", supports: 0.5, against: 0.5 }],
    changes:
      "What became of the demands that are only told as asked, found by a third and not claimed by the body itself.",
  },
  {
    id: "where-states-fail",
    says: "Networks let cities act where national policy falls short.",
    said: ["beukman:C471"],
    bears: [{ estimate: "affairs-gap", supportsIf: "above", supports: 0.25, against: 0.1 }],
    changes: "Affairs coded as substitute or bypass, from sources that say what the state left undone.",
  },
  {
    id: "growing-weight",
    says: "Networks of cities will gain in weight as cities ask for more say.",
    said: ["beukman:C473"],
    bears: [],
    missing:
      "Rosters with dates are mostly of the years in which they were read, and no body's weight is measured twice.",
    changes: "The forecasts of the book that fall due, and rosters of one network of several years.",
  },
  {
    id: "disparities-predict",
    says: "To understand how two cities differ is vital to predicting the future role of cities.",
    said: ["beukman:C012"],
    bears: [{ estimate: "difference-forecast", supportsIf: "above", supports: 0, against: 0 }],
    changes:
      "A gain or loss on dated ties whose whole interval lies on one side of 0, at more than one split (hansa thesis difference-to-forecast --split).",
  },
];
