import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** A telephone and a desk. */
export const WIDTHS = [360, 1280];

/** At one width: everything in the light, and the colours again in the dark. */
export async function looksRight(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const overflow = await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  assert.equal(overflow, 0, `wider than ${width} px`);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    const { violations, passes } = await (colorScheme === "dark"
      ? axe.withRules(["color-contrast"])
      : axe
    ).analyze();
    assert.ok(passes.length > 0, "axe read the page");
    assert.deepEqual(violations.map(violationWords), [], `${width} px, ${colorScheme}`);
  }
}

function violationWords({ id, nodes }: { id: string; nodes: readonly { html: string }[] }): string {
  return `${id}: ${nodes
    .slice(0, 3)
    .map(({ html }) => html.slice(0, 160))
    .join(" | ")}`;
}
