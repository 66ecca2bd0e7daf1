import assert from "node:assert/strict";
import { test } from "node:test";
import { clocksIn } from "../clocks.ts";
import { dormancyAsked, dormancyCommand, dormancyPath, dormancyQuestion } from "./dormancy-address.ts";

test("what an address asks is put to the server, and leads back to the same address", () => {
  const url = "/dormancy?kind=membership&city=Riga&years=10";
  const asked = dormancyAsked(url);
  assert.equal(dormancyQuestion(asked), "/api/dormancy?kind=membership&city=Riga&years=10");
  assert.equal(dormancyPath(asked), url);
});

test("of a network memberships are asked, whatever the address says", () => {
  assert.equal(dormancyAsked("/dormancy?kind=tie&network=C40").kind, "membership");
});

test("the command asks as of the day, and by the knowledge, that the page does", () => {
  const url = "/dormancy?city=Cape+Town&asOf=2015-06-30&publishedUntil=2014";
  assert.equal(
    dormancyCommand(dormancyAsked(url), clocksIn(url)),
    'hansa forecast dormancy --kind tie --city "Cape Town" --years 5 --as-of 2015-06-30 --published-until 2014',
  );
});
