import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuestionError } from "../contract/error-body.ts";
import { issueWords } from "../contract/issue-words.ts";
import { Scenario, type ScenarioAsked } from "../contract/scenario-question.ts";
import type { ScenariosReply, ScenarioText } from "../contract/scenario-questions.ts";
import { bundledFolder } from "./data-folder.ts";

const STANDARD_INPUT = 0;

/** A scenario in a JSON file, from standard input ('-'), or one that comes with the data by its name. */
export function scenarioFile(named: string): Scenario {
  return scenarioIn(textOf(named), named);
}

/** A scenario asked for by its text. */
export function scenarioAsked({ text, ...asked }: ScenarioText): ScenarioAsked {
  return { ...asked, scenario: scenarioIn(text, "The text") };
}

/** The scenario that a text holds; an error names the place in it, and the file. */
function scenarioIn(text: string, named: string): Scenario {
  const given = valueIn(text, named);
  const parsed = Scenario.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({
    where: placeOf(issue.path),
    why:
      issue.code === "unrecognized_keys"
        ? `${issue.keys.join(", ")}: not known here`
        : issueWords(issue, valueAt(given, issue.path)),
  }));
  const [first] = problems;
  const told = `${first?.where}: ${first?.why}`;
  throw failed(
    "bad-scenario",
    `${named} is no scenario: ${told}${told.endsWith("?") ? "" : "."} docs/scenarios.md tells what one holds.`,
    problems,
  );
}

function valueIn(text: string, named: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw failed("bad-scenario", `${named} is no JSON: ${wordsOf(error)}.`);
  }
}

function textOf(named: string): string {
  if (named !== "-" && !existsSync(named)) {
    const ready = readyScenarios();
    const path = ready.get(named.replace(/\.json$/, ""));
    if (path !== undefined) return readFileSync(path, "utf8");
    throw failed(
      "no-scenario",
      `There is no file ${named}, and no scenario of that name comes with Hansa. Ready are: ${[...ready.keys()].join(", ")}.`,
    );
  }
  try {
    return readFileSync(named === "-" ? STANDARD_INPUT : named, "utf8");
  } catch (error) {
    throw failed("no-scenario", `${named} cannot be read: ${wordsOf(error)}.`);
  }
}

/** The scenarios that come with Hansa, each with its file. */
export function scenariosReady(): ScenariosReply {
  return {
    scenarios: [...readyScenarios()].map(([name, path]) => {
      const text = readFileSync(path, "utf8");
      const { title, about } = scenarioIn(text, name);
      return { name, title, ...(about !== undefined && { about }), text };
    }),
  };
}

export function readyScenarios(): ReadonlyMap<string, string> {
  const folder = join(bundledFolder(), "scenarios");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  return new Map(files.toSorted().map((name) => [name.replace(/\.json$/, ""), join(folder, name)]));
}

/** Where in the file, counted from one: 'edit 2, body'. */
function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((part, at) => {
    if (typeof part === "number") return `${part + 1}`;
    return typeof path[at + 1] === "number" ? String(part).replace(/s$/, "") : `${String(part)},`;
  });
  return (
    words
      .join(" ")
      .replace(/,$/, "")
      .replace(/(\d) (?=[a-z])/g, "$1, ") || "the file"
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.entries(at).find(([key]) => key === String(part))?.[1];
  }
  return at;
}

function failed(code: string, message: string, problems: QuestionError["problems"] = []): QuestionError {
  return new QuestionError("bad-question", code, message, { problems });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
