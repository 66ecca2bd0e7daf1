import { DifferenceQuestion, type DifferenceReply } from "../contract/difference-question.ts";
import type { ThesesQuery, ThesisTold } from "../contract/thesis-question.ts";
import { THESES } from "../theses/theses.ts";
import type { Thesis } from "../theses/thesis.ts";
import { answerMap } from "./answer-map.ts";
import { THESIS_CAUTIONS, thesisNamed, thesisTold } from "./answer-theses.ts";
import { differencesOnFile } from "./differences-ledger.ts";
import { kept } from "./kept.ts";
import type { LedgerView, LedgerViews } from "./ledger-view.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import { type ThesisDesk, thesisDesk } from "./thesis-desk.ts";
import { tiesStudiedOnFile } from "./ties-studied-ledger.ts";
import type { Answered, Asked, Awaiting } from "./workbench.ts";

/** Seconds of work each: so many are kept at hand. */
const KEPT = 4;
const SEED = 1;

interface Held {
  readonly desk: Promise<ThesisDesk>;
  readonly told: Map<string, Promise<ThesisTold>>;
}

/** What the paper holds of cities in general, and what can be estimated of it. */
export class ThesisAnswers {
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;
  readonly #differences = new Map<string, Promise<DifferenceReply>>();
  readonly #held = new Map<string, Held>();

  constructor(views: LedgerViews, works: ReferenceWorks) {
    this.#views = views;
    this.#works = works;
  }

  differenceToForecast = (asked: Asked<"differenceToForecast">): Promise<DifferenceReply> =>
    this.#difference(asked);

  /** As of a day what is dated later has not come. */
  async #difference(asked: Asked<"differenceToForecast">, until?: string): Promise<DifferenceReply> {
    const name = JSON.stringify([await this.#views.revision(), asked, until]);
    return kept(this.#differences, name, KEPT, async () => {
      const view = await this.#views.at(asked);
      const onFile = await answerMap(this.#works.countries(), view);
      return differencesOnFile(asked, onFile, view, until === undefined ? {} : { until });
    });
  }

  theses = async (asked: Asked<"theses">, { progress }: Awaiting = {}): Promise<Answered<"theses">> => {
    const { view, held } = await this.#at(asked);
    const theses: ThesisTold[] = [];
    for (const thesis of THESES) {
      progress?.({ done: theses.length, all: THESES.length });
      theses.push(await this.#told(thesis, held, view));
    }
    return { asOf: view.day, seed: SEED, cautions: THESIS_CAUTIONS, theses, ...view.told };
  };

  thesis = async ({ id, ...asked }: Asked<"thesis">): Promise<Answered<"thesis">> => {
    const named = thesisNamed(id);
    const { view, held } = await this.#at(asked);
    const thesis = await this.#told(named, held, view);
    return { asOf: view.day, seed: SEED, cautions: THESIS_CAUTIONS, thesis, ...view.told };
  };

  /** Several theses rest on one model: what is laid out for one is kept for the next, as long as nothing changes. */
  async #at(asked: ThesesQuery): Promise<{ view: LedgerView; held: Held }> {
    const view = await this.#views.at(asked);
    const { knownAsOf, publishedUntil } = asked;
    const name = JSON.stringify([await this.#views.revision(), view.day, knownAsOf, publishedUntil]);
    const held = kept(this.#held, name, KEPT, () => ({
      desk: this.#desk(asked, view),
      told: new Map<string, Promise<ThesisTold>>(),
    }));
    return { view, held };
  }

  async #desk({ asOf, knownAsOf, publishedUntil }: ThesesQuery, view: LedgerView): Promise<ThesisDesk> {
    const slice = { store: view.store, places: this.#works.places(), countries: this.#works.countries() };
    const asked = { ...DifferenceQuestion.parse({}), publishedUntil, knownAsOf };
    return thesisDesk(view, {
      seed: SEED,
      secondCodes: this.#works.secondCodesOrWhy(),
      studied: await tiesStudiedOnFile(slice, {}, view),
      difference: () => this.#difference(asked, asOf),
    });
  }

  #told(thesis: Thesis, { desk, told }: Held, view: LedgerView): Promise<ThesisTold> {
    return kept(told, thesis.id, THESES.length, async () => {
      const laid = await desk;
      const claims = await view.store.claims({ ids: [...thesis.said] });
      const byId = new Map(claims.map((claim) => [claim.id, claim]));
      return thesisTold(thesis, laid, (id) => byId.get(id));
    });
  }
}
