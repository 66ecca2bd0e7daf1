import type { UnreadCodes } from "../assessments/coder-agreement.ts";
import type { Country } from "../assessments/world.ts";
import type { PredicateTable } from "../formats/predicate-table.ts";
import { resolvePlace } from "../gazetteer/resolve-place.ts";
import type { Judgement } from "../record/judgement.ts";
import type { SecondCode } from "../record/second-code.ts";
import { type Gazetteer, gazetteerSourceInUse, openGazetteer } from "../store/gazetteer-file.ts";
import type { GazetteerSource } from "../store/gazetteer-source.ts";
import type { Places } from "./city-name.ts";
import { bundledFolder } from "./data-folder.ts";
import { readIncomeGroups } from "./read-income-groups.ts";
import { readJudgements } from "./read-judgements.ts";
import { readPredicates } from "./read-predicates.ts";
import { readSecondCodes, secondCodesOrWhy } from "./read-second-codes.ts";

export interface ReferenceOptions {
  /** Where the gazetteer's index is kept; the user's cache folder if absent. */
  cacheFolder?: string | undefined;
  /** Told what takes time. */
  say?: ((line: string) => void) | undefined;
}

/** What questions are looked up in beside the ledger: each opened when it is first needed, and kept. */
export class ReferenceWorks {
  readonly #options: ReferenceOptions;
  #source: GazetteerSource | undefined;
  #gazetteer: Gazetteer | undefined;
  #countries: ReadonlyMap<string, Country> | undefined;
  #predicates: PredicateTable | undefined;
  #judgements: readonly Judgement[] | undefined;
  #secondCodes: ReadonlyMap<string, readonly SecondCode[]> | undefined;

  constructor(options: ReferenceOptions) {
    this.#options = options;
  }

  gazetteer(): Gazetteer {
    const { cacheFolder, say } = this.#options;
    this.#gazetteer ??= openGazetteer({
      ...(cacheFolder && { folder: cacheFolder }),
      ...(say && { say }),
      source: this.#gazetteerSource(),
    });
    return this.#gazetteer;
  }

  /** Another after a refresh or with another edition of the bundled places: then places are named otherwise. */
  gazetteerVersion(): string {
    return this.#gazetteerSource().version;
  }

  /** Chosen once: a gazetteer that is refreshed meanwhile is that of the next start. */
  #gazetteerSource(): GazetteerSource {
    this.#source ??= gazetteerSourceInUse(this.#options.cacheFolder, this.#options.say);
    return this.#source;
  }

  places(): Places {
    return {
      resolve: (text) => resolvePlace(text, this.gazetteer()),
      suggest: (typed, limit) => this.gazetteer().suggest(typed, limit),
    };
  }

  countries(): ReadonlyMap<string, Country> {
    this.#countries ??= this.#readCountries();
    return this.#countries;
  }

  #readCountries(): Map<string, Country> {
    const incomes = readIncomeGroups(bundledFolder());
    const countries = this.gazetteer().countries();
    return new Map(
      countries.map(({ code, name, world }) => {
        const income = incomes.get(code);
        const placed = { name, region: world?.region ?? "", subregion: world?.subregion ?? "" };
        return [code, { ...placed, ...(income && { income }) }];
      }),
    );
  }

  predicates(): PredicateTable {
    this.#predicates ??= readPredicates(bundledFolder());
    return this.#predicates;
  }

  judgements(): readonly Judgement[] {
    this.#judgements ??= readJudgements(bundledFolder());
    return this.#judgements;
  }

  /** By the claim they are of. */
  secondCodes(): ReadonlyMap<string, readonly SecondCode[]> {
    this.#secondCodes ??= readSecondCodes(bundledFolder());
    return this.#secondCodes;
  }

  /** The same for what they enter no count of. */
  secondCodesOrWhy(): ReadonlyMap<string, readonly SecondCode[]> | UnreadCodes {
    const told = this.#secondCodes ?? secondCodesOrWhy(bundledFolder());
    if (!("unread" in told)) this.#secondCodes = told;
    return told;
  }

  close(): void {
    this.#gazetteer?.close();
  }
}
