import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { visit } from "./browser.ts";
import { restsStill } from "./looks-right.ts";
import { focused, readings, textOf } from "./web-readings.ts";

const map = (page: Page) => page.getByRole("application");
const rows = (page: Page) => page.locator(".city-list tbody tr");
const words = (page: Page): Promise<string> => textOf(page.locator(".map-words > p").first());
const tiesIn = async (page: Page): Promise<number> =>
  Number(/([\d,]+) ties? in force/.exec(await words(page))?.[1]?.replaceAll(",", ""));
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const looked = (page: Page): Promise<string> => textOf(page.locator(".map-looked"));

/** How many pixels of the map's canvases are not clear. */
const drawn = (page: Page, layer: string): Promise<number> =>
  page.evaluate(`(() => {
    const canvas = document.querySelector(".world-map canvas.${layer}");
    if (!canvas) return 0;
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] > 0) count++;
    return count;
  })()`);

async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000 && !(await holds()); tries++) await page.waitForTimeout(50);
  assert.ok(await holds());
}

readings("the map", (reading) => {
  reading("draws land, ties and cities, and says how many", async (page, { complaints }) => {
    await visit(page, "map");
    await map(page).waitFor();
    for (const layer of ["ground", "arcs", "cities"])
      await until(page, async () => (await drawn(page, layer)) > 10_000);
    assert.ok((await tiesIn(page)) > 1000);
    assert.match(await textOf(page.locator(".map-borders")), /takes no side/);
    // The pages read no picture back; this test does.
    assert.deepEqual(
      complaints.filter((each) => !each.includes("getImageData")),
      [],
    );
  });

  reading(
    "is filtered by form, theme, evidence, network, region and day, all in the address",
    async (page) => {
      await visit(page, "map");
      const all = await tiesIn(page);
      const choices = [
        ["Form of the tie", "sister", "form"],
        ["Theme", "climate", "theme"],
        ["Evidence", "agreed", "status"],
        ["Among members of", "net:c40", "network"],
        ["With an end in", "Africa", "region"],
      ] as const;
      for (const [label, value, name] of choices) {
        await visit(page, "map");
        await page.getByLabel(label, { exact: true }).selectOption(value);
        await until(page, async () => query(page).get(name) === value);
        const some = await tiesIn(page);
        assert.ok(some > 0 && some < all, `${label}: ${some} of ${all}`);
        const url = page.url();
        await visit(page, url);
        assert.equal(await tiesIn(page), some, "the address holds the choice");
      }
      const touching = await tiesIn(page);
      await page.getByLabel("Both ends there").check();
      await until(page, async () => (await tiesIn(page)) < touching);
      await visit(page, "map?asOf=1985-12-31");
      assert.ok((await tiesIn(page)) < all / 2);
    },
  );

  reading("shows the ties of the city under the pointer, and opens it by a click", async (page) => {
    await visit(page, "map?network=net:c40&at=18.4,-33.9,12");
    await until(page, async () => (await drawn(page, "cities")) > 100);
    const box = await map(page).boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await until(page, async () => /^Cape Town, South Africa: \d+ partners/.test(await looked(page)));
    await until(page, async () => (await drawn(page, "over")) > 500);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByRole("heading", { level: 2, name: /Cape Town/ }).waitFor();
    assert.equal(query(page).get("city"), "gn:3369157");
    await page
      .locator(".card-ties")
      .getByRole("button", { name: /^evidence ?: tie between/ })
      .first()
      .click();
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /^Claim / })
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Read the assessment" }).click();
    await page.getByRole("heading", { level: 1, name: "Cape Town" }).waitFor();
  });

  reading("is walked, opened, left and zoomed with the keyboard alone", async (page) => {
    await visit(page, "map");
    await map(page).focus();
    await page.keyboard.press("ArrowRight");
    await until(page, async () => (await looked(page)).length > 0);
    const first = await looked(page);
    await page.keyboard.press("ArrowRight");
    await until(page, async () => (await looked(page)) !== first);
    const second = await looked(page);
    await page.keyboard.press("Enter");
    const heading = page.locator("#city-card-title");
    await heading.waitFor();
    assert.ok(second.startsWith((await textOf(heading.locator("bdi"))).trim()));
    assert.match(await focused(page), /^H2 /);
    await page.keyboard.press("Escape");
    await heading.waitFor({ state: "detached" });
    assert.match(await focused(page), /^DIV/, "the focus is back in the map");
    await page.keyboard.press("+");
    await until(page, async () => query(page).has("at"));
    await page.keyboard.press("0");
    await until(page, async () => !query(page).has("at"));
  });

  reading("and the list beside it show the same city, both ways", async (page) => {
    await visit(page, "map?region=Africa");
    const cities = Number(/([\d,]+) places/.exec(await textOf(page.locator(".city-list caption")))?.[1]);
    assert.ok(cities > 25);
    const second = rows(page).nth(1).getByRole("button");
    await second.focus();
    const name = await textOf(second);
    await until(page, async () => (await looked(page)).startsWith(name));
    await until(page, async () => (await drawn(page, "over")) > 100);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name }).waitFor();
    assert.equal(await textOf(page.locator(".city-list [aria-current]")), name);
    // A city far down the list is brought into sight when it is chosen elsewhere.
    await page.locator(".city-list").getByRole("button", { name: "Next" }).click();
    const far = await textOf(rows(page).nth(3).getByRole("button"));
    await rows(page).nth(3).getByRole("button").click();
    await visit(page, page.url());
    assert.equal(await textOf(page.locator(".city-list [aria-current]")), far);
    await page
      .locator(".city-list")
      .getByRole("button", { name: /^Place/ })
      .click();
    const names = await page.locator(".city-list tbody th").allTextContents();
    assert.deepEqual(
      names,
      names.toSorted((one, other) => one.localeCompare(other)),
    );
  });

  reading("goes through time by slider and by play, and tells what is possible", async (page) => {
    await visit(page, "map");
    const now = await tiesIn(page);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await until(page, async () => /^19\d\d-12-31$/.test(query(page).get("asOf") ?? ""));
    const then = Number(query(page).get("asOf")?.slice(0, 4));
    assert.ok(!((await tiesIn(page)) > now / 4));
    assert.match(await textOf(page.locator(".year-plot.tie figcaption")), /and [\d,]+ possible/);
    await page.getByRole("button", { name: "Play" }).click();
    await until(page, async () => Number(await slider.inputValue()) > then + 1);
    await page.getByRole("button", { name: "Pause" }).click();
    await until(page, async () => Number(query(page).get("asOf")?.slice(0, 4)) > then);
    await page.getByLabel("Also ties that may have been in force").check();
    await until(page, async () => /may have been in force/.test(await words(page)));
  });

  reading(
    "plays by the button where motion is unwanted: year after year, and nothing glides",
    async (page) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await visit(page, "map?asOf=1990-12-31");
      const slider = page.getByRole("slider");
      await page.getByRole("button", { name: "Play" }).press("Enter");
      await until(page, async () => Number(await slider.inputValue()) > 1991);
      await restsStill(page);
      await page.getByRole("button", { name: "Pause" }).press("Enter");
      const stopped = await slider.inputValue();
      await page.waitForTimeout(1000);
      assert.equal(await slider.inputValue(), stopped);
    },
  );

  reading("tells what changed between two days", async (page) => {
    await visit(page, "map?asOf=2019-12-31&since=2009-12-31");
    const counts = await textOf(page.locator(".changed > p"));
    const [begun = 0, ended = 0, lasting = 0] = [...counts.matchAll(/\d[\d,]*/g)].map(([n]) =>
      Number(n.replaceAll(",", "")),
    );
    assert.ok(begun > 50 && lasting > 50, counts);
    const unsure = Number(/Of ([\d,]+)/.exec(counts)?.[1]?.replaceAll(",", ""));
    const inForce = await tiesIn(page);
    assert.ok(lasting + begun <= inForce && inForce <= lasting + begun + unsure, `${counts} ${inForce}`);
    await page.getByRole("heading", { level: 3, name: `New (${begun})` }).waitFor();
    await page.getByRole("heading", { level: 3, name: `Ended (${ended})` }).waitFor();
    await page.getByRole("button", { name: "Stop comparing" }).click();
    await page.locator(".changed").waitFor({ state: "detached" });
  });

  reading(
    "shows a period instead of a day, from two fields of years, by the keyboard alone",
    async (page) => {
      await visit(page, "map?since=2009-12-31&asOf=2019-12-31");
      const period = page.getByRole("group", { name: "In force at some time within" });
      const [from, to] = [period.getByLabel("From year"), period.getByLabel("To year")];
      const onDay = await tiesIn(page);
      await from.focus();
      await page.keyboard.type("1990");
      await page.keyboard.press("Tab");
      await until(page, async () => query(page).get("period") === "1990..");
      assert.match(await textOf(period.getByRole("status").nth(1)), /four digits here/);
      assert.equal(await tiesIn(page), onDay, "no year is put in for the one that is missing");
      await page.keyboard.type("1980");
      await page.keyboard.press("Enter");
      await until(page, async () => /before the first one/.test(await textOf(period)));
      assert.equal(await to.getAttribute("aria-invalid"), "true");
      await to.fill("2000");
      await page.keyboard.press("Enter");
      await until(page, async () => query(page).get("period") === "1990..2000");
      assert.ok(!query(page).has("since"), "what changed is between two days");
      assert.match(await words(page), /at some time from 1990 to 2000, not those of one day/);
      assert.match(await textOf(page.locator(".map-legend")), /the day of the slider does not narrow them/);
      assert.match(await textOf(page.locator(".city-list caption")), /at some time from 1990 to 2000/);
      const decade = await tiesIn(page);
      await page.getByRole("slider").focus();
      await page.keyboard.press("Home");
      await until(page, async () => /^19\d\d-12-31$/.test(query(page).get("asOf") ?? ""));
      assert.equal(await tiesIn(page), decade);
      await visit(page, "map?asOf=2000-12-31");
      assert.ok((await tiesIn(page)) <= decade, "whatever stood on its last day stood within it");
      await visit(page, "map?period=1990..2000");
      assert.equal(await tiesIn(page), decade, "the address holds it");
      await page.getByRole("button", { name: "Show a day instead" }).press("Enter");
      await until(page, async () => !query(page).has("period"));
      assert.match(await focused(page), /^INPUT/);
      await visit(page, "map?period=1990..2000&size=betweenness");
      await until(page, async () => /, not of the period/.test(await textOf(page.locator(".map-legend"))));
      await visit(page, "graph?period=1990..2000");
      await until(page, async () => /at some time from 1990 to 2000/.test(await words(page)));
    },
  );

  reading("is shared by its address: projection, centre, size, place and city", async (page) => {
    await visit(page, "map?projection=azimuthal&centre=gn:1850147&size=population&city=gn:1850147");
    await page.getByRole("heading", { level: 2, name: "Tokyo" }).waitFor();
    assert.equal(await page.getByLabel("Projection").inputValue(), "azimuthal");
    assert.match(await textOf(page.locator(".map-legend")), /inhabitants/);
    await until(page, async () => (await drawn(page, "over")) > 500);
    await page.getByLabel("Projection").selectOption("globe");
    await until(page, async () => query(page).get("projection") === "globe");
    assert.equal(query(page).get("centre"), "gn:1850147");
    await page.getByLabel("Cities sized by").selectOption("betweenness");
    await until(page, async () => /Betweenness/i.test(await textOf(page.locator(".map-legend"))));
  });

  reading("stays whole where the shapes of the world do not come", async (page) => {
    await page.route("**/countries-*", (route) => route.abort());
    await visit(page, "map");
    await until(page, async () => (await drawn(page, "cities")) > 1000);
    assert.equal(await drawn(page, "ground"), 0);
  });
});
