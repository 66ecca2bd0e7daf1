import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { type ErrorBody, type Failure, QuestionError } from "../contract/error-body.ts";
import { replyText } from "../contract/questions.ts";

type Status = 300 | 400 | 403 | 404 | 405 | 409 | 413 | 415 | 500 | 503;

const STATUSES: Readonly<Record<Failure, Status>> = {
  ambiguous: 300,
  "bad-question": 400,
  "not-found": 404,
  refused: 409,
  unavailable: 503,
};

/** What a store cannot take as things stand; its other failures may pass. */
const REFUSALS: ReadonlySet<string> = new Set(["store-read-only", "claim-id-taken", "not-valid"]);

/** Any failure in the one error body; what we did not foresee goes to `log` and keeps its details from the reader. */
export function errorReply(context: Context, error: unknown, log: (error: unknown) => void): Response {
  if (error instanceof HTTPException) return error.getResponse();
  if (error instanceof QuestionError && error.retryAfter !== undefined)
    context.header("Retry-After", String(error.retryAfter));
  const { status, body } = failureTold(error, log);
  return sent(context, status, body);
}

/** A failure as it is told where a reply has begun already, so that its status comes with it. */
export function failureTold(
  error: unknown,
  log: (error: unknown) => void,
): { status: Status; body: ErrorBody } {
  if (error instanceof QuestionError) return { status: STATUSES[error.failure], body: error.body };
  if (error instanceof Error && STORED.has(error.name) && "code" in error) {
    const code = String(error.code);
    return { status: REFUSALS.has(code) ? 409 : 503, body: { error: { code, message: error.message } } };
  }
  log(error);
  const message = "Something went wrong inside Hansa; its own output says what.";
  return { status: 500, body: { error: { code: "internal", message } } };
}

/** Failures of what is under the workbench, told by name: its folders are not ours to import. */
const STORED: ReadonlySet<string> = new Set(["StoreError", "GazetteerError"]);

export function refused(context: Context, status: Status, code: string, message: string): Response {
  return sent(context, status, { error: { code, message } });
}

function sent(context: Context, status: Status, body: ErrorBody): Response {
  context.header("Cache-Control", "no-store");
  context.header("ETag", undefined);
  // What was sent with it may not have been read, and would be taken for the next request.
  if (context.req.method !== "GET") context.header("Connection", "close");
  return context.body(replyText(body), status, { "Content-Type": "application/json; charset=utf-8" });
}
