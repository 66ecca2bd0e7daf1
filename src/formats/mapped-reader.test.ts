import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Draft, Misread, Piece } from "../record/draft.ts";
import { Says } from "../record/says.ts";
import type { TableRow } from "./mapped-cell.ts";
import { mappedReader, type Rows } from "./mapped-reader.ts";
import { readMapping } from "./mapping-read.ts";

const rowsOf = (rows: readonly (Readonly<Record<string, string>> | Misread)[]): Rows =>
  async function* () {
    for (const [at, row] of rows.entries()) {
      if ("why" in row && "where" in row) yield { where: row["where"] ?? "", why: row["why"] ?? "" };
      else yield { where: `line ${at + 2}`, cells: new Map(Object.entries(row)) } satisfies TableRow;
    }
  };
const gathered = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
const mappingOf = (given: object) => {
  const read = readMapping(given);
  assert.ok("mapping" in read, JSON.stringify(read));
  return read.mapping;
};
const read = async (
  claim: object,
  rows: readonly Readonly<Record<string, string>>[],
  more: object = {},
): Promise<{ drafts: Draft[]; misread: Misread[] }> => {
  const reader = mappedReader(rowsOf(rows), mappingOf({ claims: [claim], ...more }));
  const pieces = await gathered(reader(undefined));
  for (const { drafts } of pieces)
    for (const { says, named } of drafts)
      assert.ok(
        Says.safeParse(
          JSON.parse(
            JSON.stringify(says).replaceAll(
              /named:(\d+)/g,
              (_, at) => `${named[at]?.type === "body" ? "net" : "x"}:n${at}`,
            ),
          ),
        ).success,
        JSON.stringify(says),
      );
  return {
    drafts: pieces.flatMap(({ drafts }) => drafts),
    misread: pieces.flatMap(({ misread }) => misread),
  };
};
const says = async (claim: object, row: Readonly<Record<string, string>>): Promise<Says | undefined> =>
  (await read(claim, [row])).drafts[0]?.says;

const TIE = {
  tie: {
    between: [
      { name: "city", country: "=DE" },
      { name: "partner", country: "land" },
    ],
    form: { column: "form", codes: { p: "partnership", f: "friendship" } },
    from: "seit",
  },
};

test("a row of a register is a tie of two places in the source's own words", async () => {
  const { drafts } = await read(TIE, [
    { city: "Köln", partner: "Kyoto", land: "Giappone", form: "p", seit: "1963" },
  ]);
  assert.deepEqual(drafts[0]?.named, [
    { type: "place", name: "Köln", country: "DE" },
    { type: "place", name: "Kyoto", country: "Giappone" },
  ]);
  assert.deepEqual(drafts[0]?.says, {
    kind: "tie",
    between: ["named:0", "named:1"],
    form: "partnership",
    valid: { from: { date: "1963" } },
  });
});

test("a code that the mapping does not know is reported by its row and never guessed", async () => {
  const rows = [
    { city: "Köln", partner: "Kyoto", land: "JP", form: "k", seit: "" },
    { city: "Köln", partner: "Lille", land: "FR", form: "", seit: "" },
    { city: "Köln", partner: "Turin", land: "IT", form: "f", seit: "" },
  ];
  const { drafts, misread } = await read(TIE, rows);
  assert.equal(drafts.length, 1);
  assert.deepEqual(
    misread.map(({ where }) => where),
    ["line 2", "line 3"],
  );
  assert.match(misread[0]?.why ?? "", /column form: "k" is not among its codes/);
  assert.match(misread[1]?.why ?? "", /form of the tie is not given/);
});

test("a row without one of its ends, or with a date that may be two, is reported and the others are read", async () => {
  const row = { city: "Köln", partner: "Kyoto", land: "JP", form: "p", seit: "1963" };
  const { drafts, misread } = await read(TIE, [
    row,
    { ...row, partner: "N/A" },
    { ...row, seit: "5/3/1963" },
  ]);
  assert.equal(drafts.length, 1);
  assert.deepEqual(
    misread.map(({ where }) => where),
    ["line 3", "line 4"],
  );
  assert.match(misread[0]?.why ?? "", /other end.*column partner/);
  assert.match(misread[1]?.why ?? "", /column seit: .*two days/);
});

test("the parts of a cell are ties each, split where no bracket is open", async () => {
  const claim = {
    tie: {
      each: { column: "list", split: ", ", reads: "{partner} ({in})" },
      between: ["city", { name: "partner", country: "in" }],
      form: "=twin",
    },
  };
  const row = { city: "Pisa", list: "Springfield (Illinois, USA), Kassel (Germania), Niles" };
  const { drafts, misread } = await read(claim, [row]);
  assert.deepEqual(
    drafts.map(({ named }) => [named[1]?.name, named[1]?.country]),
    [
      ["Springfield", "Illinois, USA"],
      ["Kassel", "Germania"],
    ],
  );
  assert.match(misread[0]?.why ?? "", /"Niles" does not read as \{partner\} \(\{in\}\)/);
  assert.equal(new Set(drafts.map(({ row: id }) => id)).size, 2);
});

test("columns of a wide table are claims each, and an empty one is none", async () => {
  const claim = {
    observation: {
      each: { columns: "pop_{year}", as: "pop" },
      subject: "city",
      metric: "=has_population",
      value: "pop",
      unit: "=people",
      asOf: "year",
    },
  };
  const { drafts } = await read(claim, [
    { city: "Pisa", pop_1991: "98.928,0", pop_2001: "", pop_2011: "85858" },
  ]);
  assert.deepEqual(
    drafts.map(({ says: said }) => said.kind === "observation" && [said.asOf, said.figure?.value]),
    [
      ["1991", 98928],
      ["2011", 85858],
    ],
  );
});

test("a row makes the claims whose conditions hold", async () => {
  const rows = [
    { city: "Oslo", c40: "yes", note: "" },
    { city: "Bergen", c40: "no", note: "-" },
    { city: "Moss", c40: "yes", note: "left" },
  ];
  const claim = {
    membership: {
      member: "city",
      body: "=net:c40",
      grade: "=2",
      when: { c40: "yes", note: { given: false } },
    },
  };
  const { drafts } = await read(claim, rows);
  assert.deepEqual(
    drafts.map(({ named }) => named[0]?.name),
    ["Oslo"],
  );
  assert.deepEqual(drafts[0]?.named[1], { type: "body", name: "net:c40", ids: { hansa: "net:c40" } });
});

test("an episode names those taking part in their roles", async () => {
  const claim = {
    episode: {
      act: "=mission",
      actor: "city",
      partners: ["host", "other"],
      what: "about",
      from: "when",
      value: "people",
      unit: "=people",
    },
  };
  const row = {
    city: "Turku",
    host: "Gdansk",
    other: "",
    about: "ports",
    when: "3. Mai 1998",
    people: "ca. 40",
  };
  assert.deepEqual(await says(claim, row), {
    kind: "episode",
    act: "mission",
    actor: "named:0",
    what: "ports",
    partners: ["named:1"],
    figure: { value: 40, unit: "people", bound: "about" },
    valid: { from: { date: "1998-05-03" } },
  });
});

test("ids and coordinates come along, with the Q-id as the name where there is none", async () => {
  const claim = {
    tie: {
      between: [
        { wikidata: "q", coordinates: { column: "line", end: "start" } },
        { name: "b", geonames: "g", coordinates: { column: "line", end: "end" } },
      ],
      form: "=twin",
    },
  };
  const row = {
    q: "http://www.wikidata.org/entity/Q365",
    b: "Lille",
    g: "2998324.0",
    line: "LINESTRING (6.9 50.9, 3.1 50.6)",
  };
  const { drafts } = await read(claim, [row]);
  assert.deepEqual(drafts[0]?.named, [
    { type: "place", name: "Q365", latitude: 50.9, longitude: 6.9, ids: { wikidata: "Q365" } },
    { type: "place", name: "Lille", latitude: 50.6, longitude: 3.1, ids: { geonames: "2998324" } },
  ]);
});

test("a time in words is kept where the column is a period, and refused where it is a date", async () => {
  const membership = { member: "city", body: "=net:civitas" };
  const row = { city: "Gent", year: "2008-2012 - PLUS" };
  const period = await says({ membership: { ...membership, period: "year" } }, row);
  assert.deepEqual(period?.kind === "membership" && period.valid, { worded: "2008-2012 - PLUS" });
  const { misread } = await read({ membership: { ...membership, from: "year" } }, [row]);
  assert.match(misread[0]?.why ?? "", /map the column as period/);
  const end = await says(
    { membership: { ...membership, from: "year" } },
    { city: "Gent", year: "2008-2012" },
  );
  assert.deepEqual(end?.kind === "membership" && end.valid, { from: { date: "2008" }, to: { date: "2012" } });
});

test("a row's claim has the same id wherever the row stands, and by its own id whatever else it says", async () => {
  const rows = [
    { id: "A1", city: "Köln", partner: "Kyoto", land: "JP", form: "p", seit: "1963" },
    { id: "A2", city: "Köln", partner: "Lille", land: "FR", form: "p", seit: "1958" },
  ];
  const ids = async (given: typeof rows, more: object = {}): Promise<string[]> =>
    (await read(TIE, given, more)).drafts.map(({ row }) => row);
  assert.deepEqual((await ids(rows)).toSorted(), (await ids(rows.toReversed())).toSorted());
  assert.deepEqual(await ids(rows, { row: "id" }), ["A1", "A2"]);
  const dated = rows.map((row) => ({ ...row, seit: "1999" }));
  assert.notDeepEqual(await ids(rows), await ids(dated));
  assert.deepEqual(await ids(dated, { row: "id" }), ["A1", "A2"]);
});

test("reading on after any mark gives what the undisturbed reading gives", async () => {
  const row = fc.record({
    city: fc.constantFrom("Köln", "Bonn", ""),
    partner: fc.constantFrom("Kyoto", "Lille", "-"),
    land: fc.constantFrom("JP", "FR"),
    form: fc.constantFrom("p", "f", "k"),
    seit: fc.constantFrom("1963", "", "5/3/1963"),
  });
  const broken = fc.record({ where: fc.constant("line 9"), why: fc.constant("broken") });
  const given = (pieces: readonly Piece[]): unknown => [
    pieces.flatMap(({ drafts }) => drafts),
    pieces.flatMap(({ misread }) => misread),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(row, broken), { maxLength: 30 }),
      fc.integer({ min: 1, max: 7 }),
      fc.nat(),
      async (rows, size, cut) => {
        const reader = mappedReader(rowsOf(rows), mappingOf({ claims: [TIE] }), { size });
        const whole = await gathered(reader(undefined));
        const before = whole.slice(0, whole.length === 0 ? 0 : cut % whole.length);
        const after = await gathered(reader(before.at(-1)?.mark));
        assert.deepEqual(given([...before, ...after]), given(whole));
      },
    ),
    { numRuns: 60 },
  );
});
