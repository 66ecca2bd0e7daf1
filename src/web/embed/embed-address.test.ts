import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { embedAddress, embedMarkup, pageAddress, partIn } from "./embed-address.ts";

test("an embedded part keeps the clocks of its page and leads back to it", () => {
  const page = "/compare?city=gn:3369157&city=gn:1850147&asOf=2020-01-01";
  const embed = embedAddress(page, "held-picture", { lang: "fr", scheme: "dark" });
  assert.equal(
    embed,
    "/embed/compare?city=gn:3369157&city=gn:1850147&asOf=2020-01-01&part=held-picture&lang=fr&scheme=dark",
  );
  assert.equal(partIn(embed), "held-picture");
  assert.equal(pageAddress(embed), `${page}&lang=fr`);
});

test("an embed of an embed has one part and one look", () => {
  const first = embedAddress("/city/gn:1?part=ties&scheme=light", "timeline-picture", { scheme: "dark" });
  assert.equal(first, "/embed/city/gn:1?part=timeline-picture&scheme=dark");
});

test("no address and no title leaves its attribute", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (address, title) => {
      const markup = embedMarkup(address, title, 300);
      assert.equal(markup.match(/"/g)?.length, 14);
      assert.equal(markup.match(/</g)?.length, 2);
    }),
  );
});
