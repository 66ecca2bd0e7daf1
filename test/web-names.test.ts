import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { visit } from "./browser.ts";
import { needsSideways } from "./looks-right.ts";
import { readings } from "./web-readings.ts";

/** Names as sources may give them: markup, a formula, one that turns the line around, long ones, other scripts. */
const NAMES = {
  markup: `<img src=x onerror="document.title='taken'">`,
  formula: "=cmd('harm')",
  turned: "\u202Egnol eht",
  long: `Llan${"fairpwllgwyngyll".repeat(9)}`,
  arabic: "مدينة الاختبار الكبرى",
  japanese: "試験のための都市",
} as const;

let held: ReturnType<typeof tell> | undefined;
/** Riga's sister cities of these names, and a network of each name that Riga is in; told once. */
const told = (address: string): ReturnType<typeof tell> => (held ??= tell(address));

async function tell(address: string): Promise<{ places: string[]; bodies: string[] }> {
  const [places, bodies]: [string[], string[]] = [[], []];
  for (const name of Object.values(NAMES)) {
    const source = { subject: "Riga", source: name, note: name };
    places.push(
      await added(address, {
        ...source,
        predicate: "twinned_with",
        newPlace: name,
        country: "LV",
        from: "1999",
      }),
    );
    bodies.push(
      await added(address, {
        ...source,
        predicate: "member_of",
        newBody: name,
        bodySort: "thematic-network",
      }),
    );
  }
  return { places, bodies };
}

/** Adds a claim; what comes back is the id of what it brought with it. */
async function added(address: string, claim: object): Promise<string> {
  const reply = await fetch(`${address}api/claims`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(claim),
  });
  const text = await reply.text();
  assert.equal(reply.status, 200, text);
  const { claim: kept } = JSON.parse(text);
  return kept.says.kind === "membership" ? kept.says.body : kept.says.between[1];
}

/** The page does nothing that a name tells it to, and is no wider for it. */
async function harmless(page: Page, path: string): Promise<void> {
  assert.doesNotMatch(await page.title(), /^taken$/, path);
  assert.equal(await page.locator("img").count(), 0, path);
  assert.deepEqual(await page.evaluate(turnedOut), [], `${path}: a name turns the words after it`);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await needsSideways(page), 0, `${path} at ${width}`);
  }
}

/** Texts in which a name that turns the line around has words of others after it on the same line; a text of a drawing stands alone. */
const turnedOut = `(() => {
  const out = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const bare = text.data.replaceAll(/\\u2068[^\\u2068\\u2069]*\\u2069/g, "");
    const at = bare.indexOf("\\u202E");
    if (at < 0 || text.parentElement.closest("svg")) continue;
    let held = text.parentElement;
    let alone = bare.slice(at).trim().length <= 9;
    for (; held && getComputedStyle(held).display === "inline"; held = held.parentElement)
      if (/isolate|plaintext/.test(getComputedStyle(held).unicodeBidi)) break;
    const isolated = held && /inline/.test(getComputedStyle(held).display);
    if (isolated || (alone && held.textContent.trim().endsWith("gnol eht"))) continue;
    if (held.closest("title, option, textarea, [hidden], .visually-hidden")) continue;
    out.push(held.outerHTML.slice(0, 200));
  }
  return out;
})()`;

readings("names that are markup, formulas, turned, long or of other scripts", (reading) => {
  reading("stay names on every page", async (page, { complaints }, { address }) => {
    const { places, bodies } = await told(address);
    const paths = [
      "city/Riga",
      "disagreements/Riga",
      "facts?about=Riga&kind=tie",
      "facts?about=Riga&kind=membership&groupBy=object",
      "map?region=Europe&city=gn:456172",
      "graph?city=gn:456172&steps=1",
      "networks",
      "sources",
      "compare?city=Riga&city=Tallinn",
      ...places.slice(0, 3).map((id) => `city/${encodeURIComponent(id)}`),
      ...bodies.slice(0, 4).map((id) => `network/${encodeURIComponent(id)}`),
    ];
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await visit(page, path);
      await harmless(page, path);
    }
    await visit(page, "facts?about=Riga&kind=tie");
    for (const name of Object.values(NAMES)) await page.getByText(name).first().waitFor();
    const claims = page.locator("main button.evidence").first();
    await claims.click();
    await page.getByRole("dialog").locator("li.claim").first().waitFor();
    await harmless(page, "the drawer");
    assert.deepEqual(complaints, []);
  });

  reading("stay names in files: no formula, and drawings and graphs that can be read", async (page) => {
    await visit(page, "facts?about=Riga&kind=tie");
    const csv = await saved(page, "CSV");
    assert.match(csv, /,'=cmd\('harm'\),/);
    assert.doesNotMatch(csv, /(^|,|")[=+@]/m, "no cell begins as a formula does");
    await visit(page, "graph?city=gn:456172&steps=1");
    for (const kind of ["SVG", "GEXF"]) {
      await page.locator(`.graph-export button:text-is("${kind}"):enabled`).waitFor();
      const file = await saved(page, kind);
      const wrong = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror")?.textContent,
        file,
      );
      assert.equal(wrong, undefined, kind);
      assert.doesNotMatch(file, /<img/, kind);
      if (kind === "GEXF")
        for (const name of [NAMES.arabic, NAMES.japanese, NAMES.formula.replaceAll("'", "&apos;")])
          assert.ok(file.includes(name) || file.includes(name.replaceAll("&apos;", "'")), name);
    }
  });

  reading("stay names in a dossier and in a part that another site shows", async (page, _w, { address }) => {
    const { places } = await told(address);
    const brief = await (await fetch(`${address}dossier/gn:456172?form=html`)).text();
    assert.doesNotMatch(brief, /<img src=x/);
    assert.ok(brief.includes(NAMES.arabic) && brief.includes("&lt;img src=x"));
    await page.goto(`embed/city/${encodeURIComponent(places[0] ?? "")}?part=timeline-picture`);
    await page.locator(".embed.drawn").waitFor();
    await harmless(page, "embed");
    await page.getByText(NAMES.markup).first().waitFor();
  });
});

async function saved(page: Page, kind: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: kind, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}
