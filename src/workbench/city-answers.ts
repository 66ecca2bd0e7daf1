import { assess } from "../assessments/assess.ts";
import { autonomy } from "../assessments/autonomy.ts";
import { coderAgreement } from "../assessments/coder-agreement.ts";
import { marketPlayers } from "../assessments/market-players.ts";
import type { World } from "../assessments/world.ts";
import { QuestionError } from "../contract/error-body.ts";
import { hasBegun } from "../ledger/has-begun.ts";
import { firstDay, lastDay } from "../record/partial-date.ts";
import { LISTS_CODED_TWICE } from "../record/second-code.ts";
import { answerComparison } from "./answer-comparison.ts";
import { answerPair } from "./answer-pair.ts";
import { type Places, polityNamed } from "./city-name.ts";
import type { LedgerView, LedgerViews } from "./ledger-view.ts";
import { competenceIn } from "./legal-competence.ts";
import { loadWorld } from "./load-world.ts";
import { notedPlaces } from "./noted-places.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import type { Answered, Asked } from "./workbench.ts";

/** What tells of a city in a market. */
export const MARKET_KINDS = ["episode", "outcome", "attribute", "competition", "position"] as const;

/** Kinds of claims that take a code of a list that wants two coders. */
const CODED_KINDS = ["episode", "outcome", "position"] as const;

/** The questions to cities: each read from all that is on file of it. */
export class CityAnswers {
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;

  constructor(views: LedgerViews, works: ReferenceWorks) {
    this.#views = views;
    this.#works = works;
  }

  async assessment({ city, ...clocks }: Asked<"assessment">): Promise<Answered<"assessment">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(clocks);
    return { ...assess(await this.#world(city, view, places)), ...noted(), ...view.told };
  }

  async comparison({ city, ...clocks }: Asked<"comparison">): Promise<Answered<"comparison">> {
    const view = await this.#views.at(clocks);
    const { places, noted } = notedPlaces(this.#works.places());
    const worldOf = (name: string): Promise<World> => this.#world(name, view, places);
    return { ...(await answerComparison(city, view, worldOf)), ...noted(), ...view.told };
  }

  async autonomy({ city, theme, from, to, ...clocks }: Asked<"autonomy">): Promise<Answered<"autonomy">> {
    if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to))
      throw new QuestionError(
        "bad-question",
        "period-turned",
        `The period ends (${to}) before it begins (${from}); give the earlier date first.`,
      );
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(clocks);
    const world = await this.#world(city, view, places);
    const influence = await view.facts(["influence", "recognition"]);
    const begun = influence.filter((fact) => hasBegun(fact, view.day));
    const competence = competenceIn(world.city.country);
    const told = autonomy(world, { theme, from, to }, begun, this.#works.secondCodesOrWhy());
    return { ...told, ...(competence && { competence }), ...noted(), ...view.told };
  }

  /** Of all cities: the rows that two coders read, list by list. */
  async coders({ list, ...clocks }: Asked<"coders">): Promise<Answered<"coders">> {
    const view = await this.#views.at(clocks);
    const facts = (await view.facts(CODED_KINDS)).filter((fact) => hasBegun(fact, view.day));
    const asked = LISTS_CODED_TWICE.filter((each) => list === undefined || each === list);
    const second = this.#works.secondCodes();
    return {
      asOf: view.day,
      lists: asked.map((each) => coderAgreement(each, facts, second)),
      ...view.told,
    };
  }

  async pair({ city, ...clocks }: Asked<"pair">): Promise<Answered<"pair">> {
    const view = await this.#views.at(clocks);
    const { places, noted } = notedPlaces(this.#works.places());
    const worldOf = (name: string): Promise<World> => this.#world(name, view, places);
    return { ...(await answerPair(city, view, worldOf)), ...noted(), ...view.told };
  }

  async markets({ good, city, limit, ...clocks }: Asked<"markets">): Promise<Answered<"markets">> {
    const view = await this.#views.at(clocks);
    const { places, noted } = notedPlaces(this.#works.places());
    const { snapshot, day } = view;
    const named = city === undefined ? undefined : polityNamed(city, snapshot, places);
    const { entities } = snapshot;
    const known =
      named && !entities.has(named.id) ? new Map([...entities, [named.id, named] as const]) : entities;
    const facts = (await view.facts(MARKET_KINDS)).filter((fact) => hasBegun(fact, day));
    return {
      asOf: day,
      ...marketPlayers(facts, known, { good, city: named?.id, limit }),
      ...noted(),
      ...view.told,
    };
  }

  async #world(
    name: string,
    { store, snapshot, day, recordedUntil, view }: LedgerView,
    places: Places,
  ): Promise<World> {
    const city = polityNamed(name, snapshot, places);
    return loadWorld(store, city, { day, recordedUntil }, snapshot, view(), this.#works.countries());
  }
}
