import assert from "node:assert/strict";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

const AFRICA = "inference?region=Africa";

readings("ties and states in a browser", (reading) => {
  reading(
    "from the measures of a slice to what its ties follow, with what the figures are not",
    async (page) => {
      await visit(page, "measures?region=Africa");
      await page.getByRole("link", { name: "Do they follow the pattern of states?" }).press("Enter");
      await page.getByRole("heading", { level: 1, name: "Pattern of ties and pattern of states" }).waitFor();
      await page.getByRole("complementary").getByText("Pattern is not purpose.").waitFor();
      assert.equal(await page.getByRole("textbox", { name: "Within" }).inputValue(), "Africa");
      const language = page.locator("#groups tbody tr", { hasText: "Main language" }).first();
      await language.waitFor();
      assert.match(await textOf(language), /[+−]\d\.\d\d.*chance/);
      const distance = page.locator("#gravity tr", { hasText: "distance (ln km)" });
      await distance.waitFor();
      assert.match(await textOf(distance), /× 0\.\d\d/);
      await page.getByText(/^Of what can be explained, \d+ %/).waitFor();
    },
  );

  reading(
    "the model is asked of pairs of states by keyboard, and keeps the slice and its choice",
    async (page) => {
      await visit(page, AFRICA);
      const gravity = page.locator("#gravity");
      await gravity.locator("tr", { hasText: "networks shared" }).waitFor();
      await gravity.getByRole("combobox", { name: "Pairs" }).press("ArrowDown");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await gravity.getByText(/^\d+ states with a city here are in play: [\d,]+ of [\d,]+ pairs/).waitFor();
      await gravity.locator("tr", { hasText: "cities of both here (ln n·n)" }).waitFor();
      assert.equal(await gravity.locator("tr", { hasText: "networks shared" }).count(), 0);
      assert.match(page.url(), /region=Africa.*gravity=states#gravity/);
      await visit(page, "inference?region=Europe&gravity=effects");
      await gravity.getByText(/^Each of \d+ states has an effect of its own/).waitFor();
      assert.equal(await gravity.locator("tbody tr", { hasText: "ln n·n" }).count(), 0);
      await gravity.locator("tr", { hasText: "blocs in common" }).waitFor();
    },
  );

  reading("a city is chosen by keyboard, and its ties stand the least expected first", async (page) => {
    await visit(page, AFRICA);
    await page.getByText("Choose a city above").waitFor();
    const field = page.getByRole("combobox", { name: "Which city?" });
    await field.fill("Cape Town");
    await page.getByRole("option", { name: /^Cape Town/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const first = page.locator("#surprising table").first().locator("tbody tr");
    await first.first().waitFor();
    const chances = (await first.locator("td").allTextContents()).filter((text) => text.includes("%"));
    const values = chances.map((text) => Number(text.replace(/[^\d.]/g, "")));
    assert.deepEqual(
      values,
      values.toSorted((one, other) => one - other),
    );
    assert.match(page.url(), /region=Africa.*of=gn%3A3369157/);
  });

  reading("a slice without ties and a city without one are told, and the page stands", async (page) => {
    await visit(page, "inference?region=Micronesia&of=Santiago");
    const told = page.getByRole("alert");
    await told.nth(3).waitFor();
    assert.match(await textOf(told.first()), /no ties in force within Micronesia.*wider slice/s);
    await page.getByRole("textbox", { name: "Within" }).fill("Africa");
    await page.getByRole("button", { name: "Show" }).press("Enter");
    await page.locator("#groups tbody tr").first().waitFor();
    assert.match(page.url(), /region=Africa.*of=Santiago/);
    await page.locator("#surprising").getByRole("alert").waitFor();
  });

  reading("what is being computed can be stopped and computed after all", async (page) => {
    await page.goto("inference", { waitUntil: "domcontentloaded" });
    const share = page.locator("#share");
    await share.getByRole("button", { name: "Stop" }).press("Enter");
    await share.getByText("Stopped: the share of states").waitFor();
    await page.getByRole("textbox", { name: "Within" }).fill("Africa");
    await page.getByRole("button", { name: "Show" }).press("Enter");
    await share.getByText(/^Of what can be explained/).waitFor();
  });

  reading("who leaves the page gives up what is being computed", async (page) => {
    const givenUp: string[] = [];
    page.on("requestfailed", (request) => givenUp.push(new URL(request.url()).pathname));
    await page.goto("inference?form=twin", { waitUntil: "domcontentloaded" });
    await page.locator("#share .computing").waitFor();
    await page.getByRole("link", { name: "Networks", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Networks" }).waitFor();
    assert.ok(givenUp.includes("/api/infer/share"), givenUp.join(", "));
  });

  reading("cities change places by keyboard, by the model chosen and as often as chosen", async (page) => {
    await visit(page, AFRICA);
    const mrqap = page.locator("#mrqap");
    const model = mrqap.getByRole("combobox", { name: "Model" });
    assert.equal(await model.inputValue(), "linear");
    assert.equal(await mrqap.locator("table").count(), 0);
    await model.press("ArrowDown");
    await page.keyboard.press("Tab");
    await mrqap.getByRole("combobox", { name: "Permutations" }).press("ArrowUp");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const distance = mrqap.locator("tr", { hasText: "distance (ln km)" });
    await distance.waitFor();
    assert.match(await textOf(distance), /[+−]\d\.\d\d.*0\.\d/);
    assert.match(page.url(), /region=Africa.*mrqap=logit&draws=99#mrqap/);
    assert.match(await textOf(mrqap.locator("caption")), /Logistic regression.*99 permutations/);
    const rows = await mrqap.locator("tbody tr:not(.group)").count();
    const marks = await mrqap.locator("#mrqap-picture .plot-mark title").allTextContents();
    assert.ok(rows > 3 && marks.length === rows);
    assert.match(marks.at(-1) ?? "", /^distance \(ln km\): [+−]\d.*; p 0\.\d/);
    await mrqap.getByText("It does not say why ties were made, or whom they serve.").waitFor();
  });

  reading("why there is nothing to permute is told in the reader's language", async (page) => {
    await visit(page, "inference?region=Micronesia&mrqap=linear&lang=fr");
    const told = page.locator("#mrqap").getByRole("alert");
    await told.waitFor();
    assert.match(await textOf(told), /^Il n’y a pas de tels liens.*Élargissez la sélection/);
    assert.equal(await told.locator("[lang=en]").count(), 0);
  });

  for (const [language, words] of [
    ["fr", "Le dessin des liens et celui des États"],
    ["ja", "提携のかたちと国家のかたち"],
  ] as const)
    reading(`in ${language} its texts come with the page`, async (page, watched) => {
      await visit(page, `${AFRICA}&lang=${language}`);
      await page.getByRole("heading", { level: 1, name: words }).waitFor();
      await page.locator("#gravity tbody tr").first().waitFor();
      assert.deepEqual(watched.complaints, []);
    });
});
