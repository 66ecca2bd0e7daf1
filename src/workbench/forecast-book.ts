import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lineOf, sealed, type Verdict, verified } from "../book/chain.ts";
import { type Draft, type Entry, type Forecast, type Resolution, Sealed, sinceOf } from "../book/entry.ts";
import type { KnownFacts, Settled } from "../book/known.ts";
import type { Rule } from "../book/rule.ts";
import { entitiesOf } from "../book/rule-entities.ts";
import { ruleWords } from "../book/rule-words.ts";
import { type Judged, scoreBook, scoreOverTime } from "../book/score-book.ts";
import { settle } from "../book/settle.ts";
import { QuestionError } from "../contract/error-body.ts";
import {
  BOOKS,
  type ForecastLine,
  type ForecastReply,
  type ForecastScoreReply,
  type ForecastsAdded,
  type ForecastsQuery,
  type ForecastsReply,
  type ForecastsResolved,
  type ForecastVerifyReply,
} from "../contract/forecast-book-question.ts";
import { resolve } from "../ledger/resolve.ts";
import { nearestHint } from "../record/nearest-words.ts";
import type { Day } from "../record/partial-date.ts";
import type { Store } from "../store/store.ts";
import { bundledFolder } from "./data-folder.ts";
import type { LedgerView, LedgerViews } from "./ledger-view.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

type Book = (typeof BOOKS)[number];

interface Held {
  book: Book;
  n: number;
  hash: string;
  forecast: Forecast;
  /** As recorded in either book, the oldest first. */
  history: Resolution[];
}

/** The bundled book, which only an edition of the data adds to, and the reader's own, which the store keeps. */
export class ForecastBook {
  readonly #store: Store;
  readonly #views: LedgerViews;
  readonly #now: () => string;

  constructor(store: Store, views: LedgerViews, now = () => new Date().toISOString()) {
    this.#store = store;
    this.#views = views;
    this.#now = now;
  }

  async list({ book, state, retrospective }: ForecastsQuery): Promise<ForecastsReply> {
    const view = await this.#views.at({});
    const lines = (await this.#held())
      .map((held) => line(held, view))
      .filter((each) => book === undefined || each.book === book)
      .filter((each) => state === undefined || each.state === state)
      .filter(({ forecast }) => retrospective === undefined || isRetrospective(forecast) === retrospective);
    return { today: view.day, forecasts: lines, total: lines.length };
  }

  async show(id: string): Promise<ForecastReply> {
    const view = await this.#views.at({});
    const all = await this.#held();
    const held = all.find(({ forecast }) => forecast.id === id);
    if (held === undefined)
      throw unknown(
        id,
        all.map(({ forecast }) => forecast.id),
      );
    const now = await this.#settled(held.forecast, view);
    return {
      ...line(held, view),
      today: view.day,
      now: { ...now, because: [...now.because], sources: [...now.sources] },
      history: held.history,
    };
  }

  /** All or none, each sealed after the entry before it; two who add at once come one after the other. */
  async add(drafts: readonly Draft[]): Promise<ForecastsAdded> {
    const view = await this.#views.at({});
    for (const draft of drafts) await this.#refuseSettled(draft, view);
    const made = this.#now();
    const forecasts = drafts.map((draft): Forecast => ({ type: "forecast", ...draft, made }));
    await this.#append((taken) => {
      const ids = new Set(taken.flatMap((entry) => (entry.type === "forecast" ? [entry.id] : [])));
      for (const { id } of forecasts) {
        if (ids.has(id))
          throw refused(
            "forecast-on-file",
            `There is a forecast ${id} already; an entry is never changed. Give the new one another id.`,
          );
        ids.add(id);
      }
      return forecasts;
    });
    const added = new Set(drafts.map(({ id }) => id));
    const held = (await this.#held()).filter(({ forecast }) => added.has(forecast.id));
    return { added: held.map((each) => line(each, view)) };
  }

  /** Records what the ledger says of every forecast that can be settled by now, where that is not what was recorded last. */
  async resolve(): Promise<ForecastsResolved> {
    const view = await this.#views.at({});
    const found: { held: Held; settled: Settled }[] = [];
    for (const held of await this.#held())
      found.push({ held, settled: await this.#settled(held.forecast, view) });
    const made = this.#now();
    const due = found.filter(({ settled }) => settled.outcome !== "open");
    const changed = due.flatMap(({ held, settled }): Resolution[] => {
      const { outcome, why, because, sources } = settled;
      const last = held.history.at(-1);
      if (outcome === "open" || (last?.outcome === outcome && last.why === why)) return [];
      return [
        {
          type: "resolution",
          of: held.forecast.id,
          made,
          outcome,
          why,
          because: [...because],
          sources: [...sources],
        },
      ];
    });
    await this.#append(() => changed);
    return { today: view.day, resolved: changed, unchanged: due.length - changed.length };
  }

  async score(): Promise<ForecastScoreReply> {
    const { day } = await this.#views.at({});
    const held = await this.#held();
    const part = (retrospective: boolean): ForecastScoreReply["made"] => {
      const own = held.filter(({ forecast }) => isRetrospective(forecast) === retrospective);
      const judged = own.map(({ forecast, history }): Judged => {
        const resolution = history.at(-1);
        return { forecast, ...(resolution && { resolution }) };
      });
      const { reliability, ...score } = scoreBook(judged);
      const states = own.map((each) => stateOf(each, day));
      const count = (wanted: string): number => states.filter((state) => state === wanted).length;
      return {
        forecasts: own.length,
        open: count("open"),
        due: count("due"),
        notResolvable: count("not-resolvable"),
        ...score,
        reliability: [...reliability],
        overTime: scoreOverTime(judged),
      };
    };
    return { made: part(false), retrospective: part(true) };
  }

  async verify(head: string | undefined): Promise<ForecastVerifyReply> {
    const books = await Promise.all(
      BOOKS.map(async (book) => ({ book, ...verified(await this.#lines(book), digest) })),
    );
    if (head === undefined || books.some(({ intact }) => !intact))
      return { intact: books.every(({ intact }) => intact), books };
    // The head is of one book only: it must be an entry of that one still.
    const withHead = await Promise.all(
      BOOKS.map(async (book) => ({ book, ...verified(await this.#lines(book), digest, head) })),
    );
    const found = withHead.some(({ intact }) => intact);
    return { intact: found, books: found ? books : withHead };
  }

  async #lines(book: Book): Promise<readonly string[]> {
    return book === "own" ? this.#store.forecastLines() : bundledLines();
  }

  /** Of books that are whole: on an entry that was changed nothing is built. */
  async #held(): Promise<Held[]> {
    const held = new Map<string, Held>();
    for (const book of BOOKS)
      for (const { n, hash, entry } of whole(book, await this.#lines(book)))
        if (entry.type === "resolution") held.get(entry.of)?.history.push(entry);
        else if (!held.has(entry.id)) held.set(entry.id, { book, n, hash, forecast: entry, history: [] });
    return [...held.values()];
  }

  async #append(next: (taken: readonly Entry[]) => readonly Entry[]): Promise<void> {
    const bundled = whole("bundled", bundledLines()).map(({ entry }) => entry);
    await this.#store.appendForecastLines((lines) => {
      const own = whole("own", lines);
      const entries = next([...bundled, ...own.map(({ entry }) => entry)]);
      return sealed(own.at(-1), entries, digest).map(lineOf);
    });
  }

  async #settled(forecast: Forecast, view: LedgerView): Promise<Settled> {
    const known = await knownOf(forecast.rule, view);
    const { deadline } = forecast;
    return settle(forecast.rule, { since: sinceOf(forecast), deadline, today: view.day }, known);
  }

  async #refuseSettled({ id, rule, deadline }: Draft, view: LedgerView): Promise<void> {
    if (deadline <= view.day)
      throw refused(
        "deadline-past",
        `${id}: its deadline ${deadline} is not after today, ${view.day}; a forecast is of what is to come.`,
      );
    const stray = entitiesOf(rule).find((entity) => !view.snapshot.entities.has(entity));
    if (stray !== undefined)
      throw refused(
        "unknown-entity",
        `${id}: ${stray} is not in this ledger, which could not settle it; hansa cities find or hansa networks gives ids.`,
      );
    const now = settle(rule, { since: view.day, deadline, today: view.day }, await knownOf(rule, view));
    if (now.outcome !== "open")
      throw refused(
        "already-so",
        `${id}: the ledger says already that it is so (${now.because.slice(0, 3).join(", ")}); forecast what is open.`,
      );
  }
}

/** What the ledger holds of those a rule speaks of, however large it is. */
async function knownOf(rule: Rule, { store, snapshot }: LedgerView): Promise<KnownFacts> {
  const claims = await store.claims({ about: entitiesOf(rule), live: true });
  const { sources, bodyEnds } = snapshot;
  return { facts: resolve(claims, sources), sources, bodyEnds };
}

export const BUNDLED_BOOK = "forecast-book.jsonl";

function bundledLines(): string[] {
  const path = join(bundledFolder(), BUNDLED_BOOK);
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean) : [];
}

function whole(book: Book, lines: readonly string[]): Sealed[] {
  const verdict: Verdict = verified(lines, digest);
  if (verdict.intact) return lines.map((text) => Sealed.parse(JSON.parse(text)));
  throw new QuestionError(
    "unavailable",
    "book-changed",
    `The ${book} book of forecasts is not as it was written: at entry ${verdict.at}${verdict.id ? ` (${verdict.id})` : ""} ${verdict.words}. Put back a copy; hansa forecast book verify checks it.`,
  );
}

const isRetrospective = ({ retrospective }: Forecast): boolean => retrospective !== undefined;

function line({ book, n, hash, forecast, history }: Held, { snapshot, day }: LedgerView): ForecastLine {
  const name = (id: string): string => snapshot.entities.get(id)?.name ?? id;
  const resolution = history.at(-1);
  return {
    book,
    n,
    hash,
    forecast,
    says: ruleWords(forecast.rule, forecast.deadline, name),
    names: Object.fromEntries(entitiesOf(forecast.rule).map((id) => [id, name(id)])),
    state: stateOf({ forecast, history }, day),
    ...(resolution && { resolution }),
  };
}

function stateOf({ forecast, history }: Pick<Held, "forecast" | "history">, day: Day): ForecastLine["state"] {
  return history.at(-1)?.outcome ?? (forecast.deadline < day ? "due" : "open");
}

function refused(code: string, message: string): QuestionError {
  return new QuestionError("refused", code, `${message} Nothing was added.`);
}

function unknown(id: string, ids: readonly string[]): QuestionError {
  return new QuestionError(
    "not-found",
    "unknown-forecast",
    `No forecast ${id} in the books.${nearestHint(id, ids)}`,
    {
      asked: id,
    },
  );
}
