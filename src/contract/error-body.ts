import * as z from "zod";

/** A place, or another thing, that a name may mean. */
export const Candidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  country: z.string().optional(),
  region: z.string().optional(),
  /** Absent where the gazetteer gives none: 'not given', not 0. */
  population: z.number().optional(),
});
export type Candidate = z.infer<typeof Candidate>;

/** What went wrong, in one shape everywhere: the code is stable, the message says what to do. */
export const ErrorBody = z
  .strictObject({
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      /** The words of the question that the failure is about, such as a name that may mean several places. */
      asked: z.string().optional(),
      candidates: z.array(Candidate).optional(),
      /** Where: the part of the question, or of a claim that was sent, that does not fit. */
      problems: z.array(z.strictObject({ where: z.string(), why: z.string() })).optional(),
    }),
  })
  .meta({ id: "Error" });
export type ErrorBody = z.infer<typeof ErrorBody>;

export type ErrorProblem = NonNullable<ErrorBody["error"]["problems"]>[number];

/** The kinds of failure that a caller can do something about; only the API turns them into HTTP statuses. */
export type Failure = "not-found" | "ambiguous" | "bad-question" | "refused" | "unavailable";

/** A failure of a question, to be told in the error body: what was asked, what is wrong, what to do. */
export class QuestionError extends Error {
  readonly failure: Failure;
  readonly code: string;
  readonly asked: string | undefined;
  readonly candidates: readonly Candidate[];
  readonly problems: readonly ErrorProblem[];
  /** In so many seconds the same may be answered. */
  readonly retryAfter: number | undefined;

  constructor(
    failure: Failure,
    code: string,
    message: string,
    more: {
      asked?: string;
      candidates?: readonly Candidate[];
      problems?: readonly ErrorProblem[];
      retryAfter?: number;
    } = {},
  ) {
    super(message);
    this.name = "QuestionError";
    this.failure = failure;
    this.code = code;
    this.asked = more.asked;
    this.candidates = more.candidates ?? [];
    this.problems = more.problems ?? [];
    this.retryAfter = more.retryAfter;
  }

  get body(): ErrorBody {
    const { code, message, asked, candidates, problems } = this;
    return {
      error: {
        code,
        message,
        ...(asked !== undefined && { asked }),
        ...(candidates.length > 0 && { candidates: [...candidates] }),
        ...(problems.length > 0 && { problems: [...problems] }),
      },
    };
  }
}
