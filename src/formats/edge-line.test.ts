import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { edgeOfLine, holdsNoEdge, isEdgeHeader, separatorOf } from "./edge-line.ts";

/** The two ends, or why there are none. */
function read(line: string) {
  const edge = edgeOfLine(line, separatorOf(line) ?? "blank");
  return "why" in edge ? edge : { ends: edge.ends };
}

test("an edge is two names parted by blanks, a tab or a comma", () => {
  assert.deepEqual(read("1 2"), { ends: ["1", "2"] });
  assert.deepEqual(read("  1   2  "), { ends: ["1", "2"] });
  assert.deepEqual(read("Q64\tQ90"), { ends: ["Q64", "Q90"] });
  assert.deepEqual(read("Cape Town,New York"), { ends: ["Cape Town", "New York"] });
  assert.deepEqual(read("Cape Town\tWashington, D.C."), { ends: ["Cape Town", "Washington, D.C."] });
});

test("weights and times behind the two names are not read", () => {
  assert.deepEqual(read("1 2 0.5 1187654400"), { ends: ["1", "2"] });
});

test("an arrow or a dash is no name", () => {
  for (const sign of ["->", "--", "–", "<->", "=>"]) assert.ok("why" in read(`Riga ${sign} Tallinn`), sign);
});

test("quotation marks round a name are no part of it", () => {
  assert.deepEqual(read('"Cape Town","the ""Mother City"""'), { ends: ["Cape Town", 'the "Mother City"'] });
});

test("a comma between quotation marks is part of a name; a mark that is not closed is told", () => {
  assert.deepEqual(read('Berlin,"Washington, D.C."'), { ends: ["Berlin", "Washington, D.C."] });
  assert.deepEqual(read('"Washington, D.C.", Berlin,3'), { ends: ["Washington, D.C.", "Berlin"] });
  assert.ok("why" in read('"Washington,Berlin'));
});

test("KONECT parts the ends by a blank and weight and time by tabs", () => {
  assert.deepEqual(read("1 2\t1 100"), { ends: ["1", "2"] });
  assert.deepEqual(read("1 2\t"), { ends: ["1", "2"] });
  assert.deepEqual(read("New York\tLondon"), { ends: ["New York", "London"] });
  assert.deepEqual(read("Riga,\tTallinn"), { ends: ["Riga", "Tallinn"] });
});

test("a line with one name is told", () => {
  for (const line of ["Riga", "Riga,", "\tRiga"]) assert.ok("why" in read(line), line);
});

test("remarks and empty lines hold no edge", () => {
  for (const line of ["% sym unweighted", "# Nodes: 5", "", "   ", "\r"]) assert.ok(holdsNoEdge(line), line);
  assert.ok(!holdsNoEdge("a #b"));
});

test("a first line such as 'Source,Target' names the columns", () => {
  assert.ok(isEdgeHeader(["Source", "Target"]));
  assert.ok(isEdgeHeader(["node_1", "node_2"]));
  assert.ok(!isEdgeHeader(["Riga", "Tallinn"]));
});

test("a name in quotation marks keeps its blanks where blanks part the names", () => {
  assert.deepEqual(read('"New York" "Cape Town"'), { ends: ["New York", "Cape Town"] });
  assert.deepEqual(read('Riga "Cape Town" 3'), { ends: ["Riga", "Cape Town"] });
  assert.ok("why" in read('"New York"') && "why" in read('"New York'));
});

test("a name is the same whether its accents are letters of their own or part of the letter", () => {
  assert.deepEqual(read("Lu\u0308beck Riga"), { ends: ["L\u00fcbeck", "Riga"] });
});

test("a semicolon parts two names as spreadsheets write them where the comma is the decimal mark", () => {
  assert.deepEqual(read("Riga;Tallinn"), { ends: ["Riga", "Tallinn"] });
  assert.deepEqual(read("1;2;0,5"), { ends: ["1", "2"] });
  assert.deepEqual(read('"Washington, D.C.";Berlin'), { ends: ["Washington, D.C.", "Berlin"] });
  assert.deepEqual(read('"a;b"; c'), { ends: ["a;b", "c"] });
  assert.deepEqual(read("Berlin,Paris,culture;sport"), { ends: ["Berlin", "Paris"] });
  assert.deepEqual(read("a b;"), { ends: ["a", "b;"] });
});

test("where a comma or a semicolon may part the names, neither is taken", () => {
  for (const line of ["Washington, D.C.;Berlin", "Berlin,Paris;x"])
    assert.equal(separatorOf(line), undefined);
});

const SIGN = { comma: ",", semicolon: ";", tab: "\t", blank: " " } as const;

test("two names, quoted where they hold what parts, come back from a line however it is parted", () => {
  const letter = fc.constantFrom("a", "é", "7", " ", ",", ";", '"', "-");
  const name = fc
    .string({ unit: letter, minLength: 1, maxLength: 8 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const separator = fc.constantFrom("comma", "semicolon", "tab", "blank");
  fc.assert(
    fc.property(name, name, separator, (one, other, by) => {
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
      const line = `${quoted(one)}${SIGN[by]}${quoted(other)}`;
      assert.deepEqual(edgeOfLine(line, by), { ends: [one, other], further: "" });
      const found = separatorOf(line);
      if (by === "tab") assert.equal(found, "tab");
      if (found === by) assert.deepEqual(read(line), { ends: [one, other] });
    }),
  );
});

test("a line of any signs is two names, or says why it is none", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "1", " ", "\t", ",", ";", '"', "%") }), (line) => {
      const told = read(line);
      if ("ends" in told) assert.ok(told.ends.every((end) => typeof end === "string"));
      else assert.notEqual(told.why, "");
    }),
  );
});
