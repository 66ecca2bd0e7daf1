import type { Claim } from "../record/claim.ts";
import { isDecided } from "../record/decision-predicate.ts";
import type { Source } from "../record/source.ts";
import type { ImportState } from "../store/imports.ts";
import type { Store } from "../store/store.ts";
import { claimById } from "./answer-claim.ts";
import { type ImportAsked, type ImportHooks, type ImportSummary, runImport } from "./import-job.ts";
import { sourceOfImport } from "./import-source.ts";
import type { LedgerViews } from "./ledger-view.ts";
import { addOwnClaim, correctClaim, retractClaim } from "./own-claim.ts";
import { ownSource } from "./own-source.ts";
import type { ReferenceWorks } from "./reference-works.ts";
import { decideReview, resettleFrom } from "./review-decide.ts";
import { reviewList } from "./review-list.ts";
import type { SourceAdded, SourceAsked } from "./source-asked.ts";
import type { Answered, Asked, Workbench } from "./workbench.ts";
import type { Desk } from "./write-claim.ts";

interface WriterParts {
  readonly store: Store;
  readonly storePath: string;
  readonly views: LedgerViews;
  readonly works: ReferenceWorks;
  /** How a claim that was written is told. */
  readonly claim: Workbench["claim"];
}

/** What a user writes into a ledger: claims, sources, decisions on names, and imports. */
export class LedgerWriter {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  async desk(): Promise<Desk> {
    const { store, storePath, views, works } = this.#parts;
    const { snapshot } = await views.at({});
    return {
      store,
      snapshot,
      places: works.places(),
      predicates: works.predicates(),
      now: new Date().toISOString(),
      storePath,
    };
  }

  async addClaim(asked: Asked<"addClaim">): Promise<Answered<"addClaim">> {
    const { id, ...checked } = await addOwnClaim(await this.desk(), asked);
    return { ...(await this.#parts.claim({ id })), ...checked };
  }

  async correctClaim({ id: old, ...asked }: Asked<"correctClaim">): Promise<Answered<"correctClaim">> {
    const [desk, corrected] = [await this.desk(), await claimById(this.#parts.store, old)];
    const { id, ...checked } = await correctClaim(desk, corrected, asked);
    await this.#followUp(desk, corrected);
    return { ...(await this.#parts.claim({ id })), ...checked };
  }

  async retractClaim({ id, why }: Asked<"retractClaim">): Promise<Answered<"retractClaim">> {
    const [desk, old] = [await this.desk(), await claimById(this.#parts.store, id)];
    await retractClaim(desk, old, why);
    await this.#followUp(desk, old);
    return this.#parts.claim({ id });
  }

  /** What follows when a claim that keeps a decision no longer stands. */
  async #followUp(desk: Desk, old: Claim): Promise<void> {
    if (isDecided(old.says)) await resettleFrom({ ...desk, lookup: this.#parts.works.gazetteer() }, old);
  }

  reviews(asked: Asked<"reviews">): Promise<Answered<"reviews">> {
    return reviewList(this.#parts.store, asked, this.#parts.works.gazetteer());
  }

  async decideReview({ id, ...asked }: Asked<"decideReview">): Promise<Answered<"decideReview">> {
    return decideReview({ ...(await this.desk()), lookup: this.#parts.works.gazetteer() }, id, asked);
  }

  async addSource(asked: SourceAsked): Promise<SourceAdded> {
    const { addSource } = await import("./add-source.ts");
    return addSource(await this.desk(), asked);
  }

  async import(asked: ImportAsked, hooks?: ImportHooks): Promise<ImportSummary> {
    const { store, works } = this.#parts;
    const [places, predicates] = [works.gazetteer(), works.predicates()];
    const now = () => new Date().toISOString();
    const known = asked.told && (await sourceOfImport(await this.desk(), asked));
    const desk = { store, places, predicates, now };
    const summary = await runImport(desk, known ? { ...asked, source: known.source } : asked, hooks);
    return known && known.described.length > 0 ? { ...summary, described: known.described } : summary;
  }

  async importSource(named: Parameters<Workbench["importSource"]>[0]): Promise<Source> {
    return ownSource(await this.desk(), named);
  }

  imports(): Promise<readonly ImportState[]> {
    return this.#parts.store.imports.all();
  }
}
