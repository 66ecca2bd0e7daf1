import type { Clocks } from "../contract/clocks.ts";
import { QuestionError } from "../contract/error-body.ts";
import type { Polity } from "../record/entity.ts";
import { answerDormancy } from "./answer-dormancy.ts";
import { answerForecastMembership } from "./answer-forecast-membership.ts";
import { answerForecastPair } from "./answer-forecast-pair.ts";
import { answerMap } from "./answer-map.ts";
import { answerMembershipChange, type ChangeAsked } from "./answer-membership-change.ts";
import { answerPartners } from "./answer-partners.ts";
import { backtestLedger } from "./backtest-ledger.ts";
import { polityNamed } from "./city-name.ts";
import { type ForecastDesk, forecastDesk, YEARS_AHEAD } from "./forecast-desk.ts";
import { kept } from "./kept.ts";
import type { LedgerView, LedgerViews } from "./ledger-view.ts";
import { membershipBacktestLedger } from "./membership-backtest-ledger.ts";
import { type MembershipDesk, membershipsPast, membershipsToday } from "./membership-desk.ts";
import { notedPlaces } from "./noted-places.ts";
import { type PartnerDesk, partnerDesk, seatsByMember } from "./partner-desk.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import type { Answered, Asked, Awaiting } from "./workbench.ts";

/** A model learnt and claims laid out take a second; so many are kept at hand. */
const KEPT = 2;

interface Forecast {
  readonly cities: readonly Polity[];
  readonly years: number;
}

/**
 * Whom to take as a partner and how likely that is, which networks to join or leave, what may lapse, and how such
 * forecasts did.
 */
export class PartnerAnswers {
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;
  readonly #forecasts = new Map<string, Promise<ForecastDesk>>();
  readonly #desks = new Map<string, Promise<PartnerDesk>>();
  readonly #memberships = new Map<string, Promise<MembershipDesk["past"]>>();

  constructor(views: LedgerViews, works: ReferenceWorks) {
    this.#views = views;
    this.#works = works;
  }

  async partners({ city: name, ...asked }: Asked<"partners">): Promise<Answered<"partners">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const city = polityNamed(name, view.snapshot, places);
    const forecast = { cities: [city], years: YEARS_AHEAD };
    const state = await this.#state(view, asked, forecast);
    const desk = await kept(this.#desks, state, KEPT, async () =>
      partnerDesk(view, await this.#forecast(view, asked, forecast)),
    );
    const countries = this.#works.countries();
    const reply = answerPartners(asked, { city, desk, view, places, countries });
    return { ...reply, ...noted(), ...view.told };
  }

  async forecastPair({ city: names, ...asked }: Asked<"forecastPair">): Promise<Answered<"forecastPair">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const [one, other] = names.map((name) => polityNamed(name, view.snapshot, places));
    if (!one || !other || one.id === other.id)
      throw new QuestionError(
        "bad-question",
        "same-city",
        "Both names mean the same city; name two different ones.",
      );
    const desk = await this.#forecast(view, asked, { cities: [one, other], years: asked.years });
    const reply = answerForecastPair({ cities: [one, other], desk, seats: seatsByMember(view), view });
    return { ...reply, ...noted(), ...view.told };
  }

  async #forecast(view: LedgerView, clocks: Clocks, wanted: Forecast): Promise<ForecastDesk> {
    const state = await this.#state(view, clocks, wanted);
    return kept(this.#forecasts, state, KEPT, () => forecastDesk(view, wanted.cities, wanted.years));
  }

  /** What a forecast depends on: all places on file are in it, and those asked that are not. */
  async #state(view: LedgerView, clocks: Clocks, { cities, years }: Forecast): Promise<string> {
    const { knownAsOf = "", publishedUntil = "" } = clocks;
    const added = cities.map(({ id }) => id).filter((id) => !view.snapshot.entities.has(id));
    const revision = await this.#views.revision();
    return [revision, view.day, knownAsOf, publishedUntil, years, ...added].join(" ");
  }

  networkJoin = ({ id, city, ...clocks }: Asked<"networkJoin">): Promise<Answered<"networkJoin">> =>
    this.#changed({ change: "join", network: id, city }, clocks);

  networkLeave = ({ id, city, ...clocks }: Asked<"networkLeave">): Promise<Answered<"networkLeave">> =>
    this.#changed({ change: "leave", network: id, city }, clocks);

  forecastMembership = async (
    asked: Asked<"forecastMembership">,
  ): Promise<Answered<"forecastMembership">> => {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const deskFor = async (city: Polity): Promise<MembershipDesk> => {
      const state = await this.#state(view, asked, { cities: [], years: asked.years });
      const past = await kept(this.#memberships, state, KEPT, () => membershipsPast(view, asked.years));
      return { ...(await membershipsToday(view, city, asked.years)), past };
    };
    const reply = await answerForecastMembership(asked, { view, places, deskFor });
    return { ...reply, ...noted(), ...view.told };
  };

  /** A forecast of memberships of the past, held against what came. */
  membershipBacktest = async (
    asked: Asked<"membershipBacktest">,
    { progress }: Awaiting = {},
  ): Promise<Answered<"membershipBacktest">> => {
    const { publishedUntil } = asked;
    const view = await this.#views.at({});
    const published = publishedUntil === undefined ? view : await this.#views.at({ publishedUntil });
    return membershipBacktestLedger(asked, { view, published }, progress);
  };

  backtest = async (asked: Asked<"backtest">, { progress }: Awaiting = {}): Promise<Answered<"backtest">> => {
    const view = await this.#views.at(asked);
    return backtestLedger(asked, await answerMap(this.#works.countries(), view), progress);
  };

  dormancy = async (asked: Asked<"dormancy">): Promise<Answered<"dormancy">> => {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    return { ...(await answerDormancy(asked, view, places)), ...noted(), ...view.told };
  };

  async #changed(asked: ChangeAsked, clocks: Clocks): Promise<Answered<"networkJoin">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(clocks);
    const reply = await answerMembershipChange(asked, view, places);
    return { ...reply, asOf: view.day, ...noted(), ...view.told };
  }
}
