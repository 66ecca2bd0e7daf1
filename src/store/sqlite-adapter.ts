import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
} from "kysely";

/** Kysely's SQLite dialect over node:sqlite. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    super(configOf(db));
    this.#db = db;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#db);
  }
}

const CONNECTIONS = new WeakMap<DatabaseConnection, DatabaseSync>();
const ROLLBACKS = new WeakMap<DatabaseSync, number>();

/** The database behind a transaction, for what writes too many rows to compose a query for each. */
export function connectionOf<T>(trx: Kysely<T>): Promise<DatabaseSync> {
  return trx.getExecutor().provideConnection(async (connection) => {
    const db = CONNECTIONS.get(connection);
    if (db === undefined) throw new TypeError("This is no connection to an SQLite database.");
    return db;
  });
}

/** How often a database has gone back: what was noted of its rows since may not be so any more. */
export function rollbacksOf(db: DatabaseSync): number {
  return ROLLBACKS.get(db) ?? 0;
}

class ImmediateDriver extends SqliteDriver {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    super(configOf(db));
    this.#db = db;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    CONNECTIONS.set(connection, this.#db);
    return connection;
  }

  // A transaction that begins by reading cannot wait for another writer once it writes: it fails at once.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  // SQLite itself rolls back on a full disk; a second rollback would hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    ROLLBACKS.set(this.#db, rollbacksOf(this.#db) + 1);
    if (this.#db.isTransaction) await super.rollbackTransaction(connection);
  }
}

/** How many prepared statements a connection keeps before it starts anew; a server asks fewer kinds of question. */
const STATEMENTS = 200;

function configOf(db: DatabaseSync): SqliteDialectConfig {
  const prepared = new Map<string, SqliteStatement>();
  const prepareOnce = (sql: string): SqliteStatement => {
    if (prepared.size === STATEMENTS) prepared.clear();
    const statement = prepared.get(sql) ?? prepare(db, sql);
    prepared.set(sql, statement);
    return statement;
  };
  return { database: { close: () => db.close(), prepare: prepareOnce } };
}

function prepare(db: DatabaseSync, sql: string): SqliteStatement {
  const statement = db.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(bindable)),
    run: (values) => statement.run(...values.map(bindable)),
    // Two readers may walk the same question at once, so each has a statement of its own.
    iterate: (values) => db.prepare(sql).iterate(...values.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  throw new TypeError(`A value of type ${typeof value} cannot be stored.`);
}
