import { isPage } from "./content-expected.ts";
import { type Fetched, type FetchOptions, fetchGuarded } from "./fetch-guarded.ts";
import { IntakeError } from "./intake-error.ts";
import { wholeOf } from "./size-limits.ts";

/** A SPARQL endpoint and how it is treated. */
export interface SparqlService {
  readonly endpoint: string;
  /** Who asks and where to write to, as Wikimedia's policy wants it of every program. */
  readonly agent: string;
  /** Whether the endpoint may be on this machine or its network: where the reader has named it. */
  readonly allowPrivate: boolean;
  /** How often a question is put before it is given up. */
  readonly attempts: number;
  /** For an answer from the first to the last byte; the public service itself gives up after 60 s. */
  readonly mostMillis: number;
  readonly wait: (millis: number) => Promise<void>;
  /** In [0, 1): spreads the next tries of many askers. */
  readonly random: () => number;
  readonly say?: (line: string) => void;
}

/** What was asked takes the endpoint too long: something smaller may not. */
export class QueryTimedOut extends Error {
  override readonly name = "QueryTimedOut";
}

/**
 * The rows of an answer. Whatever may pass is tried again, after a pause that doubles each time, or as long as the
 * server says; what will not pass (a question it does not understand, a page in place of data) is told at once.
 */
export async function askSparql(query: string, service: SparqlService): Promise<readonly unknown[]> {
  for (let attempt = 1; ; attempt++) {
    const tried = await tryOnce(query, service);
    if ("rows" in tried) return tried.rows;
    // Something smaller is the better answer to a question that takes too long.
    const most = tried.timedOut ? Math.min(2, service.attempts) : service.attempts;
    if (attempt >= most) throw givenUp(tried, attempt, service.endpoint);
    const pause = tried.pause ?? backOff(attempt, service.random());
    service.say?.(`${tried.why}; asking again in ${Math.ceil(pause / 1000)} s.`);
    await service.wait(pause);
  }
}

type Tried =
  | { readonly rows: readonly unknown[] }
  | { readonly why: string; readonly timedOut?: true; readonly pause?: number };

const MEGABYTE = 1_000_000;

async function tryOnce(query: string, service: SparqlService): Promise<Tried> {
  const { endpoint, agent, allowPrivate, mostMillis } = service;
  const options: FetchOptions = {
    allowPrivate,
    post: new URLSearchParams({ query }).toString(),
    headers: { accept: "application/sparql-results+json", "user-agent": agent },
    mostBytes: 100 * MEGABYTE,
    mostMillis,
    idleMillis: mostMillis,
  };
  try {
    const answer = await fetchGuarded(endpoint, options);
    const text = new TextDecoder().decode(await wholeOf(answer.bytes, endpoint, Number.POSITIVE_INFINITY));
    return answer.status === 200 ? rowsIn(text, endpoint) : refused(answer, text, endpoint);
  } catch (error) {
    if (error instanceof IntakeError && PASSING.has(error.code))
      return { why: error.message.replace(/\.$/, ""), ...(error.code === "too-slow" && { timedOut: true }) };
    throw error;
  }
}

const PASSING: ReadonlySet<string> = new Set(["address-failed", "too-slow", "damaged", "ends-too-early"]);

/** The public service answers 200 before it knows whether it will finish: the failure then ends what has begun. */
function rowsIn(text: string, endpoint: string): Tried {
  const rows = bindingsIn(text);
  if (rows) return { rows };
  if (TIMED_OUT.test(text.slice(-TAIL))) return { why: "The endpoint ran out of time", timedOut: true };
  if (isPage(text)) throw notData(endpoint, "an HTML page");
  return { why: "The answer ends too early, or is damaged" };
}

const TIMED_OUT = /TimeoutException|QueryTimeout|timed? ?out/i;
const TAIL = 20_000;

function bindingsIn(text: string): readonly unknown[] | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    const bindings = field(field(answer, "results"), "bindings");
    return Array.isArray(bindings) ? bindings : undefined;
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function refused({ status, statusWords, header }: Fetched, text: string, endpoint: string): Tried {
  const why = `The endpoint answers '${statusWords}'`;
  if (status === 500 && TIMED_OUT.test(text)) return { why: "The endpoint ran out of time", timedOut: true };
  if (status === 504) return { why, timedOut: true };
  if (status === 429 || status >= 500) {
    const pause = retryAfter(header("retry-after"));
    return { why, ...(pause !== undefined && { pause }) };
  }
  if (status === 403)
    throw notData(endpoint, `'${statusWords}': it lets no program in, or has had too many questions`);
  throw notData(endpoint, `'${statusWords}'`);
}

/** Seconds, or a day and time; none of more than an hour is waited for in one go. */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = /^\d+$/.test(text.trim()) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(1, seconds)) * 1000 : undefined;
}

/** 1, 2, 4 … up to 64 s, and up to half as much again. */
function backOff(attempt: number, random: number): number {
  return Math.min(64, 2 ** (attempt - 1)) * 1000 * (1 + random / 2);
}

function notData(endpoint: string, what: string): IntakeError {
  return new IntakeError(
    "wrong-content",
    `${endpoint} answers with ${what}, and no results. Check that --endpoint names a SPARQL endpoint.`,
  );
}

function givenUp(tried: Exclude<Tried, { rows: unknown }>, attempts: number, endpoint: string): Error {
  if (tried.timedOut) return new QueryTimedOut(tried.why);
  return new IntakeError(
    "address-failed",
    `${endpoint} was asked ${attempts} times. ${tried.why}. What has come is kept; give the same command again later and it goes on from there.`,
  );
}
