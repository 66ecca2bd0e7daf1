import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { QuestionError } from "../contract/error-body.ts";
import type { Question } from "../contract/questions.ts";
import type { Given } from "./asked.ts";
import { refused } from "./error-reply.ts";

/** A request's path parameters, query and JSON body, not yet checked. */
export async function givenIn(context: Context, question: Question): Promise<Given> {
  return {
    params: paramsOf(context, question),
    query: queryOf(new URL(context.req.url)),
    body: question.body === undefined ? {} : await bodyOf(context),
  };
}

/** The router gives an id with what follows it in the path, such as '/correction'. */
function paramsOf(context: Context, { path }: Question): Record<string, string> {
  const end = path.slice(path.lastIndexOf("}") + 1);
  const held = Object.entries<string>(context.req.param());
  return Object.fromEntries(held.map(([name, text]) => [name, text.slice(0, text.length - end.length)]));
}

/** A parameter given once is a text, one given again and again a list. */
function queryOf({ searchParams }: URL): Record<string, string | string[]> {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...more] = searchParams.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}

async function bodyOf(context: Context): Promise<Record<string, unknown>> {
  // Another site's form cannot send JSON without the browser asking us first.
  if (!/^application\/json\b/i.test(context.req.header("content-type") ?? ""))
    throw new HTTPException(415, {
      res: refused(context, 415, "not-json", "Send the claim as JSON, with Content-Type: application/json."),
    });
  try {
    const held: unknown = JSON.parse(await context.req.text());
    if (typeof held === "object" && held !== null && !Array.isArray(held)) return { ...held };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badBody(error.message);
  }
  throw badBody("it is no JSON object");
}

function badBody(why: string): QuestionError {
  return new QuestionError("bad-question", "bad-json", `The body cannot be read: ${why}.`, {
    problems: [{ where: "body", why }],
  });
}
