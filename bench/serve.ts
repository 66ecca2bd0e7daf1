/**
 * The server on the bundled data: first and second start, and assessments of 200 different cities at 200 requests
 * a second, evenly spaced, no If-None-Match, beside the smallest reply (/api/meta) at the same rate. The load
 * generator runs in this process, the server in another; its own CPU is stated.
 * Run: npx node bench/serve.ts [SECONDS]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, ms, percentile } from "./figures.ts";

const SECONDS = Number(process.argv[2] ?? 10);
const ROUNDS = 5;
const RATE = 200;
const CITIES = 200;
const launcher = join(import.meta.dirname, "..", "bin", "hansa.js");
const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
let agent = new Agent();

interface Server {
  address: string;
  started: number;
  process: ChildProcess;
}

async function start(): Promise<Server> {
  const env = {
    ...process.env,
    HANSA_STORE: join(folder, "hansa.db"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const begun = performance.now();
  const child = spawn(process.execPath, [launcher, "serve", "--port", "0"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk;
      const found = /http:\/\/[\w.[\]:]+/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.on("exit", (code) => reject(new Error(`serve ended with ${code}: ${printed}`)));
  });
  await request(`${address}/api/meta`);
  return { address, started: performance.now() - begun, process: child };
}

async function stop({ process: child }: Server): Promise<void> {
  agent.destroy();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

function request(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on("data", (chunk: Buffer) => chunks.push(chunk));
      reply.on("end", () => {
        if (reply.statusCode === 200) resolve(Buffer.concat(chunks).toString());
        else reject(new Error(`${reply.statusCode} ${url}`));
      });
    }).on("error", reject);
  });
}

/** The polities with most facts on file, by id. */
async function cities(address: string): Promise<string[]> {
  const reply = JSON.parse(await request(`${address}/api/facts?kind=tie&groupBy=subject&limit=0`));
  const ids: string[] = reply.groups.map(({ value }: { value: string }) => value);
  return ids.filter((id) => id.startsWith("gn:")).slice(0, CITIES);
}

/** Milliseconds from when a request was due to its reply, and what the generator took of a core. */
interface Round {
  times: number[];
  rate: number;
  generator: number;
}

/** Sends requests at even intervals whatever the replies do, and times each from when it was due. */
async function load(urls: readonly string[]): Promise<Round> {
  const times: number[] = [];
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const pending: Promise<void>[] = [];
  for (let sent = 0; sent < RATE * SECONDS; sent++) {
    const due = begun + (1000 * sent) / RATE;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(
      request(urls[sent % urls.length] ?? "").then(() => {
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(pending);
  const elapsed = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { times, rate: times.length / elapsed, generator: (user + system) / 1e6 / elapsed };
}

function report(name: string, rounds: readonly Round[]): void {
  const of = (figure: (round: Round) => number): number => median(rounds.map(figure));
  const p99s = rounds.map(({ times }) => percentile(times, 0.99));
  console.log(
    [
      name.padEnd(28),
      `${of(({ rate }) => rate).toFixed(0)} requests/s`,
      `median ${ms(of(({ times }) => median(times)))}`,
      `p99 ${ms(median(p99s))} (${ms(Math.min(...p99s))} to ${ms(Math.max(...p99s))})`,
      `generator ${(100 * of(({ generator }) => generator)).toFixed(0)} % of a core`,
    ].join("   "),
  );
}

try {
  const first = await start();
  console.log(`first start (places, bundle)   ${ms(first.started)}`);
  await stop(first);
  const starts: number[] = [];
  for (let again = 0; again < ROUNDS; again++) {
    const server = await start();
    starts.push(server.started);
    await stop(server);
  }
  console.log(`second start                   ${ms(median(starts))}, median of ${ROUNDS}`);
  const server = await start();
  const ids = await cities(server.address);
  const urls = ids.map((id) => `${server.address}/api/cities/${encodeURIComponent(id)}`);
  // One round warms the compiler, as a server that has run a minute is.
  for (const url of urls) await request(url);
  const assessments: Round[] = [];
  const beside: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    assessments.push(await load(urls));
    beside.push(await load([`${server.address}/api/meta`]));
  }
  console.log(`median of ${ROUNDS} rounds of ${SECONDS} s, the lowest and the highest in brackets`);
  report(`assessments of ${ids.length} cities`, assessments);
  report("/api/meta (beside it)", beside);
  await stop(server);
} finally {
  agent.destroy();
  rmSync(folder, { recursive: true, force: true });
}
