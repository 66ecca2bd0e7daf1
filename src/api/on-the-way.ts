import type { Context } from "hono";
import type { Awaiting } from "../workbench/workbench.ts";
import { failureTold } from "./error-reply.ts";

/** One JSON value a line. */
const LINES = "application/x-ndjson";

type Answering = (progress?: Awaiting["progress"]) => Promise<unknown>;

/**
 * What is answered; or, where the reader takes lines and the answer tells how far it is before it is there, a reply of
 * lines: `{ "progress" }` as it is told, and at the end `{ "reply" }`, or `{ "failure", "status" }`. What is at hand, or
 * refused at once, is replied to as ever.
 */
export async function answeredOnTheWay(
  context: Context,
  answering: Answering,
  log: (error: unknown) => void,
): Promise<{ readonly answered: unknown } | { readonly lines: Response }> {
  if (!context.req.header("accept")?.includes(LINES)) return { answered: await answering() };
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const bytes = new TextEncoder();
  // A reader who has gone is told nothing more; its signal gives the answer up.
  const write = (line: string): void => void writer.write(bytes.encode(`${line}\n`)).catch(() => undefined);
  const begun = Promise.withResolvers<"begun">();
  const answer = answering((told) => {
    write(JSON.stringify({ progress: told }));
    begun.resolve("begun");
  });
  const first = await Promise.race([answer.then(() => "answered"), begun.promise]);
  if (first === "answered") return { answered: await answer };
  const end = (): void => void writer.close().catch(() => undefined);
  answer
    .then(
      (answered) => write(JSON.stringify({ reply: answered })),
      (error: unknown) => {
        const { status, body } = failureTold(error, log);
        write(JSON.stringify({ failure: body, status }));
      },
    )
    .finally(end);
  context.header("ETag", undefined);
  context.header("Cache-Control", "no-store");
  return { lines: context.body(readable, 200, { "Content-Type": `${LINES}; charset=utf-8` }) };
}
