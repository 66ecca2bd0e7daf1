import assert from "node:assert/strict";
import { test } from "node:test";
import { LASTING } from "../diffusion/contacts.ts";
import { datedSeats } from "./dated-seats.ts";

test("two terms of a city in a network are one seat, which nobody holds on a day between them", () => {
  const riga = { place: "riga", network: "hanse" };
  const { dated, standing, counts } = datedSeats(
    [
      { ...riga, from: 2020, until: 2025, stands: false },
      { ...riga, from: 1990, until: 2000, stands: false },
      { place: "lübeck", network: "hanse", from: 0, until: LASTING, stands: true },
      { place: "riga", network: "baltic", from: 2001, until: LASTING, stands: true },
    ],
    new Map([
      ["lübeck", 0],
      ["riga", 1],
    ]),
  );
  assert.deepEqual(dated, {
    networks: 2,
    place: Uint32Array.of(1, 0, 1),
    network: Uint32Array.of(1, 1, 0),
    from: Int32Array.of(1990, 0, 2001),
    until: Int32Array.of(2025, LASTING, LASTING),
  });
  assert.deepEqual([...standing.place], [0, 1]);
  assert.deepEqual(counts, { networks: 2, all: 2, undated: 1 });
});
