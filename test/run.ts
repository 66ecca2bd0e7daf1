import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { COMPILED_FOLDER } from "./hansa.ts";
import { lacking, REQUIRE_ALL } from "./machine.ts";
import { RUN_FOLDER } from "./once-in-run.ts";

/**
 * The one test command. Unit tests run in as many processes as there are cores; files that start processes, servers
 * and browsers each in its own, as many at once. Arguments name files, or parts of their paths, to run only those.
 */
interface Group {
  title: string;
  files: readonly string[];
  flags: readonly string[];
}

const ROOT = join(import.meta.dirname, "..");
const MINUTE = 60_000;
/** More at once would want more memory than a core brings along. */
const AT_ONCE = Math.min(availableParallelism(), 4);
/** Files whose claims are of time run with nothing beside them. */
const OF_TIME = ["test/web-dossier.test.ts"];

const wanted = process.argv.slice(2);
const filesIn = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT })
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .toSorted();

const unit = filesIn("src/**/*.test.ts");
const whole = filesIn("test/**/*.test.ts");
const isOfTime = (file: string): boolean => OF_TIME.includes(file);

/** Each after the other; those of one group at once. */
const GROUPS: readonly (readonly Group[])[] = [
  Array.from({ length: AT_ONCE }, (_, part) => ({
    title: `Unit tests, process ${part + 1} of ${AT_ONCE}`,
    files: unit.filter((_file, at) => at % AT_ONCE === part),
    flags: ["--test-isolation=none", `--test-timeout=${2 * MINUTE}`, "--test-force-exit"],
  })),
  [
    {
      title: `Tests of the whole, each file in its own process, ${AT_ONCE} at once`,
      files: whole.filter((file) => !isOfTime(file)),
      flags: [`--test-timeout=${10 * MINUTE}`, `--test-concurrency=${AT_ONCE}`],
    },
  ],
  [
    {
      title: "Tests of time, one file at a time",
      files: whole.filter(isOfTime),
      flags: [`--test-timeout=${10 * MINUTE}`, "--test-concurrency=1"],
    },
  ],
];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Skipped for want of what nothing installs. */
  spared: number;
  /** By file. */
  seconds: Readonly<Record<string, number>>;
}

const folder = mkdtempSync(join(tmpdir(), "hansa-run-"));
const tallies: Tally[] = [];
for (const groups of GROUPS) {
  const some = groups.filter(({ files }) => files.length > 0);
  tallies.push(...(await Promise.all(some.map((group, at) => tested(group, at === 0)))));
}
rmSync(folder, { recursive: true });

const total = (of: Exclude<keyof Tally, "seconds">): number =>
  tallies.reduce((sum, tally) => sum + tally[of], 0);
const skipped = total("skipped");
const spared = total("spared");
const failed = total("failed") + (REQUIRE_ALL ? skipped : 0);
for (const line of dearest()) console.log(line);
for (const need of lacking()) console.log(`skipped where needed: this machine has no ${need}`);
if (REQUIRE_ALL && skipped > 0) console.log("HANSA_REQUIRE_ALL is set: what was skipped counts as failed");
const untried = spared + (REQUIRE_ALL ? 0 : skipped);
const silent = total("passed") + failed === 0 ? " (nothing ran)" : "";
console.log(
  `${total("passed")} passed, ${failed} failed${untried > 0 ? `, ${untried} skipped` : ""}${silent}`,
);
process.exitCode = failed > 0 || silent ? 1 : 0;

/**
 * Runs a group of files; one that ends without a tally, or badly with a good one, has failed. What a group says that
 * runs beside another is told when it has ended.
 */
async function tested({ title, files, flags }: Group, isTold: boolean): Promise<Tally> {
  const heading = `\n${title}: ${files.length} files`;
  if (isTold) console.log(heading);
  const tallyFile = join(folder, `${title}.json`);
  const reporters = [
    ["--test-reporter=spec", "--test-reporter-destination=stdout"],
    [`--test-reporter=${join(ROOT, "test/tally.ts")}`, `--test-reporter-destination=${tallyFile}`],
  ];
  const child = spawn(process.execPath, ["--test", ...flags, ...reporters.flat(), ...files], {
    cwd: ROOT,
    env: { ...process.env, [RUN_FOLDER]: folder, NODE_COMPILE_CACHE: COMPILED_FOLDER },
    stdio: ["inherit", isTold ? "inherit" : "pipe", "inherit"],
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => said.push(part));
  const [code] = await once(child, "close");
  if (!isTold) console.log(`${heading}\n${Buffer.concat(said).toString()}`);
  const tally = tallyIn(tallyFile);
  if (tally === undefined) return { passed: 0, failed: 1, skipped: 0, spared: 0, seconds: {} };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function tallyIn(file: string): Tally | undefined {
  try {
    const { passed, failed, skipped, spared, seconds } = JSON.parse(readFileSync(file, "utf8"));
    return {
      passed: Number(passed),
      failed: Number(failed),
      skipped: Number(skipped),
      spared: Number(spared),
      seconds,
    };
  } catch {
    return undefined;
  }
}

/** Where the time of a whole run went: the dearest files, for who wants it shorter. */
function dearest(): string[] {
  if (wanted.length > 0) return [];
  const seconds = tallies.flatMap((tally) => Object.entries(tally.seconds));
  const most = seconds.toSorted(([, one], [, other]) => other - one).slice(0, 20);
  return ["The dearest files:", ...most.map(([file, took]) => `${took.toFixed(0).padStart(5)} s  ${file}`)];
}
