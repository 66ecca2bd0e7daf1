import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lacking, REQUIRE_ALL } from "./machine.ts";

/**
 * The one test command. Unit tests run in one process; those that start processes, servers and browsers each in
 * their own. Arguments name files, or parts of their paths, to run only those.
 */
interface Group {
  title: string;
  files: readonly string[];
  flags: readonly string[];
}

const ROOT = join(import.meta.dirname, "..");
const MINUTE = 60_000;

const wanted = process.argv.slice(2);
const filesIn = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT })
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .toSorted();

const GROUPS: readonly Group[] = [
  {
    title: "Unit tests, in one process",
    files: filesIn("src/**/*.test.ts"),
    flags: ["--test-isolation=none", `--test-timeout=${MINUTE}`, "--test-force-exit"],
  },
  {
    title: "Tests of the whole, each file in its own process",
    files: filesIn("test/**/*.test.ts"),
    flags: [`--test-timeout=${10 * MINUTE}`, "--test-concurrency=1"],
  },
];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Skipped for want of what nothing installs. */
  spared: number;
}

const folder = mkdtempSync(join(tmpdir(), "hansa-run-"));
const tallies: Tally[] = [];
for (const [number, group] of GROUPS.entries())
  if (group.files.length > 0) tallies.push(await tested(group, join(folder, `${number}.json`)));
rmSync(folder, { recursive: true });

const total = (of: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[of], 0);
const skipped = total("skipped");
const spared = total("spared");
const failed = total("failed") + (REQUIRE_ALL ? skipped : 0);
for (const need of lacking()) console.log(`skipped where needed: this machine has no ${need}`);
if (REQUIRE_ALL && skipped > 0) console.log("HANSA_REQUIRE_ALL is set: what was skipped counts as failed");
const untried = spared + (REQUIRE_ALL ? 0 : skipped);
const silent = total("passed") + failed === 0 ? " (nothing ran)" : "";
console.log(
  `${total("passed")} passed, ${failed} failed${untried > 0 ? `, ${untried} skipped` : ""}${silent}`,
);
process.exitCode = failed > 0 || silent ? 1 : 0;

/** Runs a group of files; one that ends without a tally, or badly with a good one, has failed. */
async function tested({ title, files, flags }: Group, tallyFile: string): Promise<Tally> {
  console.log(`\n${title}: ${files.length} files`);
  const reporters = [
    ["--test-reporter=spec", "--test-reporter-destination=stdout"],
    [`--test-reporter=${join(ROOT, "test/tally.ts")}`, `--test-reporter-destination=${tallyFile}`],
  ];
  const child = spawn(process.execPath, ["--test", ...flags, ...reporters.flat(), ...files], {
    cwd: ROOT,
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  const tally = tallyIn(tallyFile);
  if (tally === undefined) return { passed: 0, failed: 1, skipped: 0, spared: 0 };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function tallyIn(file: string): Tally | undefined {
  try {
    const { passed, failed, skipped, spared } = JSON.parse(readFileSync(file, "utf8"));
    return {
      passed: Number(passed),
      failed: Number(failed),
      skipped: Number(skipped),
      spared: Number(spared),
    };
  } catch {
    return undefined;
  }
}
