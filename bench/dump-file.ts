import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { seededRandom } from "../src/measures/seeded-random.ts";

/** What one synthetic dump holds. */
export interface DumpMade {
  readonly entities: number;
  readonly passing: number;
  readonly bytes: number;
}

/**
 * A dump in the shape of latest-all.json.gz with about so many bytes unpacked: one array, an entity a line. Sizes
 * are drawn log-normally about 5 kB with a tail to megabytes; a share of the entities are cities with twins. The
 * same seed makes the same file.
 */
export async function makeDump(path: string, bytes: number, seed: number, share = 0.01): Promise<DumpMade> {
  const random = seededRandom(seed);
  const packing = createGzip({ level: 6 });
  const file = packing.pipe(createWriteStream(path));
  const made = { entities: 0, passing: 0, bytes: 0 };
  const write = async (text: string) => {
    made.bytes += Buffer.byteLength(text);
    if (!packing.write(text)) await once(packing, "drain");
  };
  await write("[\n");
  for (let no = 1; made.bytes < bytes; no++) {
    const passes = random() < share;
    made.entities += 1;
    made.passing += passes ? 1 : 0;
    await write(`${made.entities === 1 ? "" : ",\n"}${entity(no, passes, random)}`);
  }
  await write("\n]\n");
  packing.end();
  await finished(file);
  return made;
}

type Random = () => number;

const LANGUAGES = "en de fr es it pt nl pl ru sv uk cs fi hu ja zh ar fa he ko tr vi id ca eu gl ro da".split(
  " ",
);
const WORDS = "city town of in the river north south old new bridge hill lake sankt mount port grand".split(
  " ",
);
const OTHERS = "P31 P17 P18 P131 P227 P214 P373 P646 P856 P910 P948 P1082 P1448 P1464 P2046 P2924".split(" ");

function entity(no: number, passes: boolean, random: Random): string {
  const size = Math.min(3_000_000, Math.exp(Math.log(5_000) + 1.2 * normal(random)));
  const claims: Record<string, unknown[]> = {};
  let length = 0;
  while (length < size) {
    const property = pick(OTHERS, random);
    const made = statement(no, property, { value: words(random, 3), type: "string" }, random);
    claims[property] = [...(claims[property] ?? []), made];
    length += 900;
  }
  if (passes) claims["P190"] = Array.from({ length: 1 + Math.floor(random() * 8) }, () => twin(no, random));
  return JSON.stringify({
    type: "item",
    id: `Q${no}`,
    labels: terms(Math.ceil(size / 2_000), random),
    descriptions: terms(Math.ceil(size / 3_000), random),
    claims,
    sitelinks: {},
    lastrevid: Math.floor(random() * 2e9),
  });
}

function twin(no: number, random: Random): unknown {
  const id = `Q${1 + Math.floor(random() * 1e6)}`;
  const value = { "entity-type": "item", "numeric-id": Number(id.slice(1)), id };
  return {
    ...statement(no, "P190", { value, type: "wikibase-entityid" }, random),
    qualifiers: {
      P580: [{ snaktype: "value", property: "P580", datavalue: { value: year(random), type: "time" } }],
    },
  };
}

function year(random: Random): unknown {
  const time = `+${1950 + Math.floor(random() * 70)}-00-00T00:00:00Z`;
  const calendarmodel = "http://www.wikidata.org/entity/Q1985727";
  return { time, timezone: 0, before: 0, after: 0, precision: 9, calendarmodel };
}

function statement(no: number, property: string, datavalue: unknown, random: Random): object {
  return {
    mainsnak: { snaktype: "value", property, hash: hex(40, random), datavalue, datatype: "string" },
    type: "statement",
    id: `Q${no}$${hex(8, random)}-${hex(4, random)}-${hex(4, random)}-${hex(12, random)}`,
    rank: "normal",
    references: [
      {
        // The same reference has the same hash wherever it stands.
        hash: P143_HASH,
        snaks: {
          P143: [
            {
              snaktype: "value",
              property: "P143",
              hash: P143_HASH,
              datavalue: {
                value: { "entity-type": "item", "numeric-id": 328, id: "Q328" },
                type: "wikibase-entityid",
              },
              datatype: "wikibase-item",
            },
          ],
        },
        "snaks-order": ["P143"],
      },
    ],
  };
}

const P143_HASH = "fa278ebfc458360e5aed63d5058cca83c46134f1";

function terms(count: number, random: Random): unknown {
  return Object.fromEntries(
    LANGUAGES.slice(0, Math.min(count, LANGUAGES.length)).map((language) => [
      language,
      { language, value: words(random, 2) },
    ]),
  );
}

const pick = (list: readonly string[], random: Random): string =>
  list[Math.floor(random() * list.length)] ?? "";

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => pick(WORDS, random)).join(" ");
}

function hex(digits: number, random: Random): string {
  let text = "";
  while (text.length < digits)
    text += Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, "0");
  return text.slice(0, digits);
}

/** Box and Muller, 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
