import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Claim } from "../src/record/claim.ts";
import type { Says } from "../src/record/says.ts";
import { openStore } from "../src/store/open-store.ts";

// What the store costs beside a plain table of the same JSON on the same node:sqlite, in the same run: each
// figure in a fresh process, the two in turn, the median of five. npx node bench/store.ts [CLAIMS]

const RUNS = 5;
const BATCH = 1000;
const SINGLES = 300;

interface Figures {
  /** Claims a second, in batches of 1,000, each acknowledged. */
  batched: number;
  /** Milliseconds for one claim appended alone and acknowledged. */
  single: number;
  megabytesOnDisk: number;
  /** Of the process that appended, in megabytes. */
  peakAppending: number;
  /** Milliseconds to open and be asked for one claim. */
  open: number;
  /** Milliseconds to read and parse all claims, and the heap they take, in megabytes. */
  readAll: number;
  heap: number;
}

/** What is measured: Hansa's store, or a plain table with an id and the JSON. */
interface Subject {
  append(claims: readonly Claim[]): unknown;
  one(id: string): unknown;
  all(): Promise<readonly unknown[]> | readonly unknown[];
  close(): unknown;
}

const [first = "", mode, path = ""] = process.argv.slice(2);
const size = Number(first || 100_000);
if (mode === "write") console.log(JSON.stringify(await write(process.argv[5] ?? "")));
else if (mode === "read") console.log(JSON.stringify(await read(process.argv[5] ?? "")));
else report();

function report(): void {
  const folder = mkdtempSync(join(tmpdir(), "hansa-bench-"));
  const runs: Record<string, Figures[]> = { hansa: [], plain: [] };
  try {
    for (let run = 0; run < RUNS; run++)
      for (const [which, figures] of Object.entries(runs)) {
        const file = join(folder, `${which}-${run}.db`);
        figures.push({ ...inFreshProcess("write", file, which), ...inFreshProcess("read", file, which) });
        rmSync(file);
      }
  } finally {
    rmSync(folder, { recursive: true });
  }
  show(runs["hansa"] ?? [], runs["plain"] ?? []);
}

function inFreshProcess(what: "write" | "read", file: string, which: string): Figures {
  const args = ["--expose-gc", import.meta.filename, String(size), what, file, which];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function show(hansa: readonly Figures[], plain: readonly Figures[]): void {
  console.log(
    `${size} claims, Node ${process.version}, ${availableParallelism()} cores, median of ${RUNS}; range in brackets`,
  );
  const rows: [keyof Figures, string][] = [
    ["batched", "claims/s appended, 1,000 at once"],
    ["single", "ms a claim appended alone"],
    ["megabytesOnDisk", "MB on disk"],
    ["peakAppending", "MB peak while appending"],
    ["open", "ms to open and get one claim"],
    ["readAll", "ms to read and parse all"],
    ["heap", "MB of heap for all, held"],
  ];
  for (const [figure, label] of rows) {
    const ours = spread(hansa.map((each) => each[figure]));
    const theirs = spread(plain.map((each) => each[figure]));
    const ratio = (ours.median / theirs.median).toFixed(2);
    console.log(
      `${label.padEnd(34)} store ${ours.text.padEnd(28)} plain ${theirs.text.padEnd(28)} ratio ${ratio}`,
    );
  }
}

function spread(values: readonly number[]): { median: number; text: string } {
  const sorted = [...values].sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const [low, middle, high] = [sorted[0], median, sorted.at(-1)].map((value = Number.NaN) =>
    value.toFixed(value < 100 ? 2 : 0),
  );
  return { median, text: `${middle} [${low}–${high}]` };
}

async function write(which: string): Promise<Partial<Figures>> {
  const subject = await open(which);
  let batched = 0;
  for (let at = 0; at < size; at += BATCH) {
    const claims = claimsFrom(at, Math.min(at + BATCH, size));
    batched += await seconds(async () => void (await subject.append(claims)));
  }
  const more = claimsFrom(size, size + SINGLES);
  const alone = await seconds(async () => {
    for (const claim of more) await subject.append([claim]);
  });
  await subject.close();
  return {
    batched: size / batched,
    single: (alone / SINGLES) * 1000,
    megabytesOnDisk: statSync(path).size / 1e6,
    peakAppending: process.resourceUsage().maxRSS / 1024,
  };
}

async function read(which: string): Promise<Partial<Figures>> {
  let subject: Subject | undefined;
  const opened = await seconds(async () => {
    subject = await open(which);
    await subject.one("bench:7");
  });
  if (!subject) throw new Error("not open");
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let held: readonly unknown[] = [];
  const all = subject.all.bind(subject);
  const readAll = await seconds(async () => {
    held = await all();
  });
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  if (held.length < size) throw new Error(`read ${held.length} of ${size}`);
  await subject.close();
  return { open: opened * 1000, readAll: readAll * 1000, heap };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function open(which: string): Promise<Subject> {
  if (which === "plain") return plainTable();
  const store = await openStore(path);
  return {
    append: (claims) => store.append(claims),
    one: (id) => store.claims({ ids: [id] }),
    all: () => store.claims({}),
    close: () => store.close(),
  };
}

function plainTable(): Subject {
  const db = new DatabaseSync(path);
  db.exec("pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16384");
  db.exec("create table if not exists claim (id text primary key, json text not null)");
  const insert = db.prepare("insert into claim values (?, ?)");
  return {
    append(claims) {
      db.exec("begin immediate");
      for (const claim of claims) insert.run(claim.id, JSON.stringify(claim));
      db.exec("commit");
    },
    one: (id) => db.prepare("select json from claim where id = ?").all(id),
    all: () =>
      db
        .prepare("select json from claim")
        .all()
        .map(({ json }) => JSON.parse(String(json))),
    close: () => db.close(),
  };
}

function claimsFrom(row: number, end: number): Claim[] {
  return Array.from({ length: end - row }, (_, more) => claimOf(row + more));
}

/** Claims as they come in a register: half ties, the rest memberships, figures and attributes. */
function claimOf(row: number): Claim {
  return {
    id: `bench:${row}`,
    says: saysOf(row),
    source: `src:register-${row % 50}`,
    locator: { row: String(row) },
    coder: "bench",
    confidence: "high",
    reliability: "B",
    reading: "clear",
    recorded: "2026-11-23T00:00:00Z",
    note: `As printed in table ${row % 400}.`,
  };
}

function saysOf(row: number): Says {
  const city = `gn:${(row * 7919) % 20_000}`;
  const year = String(1950 + (row % 75));
  switch (row % 10) {
    case 5:
    case 6:
      return { kind: "membership", member: city, body: `net:n${row % 90}`, valid: { from: { date: year } } };
    case 7:
    case 8:
      return {
        kind: "observation",
        subject: city,
        metric: "population",
        figure: { value: row, unit: "people" },
        asOf: year,
      };
    case 9:
      return {
        kind: "attribute",
        subject: city,
        predicate: "has_goal",
        text: `goal ${row}`,
        themes: ["climate"],
      };
    default:
      return {
        kind: "tie",
        between: [city, `gn:${(row * 104_729 + 1) % 20_000}`],
        form: "sister",
        valid: { from: { date: year } },
      };
  }
}
