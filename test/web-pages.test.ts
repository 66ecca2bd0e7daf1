import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { type Atlas, buildWeb, openAtlas, visit, watchedPage } from "./browser.ts";
import { axeFindsNothing, enlarges, looksRight, restsStill, standsWide, WIDTHS } from "./looks-right.ts";
import { needs } from "./machine.ts";
import { unread } from "./routes-read.ts";

/** One page of every type, and the drawer in both its uses. */
const PAGES: Readonly<Record<string, string>> = {
  "the start page": "",
  "the map": "map",
  "a city on the map": "map?region=Africa&city=gn:3369157&projection=globe&centre=gn:3369157",
  "what changed": "map?asOf=2019-12-31&since=2009-12-31",
  "the graph": "graph",
  "a city's network in the graph": "graph?city=gn:3369157&steps=2",
  "the backbone": "graph?of=backbone",
  "a city": "city/Cape%20Town",
  "a city without claims": "city/gn:4149962",
  "a city and its state": "autonomy/Cape%20Town",
  "whether coders agree": "coders",
  "a city of which no affair is on file": "autonomy/gn:4149962",
  "an ambiguous name": "city/Santiago",
  "an unknown name": "city/Qwertzuiop",
  "a comparison": "compare?city=Cape%20Town&city=Tokyo",
  "a comparison of five":
    "compare?city=Cape%20Town&city=Tokyo&city=Barcelona,%20ES&city=Johannesburg&city=Berlin",
  "the choice of cities": "compare",
  "the networks": "networks",
  "a network": "network/net:c40",
  "the measures": "measures",
  "the graph of a slice": "measures?form=sister&region=Europe",
  "a measure": "measure/betweenness",
  "a measure of a slice": "measure/degree?network=C40",
  "ties and states": "inference?region=Africa&of=gn:3369157&mrqap=logit&draws=19",
  "a scenario": "scenario?name=100-resilient-cities-closes&network=net:100rc&asOf=2019-06-30",
  "the sources": "sources",
  "a source": "source/src:beukman",
  "an audit": "audit/src:beukman",
  "what an audit found against": "audit/src:beukman?verdict=does%20not%20follow&groupBy=predicate",
  "the studies": "studies",
  "a network to join": "membership?network=net:metropolis&city=gn:456172",
  "a network to leave": "membership?network=net:c40&city=gn:3369157",
  "the chance of a tie": "chance?city=gn:3369157&city=gn:1850147",
  "partners for a city": "partners?city=gn:3369157&theme=climate&notRegion=Africa",
  "what the paper holds": "thesis",
  "the book of forecasts": "forecasts",
  "forecasts that came true": "forecasts?state=yes",
  "a forecast": "forecast/2017-100rc-ends",
  "a forecast played through": "backtest?split=2005",
  "memberships played through": "backtest?of=memberships&split=2019&coverage=0.6",
  "a day that no tie comes after": "backtest?split=2050",
  "ties that may lapse": "dormancy?city=gn:3369157",
  "memberships of states that may lapse": "dormancy?kind=state-membership",
  "the markets of a city": "markets?city=Cape%20Town",
  "two snapshots": "sources/diff?before=src:lisboa.pt-97827d&after=src:lisboaacolhe.pt-d4b5e9",
  "who says so": "disagreements/Cape%20Town",
  "who does not": "disagreements/Lisbon?only=lacking",
  "the trust order": "trust",
  "names to decide": "review",
  "a claim": "claim/beukman:C404",
  "the question": "facts",
  facts: "facts?kind=membership&object=C40",
  "groups of facts": "facts?kind=membership&groupBy=theme&across=body-scope&bodyScope=continental,global",
  "an answer not given": "facts?about=Cape%20Town&kind=funding&theme=sport",
  "claims in the drawer": "city/Cape%20Town#claims=more-ties:17,18,20;beukman:C404",
  "a form in the drawer": "city/Cape%20Town#add=gn:3369157",
  "no page": "no/such/page",
};

test("no page of the table of addresses is forgotten here", () => {
  assert.deepEqual(unread(Object.values(PAGES)), []);
});

/** The part of a page that comes last, where that is asked for by itself. */
const LAST: Readonly<Record<string, string>> = {
  "a forecast played through": "#command",
  "memberships played through": "#command",
  "a day that no tie comes after": "[role=alert]",
  "ties that may lapse": "#command",
  "memberships of states that may lapse": "#command",
  "a network": ".overlap-matrix",
  "a comparison": "#axes",
  "ties and states": "#mrqap table",
};

/** The browser itself writes a failed request on the console; the page tells the reader. */
const TOLD: Readonly<Record<string, RegExp>> = {
  "an ambiguous name": /status of 300/,
  "an unknown name": /status of 404/,
  "a day that no tie comes after": /status of 400/,
};

const of = (rule: string) => (error: unknown) =>
  error instanceof assert.AssertionError && String(error.actual).includes(rule);

describe("every type of page", needs("chromium"), () => {
  let atlas: Atlas;
  before(async () => {
    buildWeb();
    atlas = await openAtlas();
  });
  after(() => atlas?.close());

  test("what axe would complain of is found: pale words, in light and dark, and a picture without words", async () => {
    const { page, close } = await watchedPage(atlas, { reducedMotion: "reduce" });
    try {
      await visit(page, "no/such/page");
      for (const [scheme, look] of [
        ["light", "color: #ccc; background: #fff"],
        ["dark", "color: #333; background: #000"],
      ] as const) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await page.evaluate(`document.querySelector("main p").style = "${look}"`);
        await assert.rejects(axeFindsNothing(page, scheme, scheme), of("color-contrast"));
      }
      await page.evaluate(`document.querySelector("main p").style = ""`);
      await axeFindsNothing(page, "dark", "dark");
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.evaluate(`document.querySelector("main h1").append(new Image())`);
      await assert.rejects(axeFindsNothing(page, "light", "light"), of("image-alt"));
    } finally {
      await close();
    }
  });

  for (const [name, path] of Object.entries(PAGES))
    test(`${name}: accessible, within the screen, enlarged, still, at home`, async () => {
      const { page, complaints, close } = await watchedPage(atlas, { reducedMotion: "reduce" });
      try {
        await visit(page, path);
        await page
          .locator(LAST[name] ?? "h1")
          .first()
          .waitFor();
        assert.equal(await page.locator("h1").count(), 1);
        assert.match(await page.title(), /Hansa/);
        for (const width of WIDTHS) await looksRight(page, width);
        await standsWide(page);
        await enlarges(page);
        await restsStill(page);
        const told = TOLD[name];
        assert.deepEqual(
          complaints.filter((complaint) => !told?.test(complaint)),
          [],
        );
      } finally {
        await close();
      }
    });
});
