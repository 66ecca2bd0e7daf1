import type { JobWish } from "../compute/path-job.ts";
import type { Clocks } from "../contract/clocks.ts";
import type { Slice } from "../contract/graph-question.ts";
import type { RobustnessQuery, RobustnessReply } from "../contract/robustness-question.ts";
import type { ScenarioAsked, ScenarioReply } from "../contract/scenario-question.ts";
import type { SpreadAsked, SpreadReply } from "../contract/spread-question.ts";
import { answerBackbone } from "./answer-backbone.ts";
import { answerCityMeasures, type TableProgress } from "./answer-city-measures.ts";
import { answerGraph } from "./answer-graph.ts";
import { answerGraphYears } from "./answer-graph-years.ts";
import { answerMap } from "./answer-map.ts";
import { answerMeasure } from "./answer-measure.ts";
import { answerNetworkProfile } from "./answer-network-profile.ts";
import { answerOverlap } from "./answer-overlap.ts";
import { answerRobustness } from "./answer-robustness.ts";
import { answerScenario } from "./answer-scenario.ts";
import { answerSpread } from "./answer-spread.ts";
import type { Places } from "./city-name.ts";
import type { LedgerView, LedgerViews } from "./ledger-view.ts";
import { notedPlaces } from "./noted-places.ts";
import { OneAtATime } from "./one-at-a-time.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import type { SliceDesk } from "./tie-slice.ts";
import type { TiesStudied } from "./ties-studied.ts";
import { tiesStudiedOnFile } from "./ties-studied-ledger.ts";
import type { Answered, Asked, Awaiting } from "./workbench.ts";

/** Beside the table that is being made. */
const MOST_WAITING = 8;

/** The questions to the ties and memberships as graphs. */
export class GraphAnswers {
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;
  /** A table of all cities may be large: two are kept. */
  readonly #tables = new OneAtATime<Answered<"cityMeasures">, TableProgress>(2, MOST_WAITING);

  constructor(views: LedgerViews, works: ReferenceWorks) {
    this.#views = views;
    this.#works = works;
  }

  async overlap({ network, ...clocks }: Asked<"overlap">): Promise<Answered<"overlap">> {
    const view = await this.#views.at(clocks);
    return { ...answerOverlap(network, view, this.#works.places()), ...view.told };
  }

  async networkProfile({
    id,
    region,
    ...clocks
  }: Asked<"networkProfile">): Promise<Answered<"networkProfile">> {
    const view = await this.#views.at(clocks);
    return {
      ...(await answerNetworkProfile({ id, region }, view, this.#works.places(), this.#works.countries())),
      ...view.told,
    };
  }

  async map(asked: Asked<"map">): Promise<Answered<"map">> {
    const view = await this.#views.at(asked);
    return { ...(await answerMap(this.#works.countries(), view)), ...view.told };
  }

  async backbone(asked: Asked<"backbone">): Promise<Answered<"backbone">> {
    const view = await this.#views.at(asked);
    return { ...answerBackbone(asked, view), ...view.told };
  }

  async graph(asked: Asked<"graph">): Promise<Answered<"graph">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const reply = await answerGraph(this.#sliceDesk(places, view), asked, view);
    return { ...reply, ...noted(), ...view.told };
  }

  async scenario(asked: ScenarioAsked): Promise<ScenarioReply> {
    const asOf = asked.asOf ?? asked.scenario.asOf;
    const { knownAsOf, publishedUntil } = asked;
    const view = await this.#views.at({ knownAsOf, publishedUntil, ...(asOf !== undefined && { asOf }) });
    const { places, noted } = notedPlaces(this.#works.places());
    const reply = answerScenario(asked, view, this.#sliceDesk(places, view));
    return { ...reply, ...noted(), ...view.told };
  }

  async robustness(asked: RobustnessQuery, wish?: JobWish): Promise<RobustnessReply> {
    const view = await this.#views.at(asked);
    return { ...(await answerRobustness(asked, view, wish)), ...view.told };
  }

  async spread(asked: SpreadAsked, wish?: JobWish): Promise<SpreadReply> {
    const view = await this.#views.at(asked);
    return { ...(await answerSpread(asked, view, this.#works.places(), wish)), ...view.told };
  }

  async graphYears(asked: Asked<"graphYears">): Promise<Answered<"graphYears">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const { knownAsOf, publishedUntil } = asked;
    const viewOn = (asOf?: string): ReturnType<LedgerViews["at"]> =>
      this.#views.at({ knownAsOf, publishedUntil, ...(asOf !== undefined && { asOf }) });
    const view = await viewOn();
    const reply = await answerGraphYears(this.#sliceDesk(places, view), asked, viewOn);
    return { ...reply, ...noted(), ...view.told };
  }

  async measure(asked: Asked<"measure">): Promise<Answered<"measure">> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const reply = await answerMeasure(this.#sliceDesk(places, view), asked, view);
    return { ...reply, ...noted(), ...view.told };
  }

  async tiesStudied(asked: Slice & Clocks): Promise<TiesStudied> {
    const { places, noted } = notedPlaces(this.#works.places());
    const view = await this.#views.at(asked);
    const studied = await tiesStudiedOnFile(this.#sliceDesk(places, view), asked, view);
    return { ...studied, told: { ...noted(), ...view.told } };
  }

  async cityMeasures(
    asked: Asked<"cityMeasures">,
    awaiting: Awaiting = {},
  ): Promise<Answered<"cityMeasures">> {
    const { asOf: _, knownAsOf: __, publishedUntil: ___, ...slice } = asked;
    const view = await this.#views.at(asked);
    const { places, noted } = notedPlaces(this.#works.places());
    const edition = [await this.#views.revision(), this.#works.gazetteerVersion()];
    const name = JSON.stringify([...edition, view.day, asked]);
    const desk = this.#sliceDesk(places, view);
    return this.#tables.of(name, awaiting, async (hooks) => {
      const reply = await answerCityMeasures(desk, slice, view, hooks);
      return { ...reply, ...noted(), ...view.told };
    });
  }

  #sliceDesk(places: Places, { store }: LedgerView): SliceDesk {
    return { store, places, countries: this.#works.countries() };
  }
}
