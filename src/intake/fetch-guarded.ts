import type { IncomingMessage } from "node:http";
import { bodyOf } from "./fetch-body.ts";
import { fetchFailed } from "./fetch-failed.ts";
import { hop } from "./fetch-hop.ts";
import { type Resolver, reached, systemResolver } from "./guard-lookup.ts";
import { redirected, shortened, webAddress } from "./guard-url.ts";
import { IntakeError } from "./intake-error.ts";

export interface FetchOptions {
  /**
   * Lets servers of this machine and its own network be asked, on any port, as long as no public page has led
   * there. The addresses of links, of groups and of a cloud's own data are refused all the same.
   */
  readonly allowPrivate?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Sent as a form, in place of asking by address alone. */
  readonly post?: string | undefined;
  /** Of the body, on the way and unpacked. */
  readonly mostBytes?: number | undefined;
  /** From asking to the last byte. */
  readonly mostMillis?: number | undefined;
  readonly idleMillis?: number | undefined;
  /** How names are looked up and machines asked, where not by this one's own means. */
  readonly resolver?: Resolver | undefined;
  readonly ask?: typeof hop | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a server answered, whatever its status: which of them mean 'later' is for the asker to know. */
export interface Fetched {
  /** Where it came from in the end. */
  readonly url: string;
  readonly status: number;
  readonly statusWords: string;
  readonly header: (name: string) => string | undefined;
  /** 'application/json'; empty where none is given. */
  readonly mediaType: string;
  /** The body, unpacked, within the limits; to be read or left. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Ends the connection where the body is not wanted. */
  readonly leave: () => void;
}

const MEGABYTE = 1_000_000;
const DEFAULTS = { mostBytes: 200 * MEGABYTE, mostMillis: 120_000, idleMillis: 30_000 } as const;
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks an address of the web, and only of the web: every machine on the way is looked up, checked and then
 * connected to at the address that was checked, so that no page, redirect or name leads into this machine's own
 * network.
 */
export async function fetchGuarded(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { mostMillis = DEFAULTS.mostMillis, signal: given } = options;
  const late = AbortSignal.timeout(mostMillis);
  const signal = given ? AbortSignal.any([given, late]) : late;
  let url = webAddress(address, { anyPort: options.allowPrivate === true });
  let privateStill = options.allowPrivate === true;
  for (let followed = 0; followed <= MOST_REDIRECTS; followed++) {
    const { response, allPrivate } = await asked(url, privateStill, options, signal);
    const { location } = response.headers;
    if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined)
      return answered(url, response, options, signal);
    response.destroy();
    if (options.post !== undefined)
      throw failed(url, "redirects what was sent to it; give the address it moved to", "address-not-taken");
    privateStill &&= allPrivate;
    url = redirected(url, location, { anyPort: privateStill });
  }
  throw failed(new URL(address), `redirects more than ${MOST_REDIRECTS} times`);
}

async function asked(
  url: URL,
  allowPrivate: boolean,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ response: IncomingMessage; allPrivate: boolean }> {
  const { headers, post, resolver = systemResolver, ask = hop } = options;
  const { idleMillis = DEFAULTS.idleMillis } = options;
  try {
    const found = await sooner(reached(url, allowPrivate, resolver), signal);
    const all = { ...HEADERS, ...(post !== undefined && FORM), ...headers };
    const response = await ask(url, found, { headers: all, post, idleMillis, signal });
    return { response, allPrivate: found.allPrivate };
  } catch (error) {
    throw fetchFailed(url, error, signal);
  }
}

const HEADERS = {
  "user-agent": "Hansa (city diplomacy workbench)",
  "accept-encoding": "gzip, deflate, br",
} as const;
const FORM = { "content-type": "application/x-www-form-urlencoded" } as const;

/** A name that is looked up for ever is given up like a server that never answers. */
function sooner<T>(wanted: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, failed) => {
    const late = () => failed(signal.reason);
    if (signal.aborted) return late();
    signal.addEventListener("abort", late, { once: true });
    wanted.then(done, failed).finally(() => signal.removeEventListener("abort", late));
  });
}

function answered(url: URL, response: IncomingMessage, options: FetchOptions, signal: AbortSignal): Fetched {
  const { headers, statusCode = 0, statusMessage = "" } = response;
  return {
    url: url.href,
    status: statusCode,
    statusWords: `${statusCode} ${statusMessage}`.trim(),
    header: (name) => headers[name.toLowerCase()]?.toString(),
    mediaType: (headers["content-type"] ?? "").replace(/;.*$/s, "").trim().toLowerCase(),
    bytes: bodyOf(url, response, options.mostBytes ?? DEFAULTS.mostBytes, signal),
    leave: () => response.destroy(),
  };
}

function failed(
  url: URL,
  why: string,
  code: "address-failed" | "address-not-taken" = "address-failed",
): IntakeError {
  return new IntakeError(code, `${shortened(url.href)} ${why}.`);
}
