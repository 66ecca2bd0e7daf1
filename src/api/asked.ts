import type * as z from "zod";
import { type ErrorProblem, QuestionError } from "../contract/error-body.ts";
import { issueWords } from "../contract/issue-words.ts";
import type { Question } from "../contract/questions.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a request gives in its path, its query and its body. */
export interface Given {
  params: Fields;
  query: Fields;
  body: Fields;
}

const PLACES = ["params", "query", "body"] as const;
const NOT_TAKEN = "is not taken here";
const NAMES = { params: "path", query: "query", body: "body" } as const;

/** What a question takes, checked by the contract; every part that does not fit is named. */
export function asked(question: Pick<Question, (typeof PLACES)[number]>, given: Given): Fields {
  const problems: ErrorProblem[] = [];
  const fields = PLACES.map((place): Fields => {
    const schema = question[place];
    if (schema === undefined) {
      const [stray] = Object.keys(given[place]);
      if (stray !== undefined) problems.push({ where: `${NAMES[place]} ${stray}`, why: NOT_TAKEN });
      return {};
    }
    const parsed = schema.safeParse(given[place]);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) problems.push(...problemsOf(issue, place, given[place]));
    return {};
  });
  if (problems.length > 0) throw notValid(problems);
  return Object.assign({}, ...fields);
}

function problemsOf(issue: z.core.$ZodIssue, place: (typeof PLACES)[number], given: Fields): ErrorProblem[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ where: `${NAMES[place]} ${key}`, why: NOT_TAKEN }));
  const [field] = issue.path;
  return [
    {
      where: [NAMES[place], ...issue.path.filter((key) => typeof key === "string")].join(" "),
      why: issueWords(issue, typeof field === "string" ? given[field] : given),
    },
  ];
}

function notValid(problems: readonly ErrorProblem[]): QuestionError {
  const listed = problems.map(({ where, why }) => `${where}: ${why}`).join("; ");
  return new QuestionError("bad-question", "bad-question", `The question cannot be read. ${listed}.`, {
    problems,
  });
}
