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
