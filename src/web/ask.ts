import type { ErrorBody } from "../contract/error-body.ts";
import { heard } from "./answering.ts";
import { t } from "./language/text.ts";
import { underWay } from "./under-way.ts";

export type Failure = ErrorBody["error"] & {
  status: number;
  /** It was read and nothing was written, so it can be asked again. */
  read?: true;
};

/** What the server could not answer, in its own words. */
export class AskError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = "AskError";
    this.failure = failure;
  }
}

const unreachable = (): Failure => ({
  status: 0,
  code: "unreachable",
  message: t("failure.unreachable"),
});

/** A reply that ended too early, or that something between here and the server gave in its place. */
const brokenOff = (status: number): Failure => ({
  status,
  code: "broken-off",
  message: t("failure.brokenOff"),
});

/** The reply at an address of the API. Its shape is the contract's: one definition, kept by the server's tests. */
export function ask<T>(
  path: string,
  send?: { body: unknown },
  signal?: AbortSignal,
  listen?: Listen,
): Promise<T> {
  return underWay(asked<T>(path, { send, signal, listen }));
}

/** Reads a reply that tells how far it is, line by line; gives the last line, none where it broke off. */
type Listen = (response: Response) => Promise<unknown>;

const LINES = "application/x-ndjson";

interface Asking {
  send: { body: unknown } | undefined;
  signal: AbortSignal | undefined;
  listen: Listen | undefined;
}

async function asked<T>(path: string, { send, signal, listen }: Asking): Promise<T> {
  const response = await fetch(path, {
    headers: {
      accept: `${listen ? `${LINES}, ` : ""}application/json`,
      ...(send && { "content-type": "application/json" }),
    },
    ...(send && { method: "POST", body: JSON.stringify(send.body) }),
    ...(signal && { signal }),
  }).catch(() => {
    // Whoever goes elsewhere gives up a question; that tells nothing of the server.
    if (!signal?.aborted) heard(false);
    throw new AskError(unreachable());
  });
  heard(true);
  const inLines = listen && response.headers.get("content-type")?.startsWith(LINES);
  const { reply, status } = inLines
    ? lastLine(await listen(response).catch(() => undefined), response.status)
    : { reply: await response.json().catch(() => undefined), status: response.status };
  if (status >= 200 && status < 300) {
    if (reply === undefined) throw new AskError(brokenOff(status));
    return reply as T;
  }
  throw new AskError(failureOf(reply, status));
}

/** What the last line of a reply in lines holds; a failure comes with its own status. */
function lastLine(line: unknown, status: number): { reply: unknown; status: number } {
  const told = line as { reply?: unknown; failure?: unknown; status?: number } | undefined;
  return told?.status === undefined
    ? { reply: told?.reply, status }
    : { reply: told.failure, status: told.status };
}

export function failureOf(reply: unknown, status: number): Failure {
  const told = (reply as Partial<ErrorBody> | undefined)?.error;
  if (told) return { ...told, status };
  return {
    status,
    code: "unreadable",
    message: t("failure.noWords", { status: String(status) }),
  };
}
