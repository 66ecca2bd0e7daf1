import assert from "node:assert/strict";
import { test } from "node:test";
import { partnersAsked, partnersPath, partnersQuestion } from "./partners-address.ts";

test("what an address asks is put to the server, and leads back to the same address", () => {
  const url = "/partners?city=gn%3A456172&theme=water&size=0.5..2&avoid=dispute%2Ctie-ended#found";
  const asked = partnersAsked(url);
  assert.equal(
    partnersQuestion(asked),
    "/api/partners/gn%3A456172?theme=water&size=0.5..2&avoid=dispute%2Ctie-ended",
  );
  assert.equal(partnersPath(asked), url.split("#")[0]);
});

test("only where it has no partner yet is asked when it is ticked, and not otherwise", () => {
  const asked = partnersAsked("/partners?city=Riga&newRegion=true");
  assert.equal(partnersQuestion(asked), "/api/partners/Riga?newRegion=true");
  assert.equal(partnersQuestion(partnersAsked("/partners?city=Riga")), "/api/partners/Riga");
});

test("flags that a form sends one by one are asked together, and empty fields ask nothing", () => {
  const asked = partnersAsked("/partners?city=Riga&region=&avoid=dispute&avoid=impediment");
  assert.equal(partnersQuestion(asked), "/api/partners/Riga?avoid=dispute%2Cimpediment");
});

test("another city is asked under the same conditions, and without a city nothing is asked", () => {
  const asked = partnersAsked("/partners?theme=water");
  assert.equal(partnersQuestion(asked), undefined);
  assert.equal(partnersPath(asked, "Riga"), "/partners?city=Riga&theme=water");
});
