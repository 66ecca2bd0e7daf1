import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact } from "../ledger/fact.ts";
import { networkKin } from "./network-kin.ts";

const fact = (id: string, says: object): Fact => ({ says, claims: [{ id }] }) as unknown as Fact;
const relation = (subject: string, predicate: string, object: string): Fact =>
  fact(`${subject} ${predicate} ${object}`, { kind: "attribute", subject, predicate, object });

test("of a body its parts, what it began and what it became are told apart by which end it is", () => {
  const { lines } = networkKin(
    "net:uclg",
    [
      relation("net:gcom", "founded_by", "net:uclg"),
      relation("net:metropolis", "part_of", "net:uclg"),
      relation("net:uclg", "evolved_into", "net:next"),
      relation("net:uclg", "seat", "gn:3128760"),
      relation("net:other", "part_of", "net:elsewhere"),
    ],
    new Map(),
  );
  assert.deepEqual(
    lines.map(({ relation: kind, way, other }) => [kind, way, other.id]),
    [
      ["part_of", "from", "net:metropolis"],
      ["founded_by", "from", "net:gcom"],
      ["evolved_into", "to", "net:next"],
    ],
  );
});

test("sub-networks that a source only counts are told with its figure, and are no named part", () => {
  const figure = { value: 17, unit: "sub-networks" };
  const counted = { kind: "observation", subject: "net:c40", metric: "has_subnetwork", figure };
  assert.deepEqual(networkKin("net:c40", [fact("C272", counted)], new Map()), {
    lines: [],
    counted: [{ figure, because: ["C272"] }],
  });
});
