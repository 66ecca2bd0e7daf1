import { QuestionError } from "../contract/error-body.ts";

/** A failure of a question as a thread can send it: what a class knows is lost on the way. */
export interface Refusal extends Pick<QuestionError, "failure" | "code" | "message"> {
  readonly more: NonNullable<ConstructorParameters<typeof QuestionError>[3]>;
}

export function refusalOf(error: QuestionError): Refusal {
  const { failure, code, message, asked, candidates, problems } = error;
  return {
    failure,
    code,
    message,
    more: { ...(asked !== undefined && { asked }), candidates, problems },
  };
}

export function errorOf({ failure, code, message, more }: Refusal): QuestionError {
  return new QuestionError(failure, code, message, more);
}
