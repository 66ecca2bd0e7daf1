import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { QUESTIONS, type Question, replyText } from "../contract/questions.ts";
import { isAside } from "../workbench/aside-question.ts";
import type { Awaiting, QuestionName, Workbench } from "../workbench/workbench.ts";
import { asked } from "./asked.ts";
import { dossierRoutes } from "./dossier-routes.ts";
import { entityTag, isHeld } from "./entity-tag.ts";
import { errorReply, refused } from "./error-reply.ts";
import { givenIn } from "./given.ts";
import { noWrites, ownHostOnly, ownOriginOnly, securityHeaders, smallBody } from "./guard.ts";
import { answeredOnTheWay } from "./on-the-way.ts";
import { openApiDocument } from "./open-api-document.ts";
import { PackedBodies, packedReply } from "./packed.ts";
import { pageLinks, pagesOf } from "./page-links.ts";
import { referenceRoutes } from "./reference-routes.ts";
import { webRoutes } from "./web-routes.ts";

export interface AppOptions {
  /** Other machines may read, and nobody writes. */
  remote: boolean;
  /** The edition of the code, part of every entity tag. */
  version: string;
  /** The built pages. */
  webFolder: string;
  /** Told what nobody foresaw. */
  log: (error: unknown) => void;
}

const JSON_TYPE = "application/json; charset=utf-8";

/** What is posted and writes nothing. */
const READING: ReadonlySet<string> = new Set(
  Object.values<Question>(QUESTIONS).flatMap(({ path, writesNothing }) => (writesNothing ? [path] : [])),
);

/** How many long replies to each question are kept packed. */
const PACKED_EACH = 4;

/** Every question of the contract over HTTP, its description, and the pages. */
export function app(workbench: Workbench, { remote, version, webFolder, log }: AppOptions): OpenAPIHono {
  const hono = new OpenAPIHono();
  hono.use(securityHeaders);
  if (!remote) hono.use(ownHostOnly);
  hono.on("POST", "*", remote ? noWrites(READING) : ownOriginOnly, smallBody);
  // An id may be anything, so what follows one is looked for before the id alone.
  for (const name of names().toSorted((one, other) => pathOf(other).length - pathOf(one).length))
    register(hono, name, workbench, { version, remote, log });
  for (const path of longestFirst(new Set(names().map(pathOf))))
    hono.all(routePath(path), (context) => wrongMethod(context, path));
  referenceRoutes(hono, () => openApiDocument(hono, version), version);
  dossierRoutes(hono, workbench, version);
  hono.all("/api/*", notFound);
  webRoutes(hono, webFolder);
  hono.notFound(notFound);
  hono.onError((error, context) => errorReply(context, error, log));
  return hono;
}

/** In the order of the contract. */
function names(): QuestionName[] {
  return Object.keys(QUESTIONS).filter((name): name is QuestionName => name in QUESTIONS);
}

const pathOf = (name: QuestionName): string => QUESTIONS[name].path;

function register(
  hono: OpenAPIHono,
  name: QuestionName,
  workbench: Workbench,
  { version, remote, log }: Pick<AppOptions, "version" | "remote" | "log">,
): void {
  const question: Question = QUESTIONS[name];
  // `asked` has just checked it by this question's own schemas, which the compiler cannot know of a name.
  const answer = async (
    asking: object,
    { req }: Context,
    progress?: Awaiting["progress"],
  ): Promise<unknown> => {
    // Whoever has gone away waits for nothing any more.
    const awaiting = { signal: req.raw.signal, progress };
    const answered = isAside(name, asking)
      ? await workbench.aside(name, asking as never, awaiting)
      : await workbench[name](asking as never, awaiting);
    // Pages offer no form that this server would refuse.
    return remote && name === "meta" ? { ...answered, readOnly: true } : answered;
  };
  const held = new PackedBodies(PACKED_EACH);
  hono.on(question.method.toUpperCase(), routePath(question.path), async (context) => {
    const asking = asked(question, await givenIn(context, question));
    const told = (): ReturnType<typeof answeredOnTheWay> =>
      answeredOnTheWay(context, (progress) => answer(asking, context, progress), log);
    if (question.method === "post") {
      const made = await told();
      return "lines" in made ? made.lines : reply(context, replyText(made.answered));
    }
    const { pathname, search } = new URL(context.req.url);
    const tag = entityTag(version, await workbench.revision(), pathname, search);
    context.header("ETag", tag);
    context.header("Cache-Control", "no-cache");
    if (isHeld(context.req.header("if-none-match"), tag)) return context.body(null, 304);
    context.header("Vary", "Accept, Accept-Encoding");
    const ready = held.at(tag, context);
    if (ready) return packedReply(context, ready, JSON_TYPE);
    const made = await told();
    if ("lines" in made) return made.lines;
    const { answered } = made;
    const pages = pagesOf(asking, answered);
    const links = pages && pageLinks(new URL(context.req.url), pages.page, pages.total);
    if (links) context.header("Link", links);
    const text = replyText(answered);
    // A reply in pages has its links, which are not kept.
    const bytes = pages ? undefined : await held.pack(tag, text, context);
    return bytes ? packedReply(context, bytes, JSON_TYPE) : reply(context, text);
  });
}

function reply(context: Context, text: string): Response {
  return context.body(text, 200, { "Content-Type": JSON_TYPE });
}

/** The contract's path as Hono writes it: an id may hold a '/', so it is matched with what follows it. */
function routePath(path: string): string {
  return path.replace(/\{(\w+)\}(.*)$/, ":$1{.+$2}");
}

/** An id may be anything, so what follows one is looked for before the id alone. */
function longestFirst(paths: Iterable<string>): string[] {
  return [...paths].toSorted((one, other) => other.length - one.length);
}

function wrongMethod(context: Context, path: string): Response {
  const methods = names()
    .map((name) => QUESTIONS[name])
    .filter((question) => question.path === path)
    .map(({ method }) => method.toUpperCase());
  context.header("Allow", methods.join(", "));
  return refused(context, 405, "wrong-method", `${path} takes ${methods.join(" and ")} only.`);
}

function notFound(context: Context): Response {
  return refused(
    context,
    404,
    "no-such-address",
    "Nothing is at this address; /reference lists what there is.",
  );
}
