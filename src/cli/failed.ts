import process from "node:process";
import { CommanderError } from "commander";
import { type Candidate, QuestionError } from "../contract/error-body.ts";
import { replyText } from "../contract/questions.ts";
import { grouped } from "../wording/number-words.ts";
import { BY_INTERRUPT, Interrupted } from "./interrupted.ts";
import { item, pageOf } from "./text/page.ts";
import { UsageError } from "./usage-error.ts";

const NO_ANSWER = 1;
const CANNOT_ASK = 2;
const BAD_QUESTION = "bad-question";

/** Failures of the machine or of what was typed; anything else is ours. */
const EXPECTED: ReadonlySet<string> = new Set([
  "StoreError",
  "GazetteerError",
  "IntakeError",
  "UsageError",
  "QuestionError",
  "Interrupted",
]);

/** Says on standard error what went wrong and what to do; gives the exit code. */
export function failed(error: unknown): number {
  // Help and the version come as errors too.
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { json, verbose } = flags();
  const failure = error instanceof Error ? error : new Error(String(error));
  if (json) process.stdout.write(replyText(bodyOf(failure)));
  // What is wrong with the arguments has been said where it was found.
  if (!(failure instanceof CommanderError)) process.stderr.write(`hansa: ${messageOf(failure, verbose)}\n`);
  if (failure instanceof QuestionError) process.stderr.write(details(failure) + (ADVICE[failure.code] ?? ""));
  if (verbose && failure.stack) process.stderr.write(`${failure.stack}\n`);
  if (failure instanceof Interrupted) return BY_INTERRUPT;
  return isUnanswered(failure) ? NO_ANSWER : CANNOT_ASK;
}

/** The command that helps on; pages have other ways. */
const ADVICE: Readonly<Record<string, string>> = {
  "unknown-city": "  Search with: hansa cities find TEXT\n",
  "unknown-network": "  hansa networks lists them.\n",
};

function isUnanswered(error: Error): boolean {
  return error instanceof QuestionError && (error.failure === "not-found" || error.failure === "ambiguous");
}

/** The arguments may be what is wrong, so they are looked at as they stand. */
function flags(): { json: boolean; verbose: boolean } {
  return { json: process.argv.includes("--json"), verbose: process.argv.includes("--verbose") };
}

function messageOf(error: Error, verbose: boolean): string {
  if (EXPECTED.has(error.name) || isOfTheSystem(error)) return error.message;
  return `something went wrong inside Hansa: ${error.message}${verbose ? "" : " (--verbose shows where)"}`;
}

function isOfTheSystem(error: Error): boolean {
  return "syscall" in error;
}

function bodyOf(error: Error): unknown {
  if (error instanceof QuestionError) return error.body;
  if (error instanceof CommanderError)
    return { error: { code: BAD_QUESTION, message: argumentWords(error) } };
  const coded = "code" in error && EXPECTED.has(error.name) ? String(error.code) : undefined;
  const code = coded ?? (error instanceof UsageError ? BAD_QUESTION : "internal");
  return { error: { code, message: error.message } };
}

function argumentWords({ code, message }: CommanderError): string {
  // A command without its second word shows its help, and its message says only that.
  return code === "commander.help"
    ? "Which command is meant? --help lists them."
    : message.replace(/^error: /, "");
}

/** Candidates, and the problems that the message does not tell already. */
function details({ candidates, problems, message }: QuestionError): string {
  const page = pageOf(process.stderr, process.env);
  const untold = problems.filter(({ why }) => !message.includes(why));
  return [
    ...candidates.flatMap((candidate) => item(page, candidateWords(candidate), "  ")),
    ...untold.flatMap(({ where, why }) => item(page, `${where}: ${why}`, "  ")),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function candidateWords({ id, name, country, region, population }: Candidate): string {
  const where = [name, ...(region && region !== name ? [region] : []), ...(country ? [country] : [])].join(
    ", ",
  );
  const size = population === undefined ? "population not given" : `${grouped(population)} inhabitants`;
  return `${where} · ${size} · ${id}`;
}
