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
  if (error instanceof QuestionError) return sent(context, STATUSES[error.failure], error.body);
  if (error instanceof HTTPException) return error.getResponse();
  if (error instanceof Error && STORED.has(error.name) && "code" in error) {
    const code = String(error.code);
    return refused(context, REFUSALS.has(code) ? 409 : 503, code, error.message);
  }
  log(error);
  return refused(context, 500, "internal", "Something went wrong inside Hansa; its own output says what.");
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
