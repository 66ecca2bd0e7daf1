import type { DatabaseSync } from "node:sqlite";
import { Kysely, type Transaction } from "kysely";
import type { MembershipColumns, TieColumns } from "../ledger/edge-columns.ts";
import { Claim } from "../record/claim.ts";
import { Entity } from "../record/entity.ts";
import type { Judgement } from "../record/judgement.ts";
import { Source } from "../record/source.ts";
import { appendClaims } from "./append-claims.ts";
import { applyBundle, checkedBundle, hasBundle, NOTHING_NEW } from "./apply-bundle.ts";
import { claimPages } from "./claim-pages.ts";
import { findClaims } from "./claim-query.ts";
import { countByEntity, countBySource, countRows } from "./count-rows.ts";
import { findDescribed, putDescribed } from "./described.ts";
import { membershipColumns, tieColumns } from "./edge-columns.ts";
import { findMemberships, findTies } from "./edge-query.ts";
import { findNamed, putNames } from "./entity-name.ts";
import { appendLines, bookLines } from "./forecast-book.ts";
import { SqliteImports } from "./import-store.ts";
import type { Imports } from "./imports.ts";
import { changeJudgements, readJudgements } from "./judgement-setting.ts";
import { countPut, readMeta, revisionOf } from "./meta.ts";
import { NodeSqliteDialect } from "./sqlite-adapter.ts";
import { storeErrorOf } from "./sqlite-error.ts";
import type {
  Appended,
  Bundle,
  BundleApplied,
  ClaimFilter,
  Counts,
  Descriptions,
  MembershipEdge,
  MembershipSlice,
  Meta,
  NameSearch,
  Store,
  TieEdge,
  TieSlice,
} from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";
import { readTrust, type TrustSetting, validTrust, writeTrust } from "./trust-setting.ts";
import { validated } from "./validated.ts";

/** What is known of the file behind a store. */
export interface StoreFile {
  path: string;
  schemaVersion: number;
  readOnly: boolean;
}

/** The store over an open SQLite database whose schema is the present one. */
export class SqliteStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #connection: DatabaseSync;
  readonly #file: StoreFile;
  readonly imports: Imports;

  constructor(connection: DatabaseSync, file: StoreFile) {
    this.#connection = connection;
    this.#file = file;
    this.#db = new Kysely({ dialect: new NodeSqliteDialect(connection) });
    this.imports = new SqliteImports(
      (change) => this.#write(change),
      (question) => this.#read(question),
    );
  }

  async append(
    claims: readonly Claim[],
    { entities = [], sources = [] }: Partial<Descriptions> = {},
  ): Promise<Appended> {
    const checked = validated(Claim, claims).map((claim) => ({ claim, origin: "user" as const }));
    const described = { entities: validated(Entity, entities), sources: validated(Source, sources) };
    return this.#write(async (trx) => {
      await describe(trx, described);
      return appendClaims(trx, checked);
    });
  }

  async putEntities(entities: readonly Entity[]): Promise<void> {
    const checked = validated(Entity, entities);
    await this.#write((trx) => describe(trx, { entities: checked, sources: [] }));
  }

  async putSources(sources: readonly Source[]): Promise<void> {
    const checked = validated(Source, sources);
    await this.#write((trx) => describe(trx, { entities: [], sources: checked }));
  }

  claims(filter: ClaimFilter): Promise<Claim[]> {
    return this.#read((db) => findClaims(db, filter));
  }

  async *claimPages(recordedUntil?: string): AsyncGenerator<readonly Claim[]> {
    try {
      yield* claimPages(this.#db, recordedUntil);
    } catch (error) {
      throw storeErrorOf(error, this.#file.path);
    }
  }

  claimsOfKeys(factKeys: readonly string[], recordedUntil?: string): Promise<Claim[]> {
    return this.claims({ factKeys, live: true, ...(recordedUntil !== undefined && { recordedUntil }) });
  }

  edges(slice: TieSlice): Promise<TieEdge[]>;
  edges(slice: MembershipSlice): Promise<MembershipEdge[]>;
  edges(slice: TieSlice | MembershipSlice): Promise<TieEdge[] | MembershipEdge[]> {
    return this.#read<TieEdge[] | MembershipEdge[]>((db) =>
      slice.kind === "tie" ? findTies(db, slice) : findMemberships(db, slice),
    );
  }

  ties(recordedUntil?: string): Promise<TieColumns> {
    return this.#read((db) => tieColumns(db, recordedUntil));
  }

  memberships(recordedUntil?: string): Promise<MembershipColumns> {
    return this.#read((db) => membershipColumns(db, recordedUntil));
  }

  entities(ids?: readonly string[]): Promise<Entity[]> {
    return this.#read((db) => findDescribed(db, "entity", ids));
  }

  entitiesNamed(name: string, how?: NameSearch): Promise<Entity[]> {
    return this.#read((db) => findNamed(db, name, how));
  }

  sources(ids?: readonly string[]): Promise<Source[]> {
    return this.#read((db) => findDescribed(db, "source", ids));
  }

  trust(): Promise<TrustSetting> {
    return this.#read(readTrust);
  }

  async setTrust(setting: TrustSetting): Promise<void> {
    const checked = validTrust(setting);
    await this.#write((trx) => writeTrust(trx, checked));
  }

  judgements(): Promise<Judgement[]> {
    return this.#read(readJudgements);
  }

  async changeJudgements(next: (held: readonly Judgement[]) => readonly Judgement[]): Promise<void> {
    await this.#write((trx) => changeJudgements(trx, next));
  }

  async applyBundle(bundle: Bundle): Promise<BundleApplied> {
    // Asked first without a lock, since every start asks.
    if (await this.#read((db) => hasBundle(db, bundle))) return NOTHING_NEW;
    const checked = checkedBundle(bundle);
    return this.#write((trx) => applyBundle(trx, checked));
  }

  counts(): Promise<Counts> {
    return this.#read(countRows);
  }

  claimsBySource(recordedUntil?: string): Promise<ReadonlyMap<string, number>> {
    return this.#read((db) => countBySource(db, recordedUntil));
  }

  claimsByEntity(ids: readonly string[], recordedUntil?: string): Promise<ReadonlyMap<string, number>> {
    return this.#read((db) => countByEntity(db, ids, recordedUntil));
  }

  meta(): Promise<Meta> {
    return this.#read(async (db) => {
      const values = await readMeta(db);
      const { data_version: dataVersion, data_date: dataDate } = values;
      const { schemaVersion, readOnly } = this.#file;
      const data = { ...(dataVersion && { dataVersion }), ...(dataDate && { dataDate }) };
      return { schemaVersion, readOnly, revision: await revisionOf(db, values), ...data };
    });
  }

  forecastLines(): Promise<string[]> {
    return this.#read(bookLines);
  }

  async appendForecastLines(next: (lines: readonly string[]) => readonly string[]): Promise<void> {
    await this.#write((trx) => appendLines(trx, next));
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    // Kysely closes only a connection that it has used.
    if (this.#connection.isOpen) this.#connection.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #write<T>(change: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
    const { path, readOnly } = this.#file;
    if (readOnly)
      throw new StoreError(
        "store-read-only",
        `${path} is open for reading only: its file or folder cannot be written, or its disk is full. Nothing was stored; name another with --store.`,
      );
    return this.#read((db) => db.transaction().execute(change));
  }

  async #read<T>(question: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    try {
      return await question(this.#db);
    } catch (error) {
      throw storeErrorOf(error, this.#file.path);
    }
  }
}

/** Inside a transaction: puts the user's descriptions, if there are any. */
async function describe(trx: Transaction<Tables>, { entities, sources }: Descriptions): Promise<void> {
  if (entities.length === 0 && sources.length === 0) return;
  await putDescribed(trx, "entity", entities, "user");
  await putNames(trx, entities, "user");
  await putDescribed(trx, "source", sources, "user");
  await countPut(trx);
}
