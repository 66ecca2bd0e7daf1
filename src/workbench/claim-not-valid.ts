import type * as z from "zod";
import { type ErrorProblem, QuestionError } from "../contract/error-body.ts";

/** A claim that cannot be taken; each problem names the part that was given and does not fit. */
export function claimNotValid(problems: readonly ErrorProblem[]): QuestionError {
  const what = problems.map(({ where, why }) => `${where}: ${why}`).join("; ");
  return new QuestionError("bad-question", "claim-not-valid", `The claim cannot be taken. ${what}`, {
    problems,
  });
}

/** What was asked, as a schema reads it; throws what does not fit. */
export function validated<T>(schema: z.ZodType<T>, draft: unknown): T {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return parsed.data;
  throw claimNotValid(
    parsed.error.issues.map(({ path: [field, inner], message }) => ({
      where: String((field === "locator" ? inner : field) ?? "claim"),
      why: message,
    })),
  );
}
