import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Atlas, visit } from "./browser.ts";
import { tinyPdf } from "./fixtures/tiny-pdf.ts";
import { readings, textOf } from "./web-readings.ts";

const PDF = tinyPdf(["Foreword", "The agreement with Aachen\nwas signed in 1999."], {
  title: "Register of agreements",
  firstLabel: 7,
});

async function addedSource({ home }: Atlas): Promise<{ id: string; sha256: string }> {
  writeFileSync(join(home.folder, "register.pdf"), PDF);
  const { stdout, stderr } = await home.hansa(["--json", "source", "add", "register.pdf"]);
  assert.equal(stderr, "");
  const { source } = JSON.parse(stdout);
  return { id: source.id, sha256: source.file.sha256 };
}

async function quoting(page: Page, source: string, passage: string): Promise<void> {
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("What is said").selectOption("partnership");
  await drawer.getByLabel("With, in or of").fill("Aachen");
  await drawer.getByLabel("Source").fill(source);
  await drawer.getByLabel("The words that say it").fill(passage);
  await drawer.getByRole("button", { name: "Keep this claim" }).click();
}

readings("documents in a browser", (reading) => {
  reading(
    "a source's page tells which file it is, within the width of a telephone",
    async (page, _, atlas) => {
      const { id, sha256 } = await addedSource(atlas);
      await page.setViewportSize({ width: 360, height: 800 });
      await visit(page, `source/${id}`);
      const about = await textOf(page.locator("dl.pairs").first());
      assert.match(about, /register\.pdf, 2 pages, 1\.\d kB, PDF/);
      assert.ok(about.includes(sha256));
      assert.ok(Number(await page.evaluate("document.documentElement.scrollWidth")) <= 360);
    },
  );

  reading(
    "words that do not stand in the document are refused at their field, and those that do have their page",
    async (page, _, atlas) => {
      const { id } = await addedSource(atlas);
      await visit(page, "city/Cape%20Town#add=gn:3369157");
      await quoting(page, id, "signed in 2001");
      const drawer = page.getByRole("dialog");
      await drawer.getByRole("alert").waitFor();
      const field = drawer.getByLabel("The words that say it");
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      await field.fill("was signed in 1999");
      await drawer.getByRole("button", { name: "Keep this claim" }).click();
      await drawer.getByText("The words it quotes: found in the document.").waitFor();
      await drawer.getByText("P. 8, “was signed in 1999”").waitFor();
      await drawer
        .getByRole("link", { name: /^Claim / })
        .last()
        .click();
      await page.getByText("Words there").waitFor();
      assert.equal(await textOf(page.locator("dl.pairs q")), "was signed in 1999");
    },
  );
});
