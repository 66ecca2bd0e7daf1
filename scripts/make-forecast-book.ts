/**
 * Adds to data/forecast-book.jsonl what it lacks: forecasts by the rules of forecast-rules.ts, and resolutions as the
 * bundled data settle them. What is in the book stays. Run: npx node scripts/make-forecast-book.ts
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lineOf, sealed } from "../src/book/chain.ts";
import { Entry, type Forecast, type Resolution, Sealed, sinceOf } from "../src/book/entry.ts";
import { entitiesOf } from "../src/book/rule-entities.ts";
import { settle } from "../src/book/settle.ts";
import { factsOf } from "../src/ledger/fact.ts";
import { factHoldsOn, stands } from "../src/ledger/holds-on.ts";
import { resolve } from "../src/ledger/resolve.ts";
import { openStore } from "../src/store/open-store.ts";
import { bringBundle } from "../src/workbench/bundle.ts";
import { bundledFolder } from "../src/workbench/data-folder.ts";
import { BUNDLED_BOOK } from "../src/workbench/forecast-book.ts";
import { LedgerViews } from "../src/workbench/ledger-view.ts";
import { chancesOf, forecaster, ratesOf } from "./forecast-rules.ts";

const PATH = join(bundledFolder(), BUNDLED_BOOK);
const CAPE_TOWN = "gn:3369157";
const TOKYO = "gn:1850147";
const THEN = { asIf: "2017-12-31", until: "2017" };
const LIKELIEST = 10;

/** The paper's networks, and those its cities are in. */
const BODIES =
  "c40 uclg iclei anmc21 g-nets gcom u20 eurocities mercociudades metropolis citynet sci mmc wecp"
    .split(" ")
    .map((slug) => `net:${slug}`);

const SEATS = [
  [TOKYO, "net:c40"],
  [CAPE_TOWN, "net:c40"],
  ["gn:264371", "net:c40"],
  ["gn:3128760", "net:c40"],
  ["gn:1835848", "net:c40"],
  [CAPE_TOWN, "net:wecp"],
  [CAPE_TOWN, "net:phc"],
  [TOKYO, "net:phc"],
] as const;

/** Cities whose complete list of ties is on file, so that a later edition of it can settle the forecast. */
const PACED = [TOKYO, "gn:2267057", "gn:6167865", "gn:5746545", "gn:1283240", "gn:1678836", "gn:4166233"];

const COUNTS = [
  [
    "net:c40",
    100,
    0.35,
    "97 members in 2025; the paper gives 91 some eight years before, so one comes every second year, but C40 limits its size and puts members out for want of action.",
  ],
  ["net:metropolis", 150, 0.25, "140 members in 2023, and no earlier count on file to take a pace from."],
  ["net:uccn", 430, 0.7, "408 members in 2025; new cities are named every second year, in dozens."],
  ["net:iclei", 2600, 0.3, "2,500 in 2023, a round figure that is seldom renewed."],
  ["net:mayors-for-peace", 8500, 0.6, "8,200 in 2023; it grows by some a year, and hardly anyone leaves."],
] as const;

const made = new Date().toISOString();
const today = made.slice(0, 10);
const folder = mkdtempSync(join(tmpdir(), "hansa-book-"));
const store = await openStore(join(folder, "hansa.db"));
await bringBundle(store, bundledFolder());
const views = new LedgerViews(store, () => today);
const present = await views.at({});

const lines = existsSync(PATH) ? readFileSync(PATH, "utf8").split("\n").filter(Boolean) : [];
const held = lines.map((line) => Sealed.parse(JSON.parse(line)));
const onFile = held.flatMap(({ entry }) => (entry.type === "forecast" ? [entry] : []));
const taken = new Set(onFile.map(({ id }) => id));
const fresh = [...(await ofThePast()), ...(await ofToday())].filter(({ id }) => !taken.has(id));
const recorded = await resolutions([...onFile, ...fresh]);
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const added = sealed(
  held.at(-1),
  [...fresh, ...recorded].map((each) => Entry.parse(each)),
  digest,
);
appendFileSync(PATH, added.map((entry) => `${lineOf(entry)}\n`).join(""));
const head = (added.at(-1) ?? held.at(-1))?.hash;
console.log(`${fresh.length} forecasts and ${recorded.length} resolutions added; head ${head}`);
await store.close();
rmSync(folder, { recursive: true });

/** By rule, over all there is: every body with members, every membership, and the likeliest partners of cities listed in full. */
async function ofThePast(): Promise<Forecast[]> {
  const view = await views.at({ asOf: THEN.asIf, publishedUntil: THEN.until });
  const deadline = "2022-12-31";
  const write = forecaster({ view, made, deadline, past: THEN });
  const rates = await ratesOf(view);
  const { sources, bodyEnds, ties } = view.snapshot;
  const seats = factsOf(await view.facts(["membership"]), "membership").filter(
    (fact) => (fact.says.grade ?? 2) > 0 && stands(factHoldsOn(fact, THEN.asIf, bodyEnds)),
  );
  const bodies = [...new Set(seats.map(({ says }) => says.body))].filter((body) => body.startsWith("net:"));
  const chances = await chancesOf(view, write.horizon);
  const listed = [...sources.values()].flatMap(({ completeFor, published, accessed }) =>
    (published ?? accessed ?? "") > deadline ? (completeFor ?? []) : [],
  );
  const pairs = listed.sort().flatMap((city) => {
    const all = chances(city);
    const paper = city === TOKYO ? all.filter(({ other }) => other === CAPE_TOWN) : [];
    return [...all.slice(0, LIKELIEST), ...paper].map((each) => ({ city, ...each }));
  });
  const learnt = `The simple model of ties, learnt from ${ties.rows} claims of ties; among the ${LIKELIEST} likeliest new partners of a city whose complete list is on file.`;
  return once([
    ...bodies.sort().map((body) => write.bodyEnds(body, rates)),
    ...seats.map(({ says: { member, body } }) => write.memberOn(member, body, rates)),
    ...pairs.map(({ city, other, chance }) => write.tieBegins(city, other, chance, learnt)),
  ]);
}

/** Of what is to come: bodies, memberships and partners of the paper's cities and networks. */
async function ofToday(): Promise<Forecast[]> {
  const by = (deadline: string) => forecaster({ view: present, made, deadline });
  const rates = await ratesOf(present);
  const ties = by("2031-12-31");
  const chances = await chancesOf(present, ties.horizon);
  const pairs = [TOKYO, CAPE_TOWN].flatMap((city) => {
    const all = chances(city);
    const paper = city === TOKYO ? all.filter(({ other }) => other === CAPE_TOWN) : [];
    return [...all.slice(0, 3), ...paper].map((each) => ({ city, ...each }));
  });
  const learnt = `The simple model of ties, learnt from ${present.snapshot.ties.rows} claims of ties on file.`;
  return once([
    ...BODIES.map((body) => by("2031-12-31").bodyEnds(body, rates)),
    ...SEATS.map(([member, body]) => by("2030-12-31").memberOn(member, body, rates)),
    ...(await Promise.all(PACED.map((city) => by("2029-12-31").morePartners(city)))),
    ...pairs.map(({ city, other, chance }) => ties.tieBegins(city, other, chance, learnt)),
    ...COUNTS.map(([body, count, chance, words]) =>
      by("2028-12-31").membersAtLeast(body, count, chance, words),
    ),
  ]);
}

function once(forecasts: readonly Forecast[]): Forecast[] {
  return [...new Map(forecasts.map((each) => [each.id, each])).values()];
}

async function resolutions(forecasts: readonly Forecast[]): Promise<Resolution[]> {
  const { sources, bodyEnds } = present.snapshot;
  const last = new Map(
    held.flatMap(({ entry }) => (entry.type === "resolution" ? [[entry.of, entry] as const] : [])),
  );
  const found: Resolution[] = [];
  for (const each of forecasts) {
    const { rule, deadline } = each;
    const facts = resolve(await store.claims({ about: entitiesOf(rule), live: true }), sources);
    const known = { facts, sources, bodyEnds };
    const {
      outcome,
      why,
      because,
      sources: lists,
    } = settle(rule, { since: sinceOf(each), deadline, today }, known);
    const before = last.get(each.id);
    if (outcome === "open" || (before?.outcome === outcome && before.why === why)) continue;
    found.push({
      type: "resolution",
      of: each.id,
      made,
      outcome,
      why,
      because: [...because],
      sources: [...lists],
    });
  }
  return found;
}
