import type { Clocks } from "../contract/clocks.ts";
import { copyStore } from "../store/copy-store.ts";
import { openStore } from "../store/open-store.ts";
import { rebuildStore } from "../store/rebuild-store.ts";
import type { Store } from "../store/store.ts";
import { answerAudit } from "./answer-audit.ts";
import { answerClaim } from "./answer-claim.ts";
import { answerDisagreements } from "./answer-disagreements.ts";
import { answerFacts } from "./answer-facts.ts";
import { answerMeasures } from "./answer-measure.ts";
import { answerMeta } from "./answer-meta.ts";
import { answerNetwork, answerNetworks } from "./answer-network.ts";
import { answerPlaces } from "./answer-places.ts";
import { answerPredicates } from "./answer-predicates.ts";
import { answerSnapshot } from "./answer-snapshot.ts";
import { answerSource, answerSources } from "./answer-source.ts";
import { answerTrust, setTrust } from "./answer-trust.ts";
import { AnswersAside } from "./answers-aside.ts";
import { bringBundle } from "./bundle.ts";
import { CityAnswers } from "./city-answers.ts";
import { bundledFolder } from "./data-folder.ts";
import type { DossierWanted, DossierWritten } from "./dossier-asked.ts";
import { DossierThread } from "./dossier-thread.ts";
import type { ExportAsked, Exported } from "./export-asked.ts";
import type { PassageSought, PassagesFound } from "./find-passage.ts";
import { ForecastBook } from "./forecast-book.ts";
import { GraphAnswers } from "./graph-answers.ts";
import { InferenceAnswers } from "./inference-answers.ts";
import { LedgerViews } from "./ledger-view.ts";
import { LedgerWriter } from "./ledger-writer.ts";
import { notedPlaces } from "./noted-places.ts";
import { OwnJudgements } from "./own-judgements.ts";
import { PartnerAnswers } from "./partner-answers.ts";
import { type ReferenceOptions, ReferenceWorks } from "./reference-works.ts";
import { scenarioAsked, scenariosReady } from "./scenario-file.ts";
import { ThesisAnswers } from "./thesis-answers.ts";
import type { Answered, Asked, Workbench } from "./workbench.ts";

export interface WorkbenchOptions extends ReferenceOptions {
  storePath: string;
}

const NOTHING_KNOWN: Clocks = {};
const today = (): string => new Date().toISOString().slice(0, 10);

/** Opens the store, brings the bundled data up to date, and answers the contract's questions. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const store = await openStore(options.storePath);
  try {
    await bringBundle(store, bundledFolder(), options.say);
    return new OpenWorkbench(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

class OpenWorkbench implements Workbench {
  readonly storePath: string;
  readonly #store: Store;
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;
  readonly #graphs: GraphAnswers;
  readonly #inference: InferenceAnswers;
  readonly #writer: LedgerWriter;
  readonly #cities: CityAnswers;
  readonly #partners: PartnerAnswers;
  readonly #theses: ThesisAnswers;
  readonly #dossiers: DossierThread;
  readonly #aside: AnswersAside;
  readonly forecastBook: ForecastBook;
  readonly judging: OwnJudgements;

  constructor(store: Store, options: WorkbenchOptions) {
    this.#store = store;
    this.#works = new ReferenceWorks(options);
    this.storePath = options.storePath;
    this.#views = new LedgerViews(store, today);
    this.forecastBook = new ForecastBook(store, this.#views);
    this.judging = new OwnJudgements({ store, bundled: () => this.#works.judgements(), today });
    this.#graphs = new GraphAnswers(this.#views, this.#works);
    this.#inference = new InferenceAnswers(this.tiesStudied, async () => [
      await this.#views.revision(),
      this.#works.gazetteerVersion(),
    ]);
    this.#writer = new LedgerWriter({
      store,
      storePath: this.storePath,
      views: this.#views,
      works: this.#works,
      claim: (asked) => this.claim(asked),
    });
    this.#cities = new CityAnswers(this.#views, this.#works);
    this.#partners = new PartnerAnswers(this.#views, this.#works);
    this.#theses = new ThesisAnswers(this.#views, this.#works);
    this.#dossiers = new DossierThread(options);
    this.#aside = new AnswersAside(options, this.revision);
  }

  async places(asked: Asked<"places">): Promise<Answered<"places">> {
    const { snapshot } = await this.#views.at(NOTHING_KNOWN);
    return answerPlaces(this.#store, asked, snapshot, this.#works.gazetteer());
  }

  assessment: CityAnswers["assessment"] = (asked) => this.#cities.assessment(asked);
  comparison: CityAnswers["comparison"] = (asked) => this.#cities.comparison(asked);
  autonomy: CityAnswers["autonomy"] = (asked) => this.#cities.autonomy(asked);
  coders: CityAnswers["coders"] = (asked) => this.#cities.coders(asked);
  pair: CityAnswers["pair"] = (asked) => this.#cities.pair(asked);
  markets: CityAnswers["markets"] = (asked) => this.#cities.markets(asked);

  async facts(asked: Asked<"facts">): Promise<Answered<"facts">> {
    const view = await this.#views.at(asked);
    const { places, noted } = notedPlaces(this.#works.places());
    const reply = await answerFacts(view.store, asked, view, places, () => this.#works.predicates());
    return { ...reply, ...noted(), ...view.told };
  }

  async disagreements(asked: Asked<"disagreements">): Promise<Answered<"disagreements">> {
    const view = await this.#views.at(asked);
    const { places, noted } = notedPlaces(this.#works.places());
    const reply = await answerDisagreements(view.store, asked, view, places);
    return { ...reply, ...noted(), ...view.told };
  }

  async claim({ id, ...clocks }: Asked<"claim">): Promise<Answered<"claim">> {
    const view = await this.#views.at(clocks);
    return { ...(await answerClaim(this.#store, id, view)), ...view.told };
  }

  async sources(asked: Asked<"sources">): Promise<Answered<"sources">> {
    const view = await this.#views.at(asked);
    return { ...(await answerSources(view.store, asked, view)), ...view.told };
  }

  async source({ id, ...clocks }: Asked<"source">): Promise<Answered<"source">> {
    const view = await this.#views.at(clocks);
    return { ...(await answerSource(view.store, { id, ...clocks }, view)), ...view.told };
  }

  async audit(asked: Asked<"audit">): Promise<Answered<"audit">> {
    const view = await this.#views.at(asked);
    return { ...(await answerAudit(view.store, asked, view, await this.judging.all())), ...view.told };
  }

  async snapshotDiff(asked: Asked<"snapshotDiff">): Promise<Answered<"snapshotDiff">> {
    const view = await this.#views.at(asked);
    return { ...(await answerSnapshot(view.store, asked, view)), ...view.told };
  }

  async networks(asked: Asked<"networks">): Promise<Answered<"networks">> {
    const { snapshot, view, told } = await this.#views.at(asked);
    return { ...answerNetworks(asked, snapshot, view()), ...told };
  }
  async network({ id, ...clocks }: Asked<"network">): Promise<Answered<"network">> {
    const { snapshot, view, day, recordedUntil, store, told } = await this.#views.at(clocks);
    const asked = { id, day, recordedUntil };
    const countries = this.#works.countries();
    const reply = await answerNetwork(store, asked, snapshot, view(), this.#works.places(), countries);
    return { ...reply, ...told };
  }

  map: GraphAnswers["map"] = (asked) => this.#graphs.map(asked);
  networkProfile: GraphAnswers["networkProfile"] = (asked) => this.#graphs.networkProfile(asked);
  overlap: GraphAnswers["overlap"] = (asked) => this.#graphs.overlap(asked);
  backbone: GraphAnswers["backbone"] = (asked) => this.#graphs.backbone(asked);
  graph: GraphAnswers["graph"] = (asked) => this.#graphs.graph(asked);
  scenarios = async () => scenariosReady();
  scenario = (asked: Asked<"scenario">) => this.#graphs.scenario(scenarioAsked(asked));
  robustness = (asked: Asked<"robustness">) => this.#graphs.robustness(asked);
  diffusion = (asked: Asked<"diffusion">) => this.#graphs.spread(asked);
  whatIf = (): GraphAnswers => this.#graphs;
  graphYears: GraphAnswers["graphYears"] = (asked) => this.#graphs.graphYears(asked);
  tiesStudied: GraphAnswers["tiesStudied"] = (asked) => this.#graphs.tiesStudied(asked);
  pattern: InferenceAnswers["pattern"] = (asked, awaiting) => this.#inference.pattern(asked, awaiting);
  mrqap: InferenceAnswers["mrqap"] = (asked, awaiting) => this.#inference.mrqap(asked, awaiting);
  gravity: InferenceAnswers["gravity"] = (asked, awaiting) => this.#inference.gravity(asked, awaiting);
  share: InferenceAnswers["share"] = (asked, awaiting) => this.#inference.share(asked, awaiting);
  surprising: InferenceAnswers["surprising"] = (asked, held) => this.#inference.surprising(asked, held);
  measures = async (): Promise<Answered<"measures">> => answerMeasures();
  measure: GraphAnswers["measure"] = (asked) => this.#graphs.measure(asked);
  cityMeasures: GraphAnswers["cityMeasures"] = (asked, held) => this.#graphs.cityMeasures(asked, held);
  partners: PartnerAnswers["partners"] = (asked) => this.#partners.partners(asked);
  differenceToForecast = (asked: Asked<"differenceToForecast">): Promise<Answered<"differenceToForecast">> =>
    this.#theses.differenceToForecast(asked);
  theses: ThesisAnswers["theses"] = (asked, awaiting) => this.#theses.theses(asked, awaiting);
  thesis: ThesisAnswers["thesis"] = (asked) => this.#theses.thesis(asked);
  forecastPair: PartnerAnswers["forecastPair"] = (asked) => this.#partners.forecastPair(asked);
  forecastMembership: PartnerAnswers["forecastMembership"] = (asked) =>
    this.#partners.forecastMembership(asked);
  membershipBacktest: PartnerAnswers["membershipBacktest"] = (asked, awaiting) =>
    this.#partners.membershipBacktest(asked, awaiting);
  backtest: PartnerAnswers["backtest"] = (asked, awaiting) => this.#partners.backtest(asked, awaiting);
  dormancy: PartnerAnswers["dormancy"] = (asked) => this.#partners.dormancy(asked);
  networkJoin: PartnerAnswers["networkJoin"] = (asked) => this.#partners.networkJoin(asked);
  networkLeave: PartnerAnswers["networkLeave"] = (asked) => this.#partners.networkLeave(asked);
  forecasts = (asked: Asked<"forecasts">): Promise<Answered<"forecasts">> => this.forecastBook.list(asked);
  forecast = ({ id }: Asked<"forecast">): Promise<Answered<"forecast">> => this.forecastBook.show(id);
  forecastScore = (): Promise<Answered<"forecastScore">> => this.forecastBook.score();
  forecastVerify = ({ head }: Asked<"forecastVerify">): Promise<Answered<"forecastVerify">> =>
    this.forecastBook.verify(head);

  trust = async (): Promise<Answered<"trust">> =>
    answerTrust(this.#store, (await this.#views.at(NOTHING_KNOWN)).snapshot);

  async setTrust(asked: Asked<"setTrust">): Promise<Answered<"setTrust">> {
    const { snapshot } = await this.#views.at(NOTHING_KNOWN);
    const known = { snapshot, places: this.#works.places(), now: new Date().toISOString() };
    await setTrust(this.#store, asked, known);
    return this.trust();
  }
  predicates = async (): Promise<Answered<"predicates">> => answerPredicates(this.#works.predicates());
  async meta(): Promise<Answered<"meta">> {
    const { names } = await this.#store.imports.openCounts();
    return answerMeta(await this.#store.meta(), await this.#views.counts(), names);
  }

  addClaim: LedgerWriter["addClaim"] = (asked) => this.#writer.addClaim(asked);
  correctClaim: LedgerWriter["correctClaim"] = (asked) => this.#writer.correctClaim(asked);
  retractClaim: LedgerWriter["retractClaim"] = (asked) => this.#writer.retractClaim(asked);
  reviews: LedgerWriter["reviews"] = (asked) => this.#writer.reviews(asked);
  decideReview: LedgerWriter["decideReview"] = (asked) => this.#writer.decideReview(asked);
  addSource: LedgerWriter["addSource"] = (asked) => this.#writer.addSource(asked);
  import: LedgerWriter["import"] = (asked, hooks) => this.#writer.import(asked, hooks);
  importSource: LedgerWriter["importSource"] = (named) => this.#writer.importSource(named);
  imports = (): ReturnType<LedgerWriter["imports"]> => this.#writer.imports();

  async findPassage(sought: PassageSought): Promise<PassagesFound> {
    const { passagesFound } = await import("./find-passage.ts");
    return passagesFound(await this.#writer.desk(), sought);
  }

  /** Replies name places as the gazetteer does: refreshed, it makes other replies of the same ledger. */
  revision = async (): Promise<string> => `${await this.#views.revision()} ${this.#works.gazetteerVersion()}`;

  copyStore = async (to: string): Promise<void> => copyStore(this.storePath, to);
  rebuildStore = async (): Promise<number> => rebuildStore(this.storePath);
  async export(asked: ExportAsked): Promise<Exported> {
    const { exportNamed } = await import("./export-named.ts");
    return exportNamed(this.#store, asked, await this.#views.at(asked), this.#works.places());
  }
  aside: AnswersAside["answer"] = (question, asked, held) => this.#aside.answer(question, asked, held);
  dossier: DossierThread["make"] = (work) => this.#dossiers.make(work);
  async writeDossier(wanted: DossierWanted): Promise<DossierWritten> {
    const { writeDossier } = await import("./write-dossier.ts");
    return writeDossier(this, wanted);
  }
  async close(): Promise<void> {
    this.#works.close();
    await Promise.all([this.#dossiers.close(), this.#aside.close()]);
    await this.#store.close();
  }
}
