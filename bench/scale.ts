/**
 * A store of a million claims: how fast they are imported, what it takes to open it and assess a city in a fresh
 * process, how large it is, and how long what follows from the claims takes to be filled anew. Beside it a table
 * whose names are matched. The world is made up (scale-claims.ts); processor time is told beside wall time, since on
 * a machine that does other work as well only the first is steady.
 * Run: npx node bench/scale.ts [CLAIMS] [ROWS]
 */
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gazetteerSource } from "../src/store/gazetteer-source.ts";
import { median, ms } from "./figures.ts";
import { type Run, run } from "./fresh-process.ts";
import { claimsOf, described, LARGE_CITY, SMALL_CITY } from "./scale-claims.ts";

const CLAIMS = Number(process.argv[2] ?? 1_000_000);
const ROWS = Number(process.argv[3] ?? 100_000);
const RUNS = 5;
const AT_ONCE = 1000;

const folder = mkdtempSync(join(tmpdir(), "hansa-scale-"));
const store = join(folder, "hansa.db");
const env = { HANSA_STORE: store, XDG_CACHE_HOME: join(folder, "cache") };
const hansa = (...args: string[]): Run =>
  run([join(import.meta.dirname, "..", "bin", "hansa.js"), ...args], env);

function* lines(): Generator<string> {
  const { entities, sources } = described();
  for (const entity of entities) yield `${JSON.stringify({ record: "entity", entity })}\n`;
  for (const source of sources) yield `${JSON.stringify({ record: "source", source })}\n`;
  for (let at = 0; at < CLAIMS; at += AT_ONCE)
    yield claimsOf(at, Math.min(at + AT_ONCE, CLAIMS))
      .map((claim) => `${JSON.stringify({ record: "claim", claim })}\n`)
      .join("");
}

/** Pairs of real places with their countries, each of which comes again and again as in a register. */
function table(): string {
  const cities = [...gazetteerSource().cities()].filter(({ name }) => !/[",]/.test(name));
  const apart = Math.max(1, Math.floor((5 * cities.length) / ROWS));
  const names = cities.filter((_, at) => at % apart === 0).map(({ name, country }) => `${name},${country}`);
  const place = (number: number): string => names[number % names.length] ?? "";
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `${place(row)},${place(row * 7919 + Math.floor(row / 75))},${1950 + (row % 75)}`,
  );
  return ["city,country,partner,partner_country,since", ...rows].join("\n");
}

const MAPPING = `
source: { title: Ties of a benchmark, kind: document, reliability: C }
claims:
  - tie: { between: [{ name: city, country: country }, { name: partner, country: partner_country }], form: "=twin", from: since }
`;

function line(name: string, runs: readonly Run[], more = ""): void {
  const middle = (of: (run: Run) => number): number => median(runs.map(of));
  const [wall, cpu, memory] = [
    middle((each) => each.wall),
    middle((each) => each.cpu),
    middle((each) => each.memory),
  ];
  const figures = `${ms(wall).padStart(11)} ${ms(cpu).padStart(11)} ${memory.toFixed(0).padStart(6)} MB`;
  console.log(`${name.padEnd(40)} ${figures}  ${more}`);
}

const rate = (count: number, { wall, cpu }: Run): string =>
  `${Math.round((count / wall) * 1000)} a second, ${Math.round((count / cpu) * 1000)} a second of processor`;
const megabytes = (path: string): string => `${(statSync(path).size / 1e6).toFixed(0)} MB`;
const repeated = (...args: string[]): Run[] => Array.from({ length: RUNS }, () => hansa(...args));

try {
  const [world, register, map] = ["world.jsonl", "register.csv", "map.yaml"].map((name) =>
    join(folder, name),
  );
  if (!world || !register || !map) throw new Error("no file names");
  await pipeline(Readable.from(lines()), createWriteStream(world));
  writeFileSync(register, table());
  writeFileSync(map, MAPPING);
  hansa("cities", "find", "Riga");
  console.log(`${CLAIMS} claims, Node ${process.version}; medians of ${RUNS} where a line says so`);
  console.log(`${"".padEnd(40)} ${"wall".padStart(11)} ${"processor".padStart(11)} ${"peak".padStart(9)}`);
  const imported = hansa("import", "package", world);
  line("import package world.jsonl", [imported], rate(CLAIMS, imported));
  console.log(
    `${"size of the store".padEnd(40)} ${megabytes(store).padStart(11)}  (the file read: ${megabytes(world)})`,
  );
  line("assess, a city of very many ties (5)", repeated("assess", LARGE_CITY, "--json"));
  line("assess, a city of few ties (5)", repeated("assess", SMALL_CITY, "--json"));
  line("the same file again", [hansa("import", "package", world)]);
  const rebuilt = hansa("store", "rebuild");
  line("store rebuild", [rebuilt], rate(CLAIMS, rebuilt));
  const matched = hansa("import", "table", register, "--map", map, "--json");
  const { added, waiting } = JSON.parse(matched.stdout);
  line(
    `import table, ${ROWS} rows`,
    [matched],
    `${rate(ROWS, matched)}; ${added} claims, ${waiting} waiting`,
  );
  line("the same table again", [hansa("import", "table", register, "--map", map)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
