import assert from "node:assert/strict";
import { test } from "node:test";
import { gradedAs, membershipMatrix, narrowedMatrix, seatsOf } from "./membership-matrix.ts";

test("a city's seats are listed by body with their grades, whatever the order they came in", () => {
  const seats = [
    { city: "Tokyo", body: "net:c40", grade: 3 },
    { city: "Cape Town", body: "net:sacn", grade: 3 },
    { city: "Cape Town", body: "net:c40", grade: 2 },
  ];
  const matrix = membershipMatrix(seats);
  assert.deepEqual(
    [matrix.cities, matrix.bodies],
    [
      ["Cape Town", "Tokyo"],
      ["net:c40", "net:sacn"],
    ],
  );
  assert.deepEqual(seatsOf(matrix, 0), [
    [0, 2],
    [1, 3],
  ]);
  assert.deepEqual(seatsOf(matrix, 1), [[0, 3]]);
  assert.deepEqual(membershipMatrix(seats.toReversed()), matrix);
});

test("a member whose grade no source states is a member all the same", () => {
  const matrix = membershipMatrix([{ city: "Cape Town", body: "net:c40" }]);
  assert.deepEqual(seatsOf(matrix, 0), [[0, undefined]]);
  assert.deepEqual(seatsOf(gradedAs(matrix, 2), 0), [[0, 2]]);
});

test("two seats of one city in one body are one, at the higher grade", () => {
  const matrix = membershipMatrix([
    { city: "Tokyo", body: "net:c40", grade: 2 },
    { city: "Tokyo", body: "net:c40", grade: 3 },
    { city: "Tokyo", body: "net:c40" },
  ]);
  assert.deepEqual(seatsOf(matrix, 0), [[0, 3]]);
  assert.equal(matrix.repeated, 2);
});

test("a city that sits in none of the bodies has an empty row when it is named", () => {
  const matrix = membershipMatrix([{ city: "Tokyo", body: "net:c40", grade: 3 }], ["Accra"]);
  assert.deepEqual(matrix.cities, ["Accra", "Tokyo"]);
  assert.deepEqual(seatsOf(matrix, 0), []);
});

test("a part of a matrix has the seats of its cities in its bodies, and who has none left is not in it", () => {
  const matrix = membershipMatrix([
    { city: "Accra", body: "net:c40", grade: 2 },
    { city: "Accra", body: "net:uclg" },
    { city: "Tokyo", body: "net:c40", grade: 3 },
    { city: "Lagos", body: "net:uclg", grade: 1 },
  ]);
  const part = narrowedMatrix(
    matrix,
    (city) => city !== "Tokyo",
    (body) => body === "net:c40",
  );
  assert.deepEqual([part.cities, part.bodies], [["Accra"], ["net:c40"]]);
  assert.deepEqual(seatsOf(part, 0), [[0, 2]]);
});
