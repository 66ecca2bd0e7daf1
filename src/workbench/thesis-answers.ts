import type { DifferenceReply } from "../contract/difference-question.ts";
import { answerMap } from "./answer-map.ts";
import { differencesOnFile } from "./differences-ledger.ts";
import { kept } from "./kept.ts";
import type { LedgerViews } from "./ledger-view.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import type { Asked } from "./workbench.ts";

/** Seconds of work each: so many are kept at hand. */
const KEPT = 4;

/** What the paper holds of cities in general, and what can be estimated of it. */
export class ThesisAnswers {
  readonly #views: LedgerViews;
  readonly #works: ReferenceWorks;
  readonly #differences = new Map<string, Promise<DifferenceReply>>();

  constructor(views: LedgerViews, works: ReferenceWorks) {
    this.#views = views;
    this.#works = works;
  }

  differenceToForecast = async (
    asked: Asked<"differenceToForecast">,
    tell?: (stage: string) => void,
  ): Promise<DifferenceReply> => {
    const name = JSON.stringify([await this.#views.revision(), asked]);
    return kept(this.#differences, name, KEPT, async () => {
      const view = await this.#views.at(asked);
      return differencesOnFile(asked, await answerMap(this.#works.countries(), view), view, tell);
    });
  };
}
