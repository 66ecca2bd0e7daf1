import type { Clocks } from "../contract/clocks.ts";
import { answerDormancy } from "./answer-dormancy.ts";
import { answerMembershipChange, type ChangeAsked } from "./answer-membership-change.ts";
import { answerPartners } from "./answer-partners.ts";
import { polityNamed } from "./city-name.ts";
import { kept } from "./kept.ts";
import type { LedgerViews } from "./ledger-view.ts";
import { notedPlaces } from "./noted-places.ts";
import { type PartnerDesk, partnerDesk } from "./partner-desk.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import type { Answered, Asked } from "./workbench.ts";

/** A model learnt and claims laid out take a second; so many are kept at hand. */
const KEPT = 2;

/** Whom to take as a partner, which networks to join or leave, and what may lapse. */
export class PartnerAnswers {
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;
  readonly #desks = new Map<string, Promise<PartnerDesk>>();

  constructor(views: LedgerViews, works: ReferenceWorks) {
    this.#views = views;
    this.#works = works;
  }

  async partners({ city: name, ...asked }: Asked<"partners">): Promise<Answered<"partners">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const city = polityNamed(name, view.snapshot, places);
    const { knownAsOf = "", publishedUntil = "" } = asked;
    const own = view.snapshot.entities.has(city.id) ? "" : city.id;
    const state = [await this.#views.revision(), view.day, knownAsOf, publishedUntil, own].join(" ");
    const desk = await kept(this.#desks, state, KEPT, () => partnerDesk(view, city));
    const countries = this.#works.countries();
    const reply = answerPartners(asked, { city, desk, view, places, countries });
    return { ...reply, ...noted(), ...view.told };
  }

  networkJoin = ({ id, city, ...clocks }: Asked<"networkJoin">): Promise<Answered<"networkJoin">> =>
    this.#changed({ change: "join", network: id, city }, clocks);

  networkLeave = ({ id, city, ...clocks }: Asked<"networkLeave">): Promise<Answered<"networkLeave">> =>
    this.#changed({ change: "leave", network: id, city }, clocks);

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
