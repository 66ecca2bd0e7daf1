import * as z from "zod";
import { BODY_SORTS } from "../record/vocabulary.ts";
import { AUTONOMY } from "./autonomy-question.ts";
import { BackboneQuery, BackboneReply } from "./backbone-question.ts";
import { BACKTEST_QUESTION } from "./backtest-question.ts";
import { CityMeasuresReply } from "./city-measures-question.ts";
import { Clocks, Several } from "./clocks.ts";
import { CODERS } from "./coders-question.ts";
import { DisagreementsQuery, DisagreementsReply } from "./disagreements-question.ts";
import { DORMANCY_QUESTION } from "./dormancy-question.ts";
import { FactsQuery, FactsReply } from "./facts-question.ts";
import { FORECAST_MEMBERSHIP } from "./forecast-membership-question.ts";
import { FORECAST_PAIR } from "./forecast-pair-question.ts";
import { FORECAST_QUESTIONS } from "./forecast-questions.ts";
import { GraphQuery, GraphReply } from "./graph-question.ts";
import { GraphYearsQuery, GraphYearsReply } from "./graph-years-question.ts";
import { INFERENCE_QUESTIONS } from "./inference-questions.ts";
import { MapQuery, MapReply } from "./map-question.ts";
import { MARKETS } from "./market-question.ts";
import { MeasureQuery, MeasureReply, MeasuresReply } from "./measure-question.ts";
import { MEMBERSHIP_BACKTEST_QUESTION } from "./membership-backtest-question.ts";
import { MEMBERSHIP_CHANGE_QUESTIONS } from "./membership-change-question.ts";
import { NETWORK_PROFILE } from "./network-profile-question.ts";
import { NetworkReply } from "./network-reply.ts";
import { OverlapReply } from "./overlap-question.ts";
import { PAIR } from "./pair-question.ts";
import { PARTNERS_QUESTION } from "./partners-question.ts";
import { Id, Page, type Question } from "./question.ts";
import {
  AssessmentReply,
  ClaimReply,
  ComparisonReply,
  MetaReply,
  NetworksReply,
  OwnClaim,
  OwnCorrection,
  PlacesReply,
  PredicatesReply,
  Retract,
} from "./replies.ts";
import { Decide, DecidedReply, ReviewsQuery, ReviewsReply } from "./review-question.ts";
import { SCENARIO_QUESTIONS } from "./scenario-questions.ts";
import { SOURCE_QUESTIONS } from "./source-questions.ts";
import { THESIS_QUESTIONS } from "./thesis-questions.ts";
import { SetTrust, TrustReply } from "./trust-question.ts";

export type { Question } from "./question.ts";

const City = z.object({ city: z.string().min(1).describe("Name, 'Name, Country' or id.") });
export const QUESTIONS = {
  places: {
    method: "get",
    path: "/api/places",
    summary: "Places whose name begins so",
    query: z.strictObject({
      q: z.string().min(1),
      limit: z.coerce.number().int().min(1).max(50).default(8),
    }),
    reply: PlacesReply,
    example: "/api/places?q=cape",
  },
  assessment: {
    method: "get",
    path: "/api/cities/{city}",
    summary: "A city's international relations, assessed from the ledger",
    params: City,
    query: z.strictObject(Clocks.shape),
    reply: AssessmentReply,
    example: "/api/cities/Cape%20Town",
  },
  comparison: {
    method: "get",
    path: "/api/compare",
    summary: "Two to five cities side by side",
    query: z.strictObject({ city: Several.pipe(z.array(z.string()).min(2).max(5)), ...Clocks.shape }),
    reply: ComparisonReply,
    example: "/api/compare?city=Cape%20Town&city=Tokyo",
  },
  autonomy: AUTONOMY,
  coders: CODERS,
  pair: PAIR,
  markets: MARKETS,
  facts: {
    method: "get",
    path: "/api/facts",
    summary: "Facts by subject, object, kind, predicate, theme, body, time, source, status and text",
    query: FactsQuery,
    reply: FactsReply,
    example: "/api/facts?kind=membership&object=C40&limit=3",
  },
  disagreements: {
    method: "get",
    path: "/api/disagreements/{city}",
    summary: "A city's ties and memberships: who says so, who does not, who says otherwise",
    params: City,
    query: DisagreementsQuery,
    reply: DisagreementsReply,
    example: "/api/disagreements/Cape%20Town",
  },
  claim: {
    method: "get",
    path: "/api/claims/{id}",
    summary: "A claim with its source, its history and the fact it supports",
    params: Id,
    query: z.strictObject(Clocks.shape),
    reply: ClaimReply,
    example: "/api/claims/beukman:C404",
  },
  ...SOURCE_QUESTIONS,
  networks: {
    method: "get",
    path: "/api/networks",
    summary: "Bodies with their sort, scope and roster coverage",
    query: z.strictObject({ sort: z.enum(BODY_SORTS).optional(), ...Clocks.shape, ...Page }),
    reply: NetworksReply,
    example: "/api/networks",
  },
  network: {
    method: "get",
    path: "/api/networks/{id}",
    summary: "A body, its members and what overlaps with it",
    params: Id,
    query: z.strictObject(Clocks.shape),
    reply: NetworkReply,
    example: "/api/networks/net:c40",
  },
  networkProfile: NETWORK_PROFILE,
  overlap: {
    method: "get",
    path: "/api/overlap",
    summary: "Two networks: whom they share, and whom only one of them has",
    query: z.strictObject({ network: Several.pipe(z.array(z.string()).length(2)), ...Clocks.shape }),
    reply: OverlapReply,
    example: "/api/overlap?network=C40&network=Metropolis",
  },
  backbone: {
    method: "get",
    path: "/api/backbone",
    summary: "Pairs of cities that meet in more bodies than the sizes of their lists explain",
    query: BackboneQuery,
    reply: BackboneReply,
    example: "/api/backbone?alpha=0.05",
  },
  map: {
    method: "get",
    path: "/api/map",
    summary: "All ties and memberships on file as columns, with dates and places: the picture of the whole",
    query: MapQuery,
    reply: MapReply,
    example: "/api/map",
  },
  graph: {
    method: "get",
    path: "/api/graph",
    summary: "The ties in force on a day, or a slice of them, as a graph in figures",
    query: GraphQuery,
    reply: GraphReply,
    example: "/api/graph?form=sister&region=Europe",
  },
  graphYears: {
    method: "get",
    path: "/api/graph-years",
    summary: "The ties in force, or a slice of them, in figures at the end of each year, with memberships",
    query: GraphYearsQuery,
    reply: GraphYearsReply,
    example: "/api/graph-years?from=2015&to=2020",
  },
  measures: {
    method: "get",
    path: "/api/measures",
    summary: "Every measure with formula, range, reference and when it has no value",
    reply: MeasuresReply,
    example: "/api/measures",
  },
  measure: {
    method: "get",
    path: "/api/measures/{id}",
    summary: "A measure on the ties in force or a slice of them: the graph's value, or the highest cities",
    params: Id,
    query: MeasureQuery,
    reply: MeasureReply,
    example: "/api/measures/betweenness?top=5",
  },
  cityMeasures: {
    method: "get",
    path: "/api/city-measures",
    summary: "Every measure of every city of the ties in force or a slice of them, as a table",
    query: GraphQuery,
    reply: CityMeasuresReply,
    example: "/api/city-measures?region=Africa",
  },
  ...INFERENCE_QUESTIONS,
  ...THESIS_QUESTIONS,
  ...SCENARIO_QUESTIONS,
  ...FORECAST_QUESTIONS,
  forecastPair: FORECAST_PAIR,
  forecastMembership: FORECAST_MEMBERSHIP,
  partners: PARTNERS_QUESTION,
  dormancy: DORMANCY_QUESTION,
  backtest: BACKTEST_QUESTION,
  membershipBacktest: MEMBERSHIP_BACKTEST_QUESTION,
  ...MEMBERSHIP_CHANGE_QUESTIONS,
  trust: {
    method: "get",
    path: "/api/trust",
    summary: "Whom the reader of this ledger believes first where sources differ",
    reply: TrustReply,
    example: "/api/trust",
  },
  setTrust: {
    method: "post",
    path: "/api/trust",
    summary: "Set, change or clear the trust order; facts are resolved by it at once",
    body: SetTrust,
    reply: TrustReply,
    example: "",
  },
  reviews: {
    method: "get",
    path: "/api/reviews",
    summary: "Names of imported sources of which it is open whom they mean",
    query: ReviewsQuery,
    reply: ReviewsReply,
    example: "/api/reviews?limit=5",
  },
  decideReview: {
    method: "post",
    path: "/api/reviews/{id}",
    summary: "Decide whom an open name means; the rows that wait for it follow at once",
    params: Id,
    body: Decide,
    reply: DecidedReply,
    example: "",
  },
  predicates: {
    method: "get",
    path: "/api/predicates",
    summary: "The predicates a claim can be coded with",
    reply: PredicatesReply,
    example: "/api/predicates",
  },
  meta: {
    method: "get",
    path: "/api/meta",
    summary: "What this ledger holds: data version and date, counts, licence",
    reply: MetaReply,
    example: "/api/meta",
  },
  addClaim: {
    method: "post",
    path: "/api/claims",
    summary: "Add a claim of one's own",
    body: OwnClaim,
    reply: ClaimReply,
    example: "",
  },
  correctClaim: {
    method: "post",
    path: "/api/claims/{id}/correction",
    summary: "Supersede a claim by a corrected one",
    params: Id,
    body: OwnCorrection,
    reply: ClaimReply,
    example: "",
  },
  retractClaim: {
    method: "post",
    path: "/api/claims/{id}/retraction",
    summary: "Take a claim back, saying why",
    params: Id,
    body: Retract,
    reply: ClaimReply,
    example: "",
  },
} as const satisfies Record<string, Question>;

/** The text of a reply: the same bytes over HTTP and from `--json`. */
export function replyText(reply: unknown): string {
  return `${JSON.stringify(reply, undefined, 2)}\n`;
}
