import process from "node:process";
import { grouped } from "../assessments/sentence.ts";
import { type Candidate, QuestionError } from "../contract/error-body.ts";
import { replyText } from "../contract/questions.ts";
import { UsageError } from "./usage-error.ts";

const NO_ANSWER = 1;
const CANNOT_ASK = 2;

/** Failures of the machine or of what was typed; anything else is ours. */
const EXPECTED: ReadonlySet<string> = new Set([
  "StoreError",
  "GazetteerError",
  "UsageError",
  "QuestionError",
]);

/** Says on standard error what went wrong and what to do; gives the exit code. */
export function failed(error: unknown): number {
  const { json, verbose } = flags();
  const told = error instanceof Error ? error : new Error(String(error));
  if (json) process.stdout.write(replyText(bodyOf(told)));
  process.stderr.write(`hansa: ${messageOf(told, verbose)}\n`);
  if (told instanceof QuestionError) process.stderr.write(details(told));
  if (verbose && told.stack) process.stderr.write(`${told.stack}\n`);
  const unanswered =
    told instanceof QuestionError && (told.failure === "not-found" || told.failure === "ambiguous");
  return unanswered ? NO_ANSWER : CANNOT_ASK;
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
  const coded = "code" in error && EXPECTED.has(error.name) ? String(error.code) : undefined;
  const code = coded ?? (error instanceof UsageError ? "bad-question" : "internal");
  return { error: { code, message: error.message } };
}

function details({ candidates, problems }: QuestionError): string {
  return [
    ...candidates.map((candidate) => `  ${candidateWords(candidate)}\n`),
    ...problems.map(({ where, why }) => `  ${where}: ${why}\n`),
  ].join("");
}

function candidateWords({ id, name, country, region, population }: Candidate): string {
  const where = [name, ...(region && region !== name ? [region] : []), ...(country ? [country] : [])].join(
    ", ",
  );
  const size = population === undefined ? "population not given" : `${grouped(population)} inhabitants`;
  return `${where} · ${size} · ${id}`;
}
