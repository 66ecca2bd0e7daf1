/**
 * How fast a dump of Wikidata is read, beside `gzip -dc FILE | wc -c` on the same file in the same run, each in a
 * process of its own, by turns. Run: npx node bench/wikidata.ts [MB] [RUNS] [FILE]; without FILE a made one of so many
 * MB unpacked.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { gleanDump } from "../src/intake/dump-gleanings.ts";
import { makeDump } from "./dump-file.ts";
import { median } from "./figures.ts";

const MEGABYTE = 1_000_000;
const SEED = 190;

interface Round {
  readonly gzip: number;
  readonly hansa: number;
  /** Seconds of processor time. */
  readonly gzipCpu: number;
  readonly hansaCpu: number;
  /** MB. */
  readonly memory: number;
}

async function bench(megabytes: number, runs: number, given: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
  try {
    const file = given ?? join(folder, "dump.json.gz");
    if (given === undefined) await tellMade(file, megabytes);
    const rounds = Array.from({ length: runs }, () => round(file, folder));
    tell(rounds, unpackedBytes(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tellMade(file: string, megabytes: number): Promise<void> {
  const { entities, passing } = await makeDump(file, megabytes * MEGABYTE, SEED);
  const packed = (statSync(file).size / MEGABYTE).toFixed(0);
  console.log(`made: ${entities} entities, ${passing} with twins, ${megabytes} MB in ${packed} MB of gzip`);
}

function round(file: string, folder: string): Round {
  const gzip = timed("sh", ["-c", 'gzip -dc "$0" | wc -c; times', file]);
  const own = timed(process.execPath, [import.meta.filename, "--read", file, folder]);
  const [, peak, cpu] = /peak (\d+) cpu ([\d.]+)/.exec(own.said) ?? [];
  return {
    gzip: gzip.seconds,
    gzipCpu: childrenCpu(gzip.said),
    hansa: own.seconds,
    hansaCpu: Number(cpu),
    memory: Number(peak) / 1024,
  };
}

/** The last line of the shell's `times`: what its children took, '0m1.230s 0m0.100s'. */
function childrenCpu(said: string): number {
  const times = [...(said.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

function timed(command: string, args: readonly string[]): { seconds: number; said: string } {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return { seconds: (performance.now() - begun) / 1000, said: stdout };
}

function unpackedBytes(file: string): number {
  return Number(timed("sh", ["-c", 'gzip -dc "$0" | wc -c', file]).said);
}

function tell(rounds: readonly Round[], bytes: number): void {
  const speed = (seconds: number) => `${(bytes / MEGABYTE / seconds).toFixed(0)} MB/s`;
  const [gzip, hansa] = [median(rounds.map((each) => each.gzip)), median(rounds.map((each) => each.hansa))];
  const ratio = median(rounds.map((each) => each.gzip / each.hansa));
  const memory = Math.max(...rounds.map((each) => each.memory));
  console.log(`median of ${rounds.length}, Node ${process.version}, ${bytes} bytes unpacked`);
  console.log(`gzip -dc | wc -c     ${gzip.toFixed(2)} s  ${speed(gzip)}`);
  console.log(`one pass of Hansa    ${hansa.toFixed(2)} s  ${speed(hansa)}  at most ${memory.toFixed(0)} MB`);
  console.log(`speed beside gzip's  ${(100 * ratio).toFixed(0)} % (median of the rounds' own)`);
  const cpu = median(rounds.map((each) => each.gzipCpu / each.hansaCpu));
  const [gzipCpu, hansaCpu] = [
    median(rounds.map((each) => each.gzipCpu)),
    median(rounds.map((each) => each.hansaCpu)),
  ];
  console.log(
    `processor time       ${gzipCpu.toFixed(2)} s and ${hansaCpu.toFixed(2)} s: ${(100 * cpu).toFixed(0)} %`,
  );
}

const [first = "1000", second = "5", third] = process.argv.slice(2);
if (first === "--read") {
  await gleanDump(second, { folder: third ?? tmpdir(), again: false }).then((path) => rmSync(path));
  const { user, system } = process.cpuUsage();
  console.log(`peak ${process.resourceUsage().maxRSS} cpu ${(user + system) / 1e6}`);
} else await bench(Number(first), Number(second), third);
