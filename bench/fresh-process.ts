import { spawnSync } from "node:child_process";

/** What a process of its own took. */
export interface Run {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of processor, of all its threads. */
  readonly cpu: number;
  /** MB at its peak. */
  readonly memory: number;
  readonly stdout: string;
}

const TELL =
  'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("used "+u.maxRSS+" "+(u.userCPUTime+u.systemCPUTime)+"\\n")})';

/** Runs Node on some arguments in a fresh process and tells what it took. */
export function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${TELL}`, ...args],
    { env: { ...process.env, ...env }, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const wall = performance.now() - begun;
  // 1: rows that could not be read.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const [, peak, cpu] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  return { wall, cpu: Number(cpu) / 1000, memory: Number(peak) / 1024, stdout };
}
