import type { ErrorBody } from "../contract/error-body.ts";
import { t } from "./language/text.ts";

export type Failure = ErrorBody["error"] & { status: number };

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

/** The reply at an address of the API. Its shape is the contract's: one definition, kept by the server's tests. */
export async function ask<T>(path: string, send?: { body: unknown }, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    headers: { accept: "application/json", ...(send && { "content-type": "application/json" }) },
    ...(send && { method: "POST", body: JSON.stringify(send.body) }),
    ...(signal && { signal }),
  }).catch(() => {
    throw new AskError(unreachable());
  });
  const reply: unknown = await response.json().catch(() => undefined);
  if (response.ok && response.status < 300) return reply as T;
  throw new AskError(failureOf(reply, response.status));
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
