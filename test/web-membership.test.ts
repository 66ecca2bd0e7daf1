import assert from "node:assert/strict";
import { ForecastMembershipReply } from "../src/contract/forecast-membership-question.ts";
import { visit } from "./browser.ts";
import { readings, textOf } from "./web-readings.ts";

readings("joining and leaving networks in a browser", (reading) => {
  reading(
    "from who is like a network's members to what one would gain by joining, by keyboard",
    async (page) => {
      await visit(page, "network/net:c40");
      await page.locator("#missing").getByRole("link", { name: "What it would gain" }).first().press("Enter");
      await page.getByRole("heading", { level: 2, name: / joining C40/ }).waitFor();
      await page.getByRole("heading", { level: 2, name: "How likely it is to join" }).waitFor();
      await page
        .locator("#chance")
        .getByRole("button", { name: /claims?$/ })
        .first()
        .press("Enter");
      await page
        .getByRole("dialog")
        .getByRole("link", { name: /^Claim / })
        .first()
        .waitFor();
    },
  );

  reading("a member is asked about leaving: whom it would lose, with its seat's claims", async (page) => {
    await visit(page, "studies");
    await page.getByRole("link", { name: "Join or leave a network" }).press("Enter");
    await page.getByRole("combobox", { name: "Network", exact: true }).fill("C40");
    await page.getByRole("combobox", { name: "City", exact: true }).fill("Cape Town");
    await page.getByRole("button", { name: "Tell what changes" }).press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Cape Town leaving C40/ }).waitFor();
    const change = page.locator("#change");
    assert.match(await textOf(change), /What it would lose.*in no other network of its own\d/s);
    assert.match(await textOf(page.locator("main")), /Fee\s*none: members are held to standards/);
    assert.doesNotMatch(await textOf(page.locator("#not-known")), /The fee is not given/);
    assert.equal(await page.locator("#chance").count(), 0);
    await change
      .getByRole("button", { name: /claims?$/ })
      .last()
      .press("Enter");
    await page
      .getByRole("dialog")
      .getByRole("link", { name: /^Claim / })
      .first()
      .waitFor();
  });

  reading("a name of several places is asked which, and the network stays", async (page) => {
    await visit(page, "membership?network=Metropolis&city=Santiago");
    await page
      .getByRole("link", { name: /^Santiago/ })
      .first()
      .press("Enter");
    await page.getByRole("heading", { level: 2, name: /^Santiago.* Metropolis$/ }).waitFor();
    assert.match(page.url(), /network=Metropolis&city=gn/);
  });

  reading("a chance comes with what raises it and what lowers it, as the command tells", async (page) => {
    await visit(page, "membership?network=net:uccn&city=gn:456172");
    const reasons = page.locator("#reasons > li");
    await reasons.first().waitFor({ timeout: 120_000 });
    const reply: unknown = await page.evaluate(
      "fetch('/api/forecast-membership?network=net:uccn&city=gn:456172').then((reply) => reply.json())",
    );
    const { reasons: told = [] } = ForecastMembershipReply.parse(reply);
    const words = await reasons.allTextContents();
    assert.ok(told.length > 1);
    assert.deepEqual(
      words.map((each) => each.split(" ")[0]),
      told.map(({ times }) => (times < 1 ? "Lowers" : "Raises")),
    );
    await visit(page, "membership?network=net:uccn&city=gn:456172&lang=fr");
    await page.locator("#reasons").getByText("la taille du réseau").waitFor({ timeout: 120_000 });
  });
});
