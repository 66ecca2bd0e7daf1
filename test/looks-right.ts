import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** A telephone and a desk. */
export const WIDTHS = [360, 1280];

/** At one width: everything in the light, and the colours again in the dark. */
export async function looksRight(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  assert.equal(await needsSideways(page), 0, `wider than ${width} px`);
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await axeFindsNothing(page, scheme, `${width} px, ${scheme}`, width === WIDTHS[0] ? [LINKS] : []);
  }
}

/** On a wall or a wide desk the words have room, and nothing runs out of it. */
export async function standsWide(page: Page): Promise<void> {
  await page.setViewportSize({ width: 2560, height: 1440 });
  assert.equal(await needsSideways(page), 0, "wider than 2560 px");
  const box = await page.locator("h1").first().boundingBox();
  assert.ok((box?.width ?? 0) >= 300, `the heading has ${box?.width} px`);
}

/** By every rule in the light; in the dark only colours differ. */
export async function axeFindsNothing(
  page: Page,
  scheme: "light" | "dark",
  where: string,
  elsewhere: readonly string[] = [],
): Promise<void> {
  await bringAxe(page);
  const looks = await page.evaluate(markLooks(scheme));
  assert.ok(Number(looks) > 0, "the page has words");
  const axe = axeIn(page);
  await violatesNothing(
    scheme === "light" ? axe.disableRules([...elsewhere]) : axe.withRules([CONTRAST]),
    where,
  );
}

const CONTRAST = "color-contrast";
/** Whether links are told from the words around them takes a third of the time, and is the same at each width. */
const LINKS = "link-in-text-block";

/** axe as its builder has it, in the form that is read fastest. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve(
    "axe-core/axe.min.js",
  ),
  "utf8",
);
const OF_LOOKS = `axe.configure({ rules: [{ id: "${CONTRAST}", selector: "[data-look]" }] })`;

/** Once a page, however often it is asked there: reading axe takes longer than most of its rules. */
async function bringAxe(page: Page): Promise<void> {
  if ((await page.evaluate("typeof axe")) === "undefined") await page.evaluate(`${AXE};${OF_LOOKS}`);
}

// In the page itself: the pages have no frames, for which axe would open a page beside it each time. It is there.
const axeIn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page, axeSource: "0" }).setLegacyMode().options({ resultTypes: ["violations"] });

async function violatesNothing(axe: AxeBuilder, where: string): Promise<void> {
  const { violations, passes } = await axe.analyze();
  assert.ok(passes.length > 0, "axe read the page");
  assert.deepEqual(violations.map(violationWords), [], where);
}

/**
 * Marks texts of each look for the rule on contrast, which takes longer than all others together: what has one colour,
 * size and weight on the same grounds has one contrast, however many rows of a table repeat it. Three of each are
 * read, for what may lie over one of them; in the dark one, as the same things lie there.
 */
const markLooks = (scheme: "light" | "dark"): string => `(() => {
  const grounds = new Map([[null, ""]]);
  const groundOf = (each) => {
    if (!grounds.has(each)) {
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(each);
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join(" ");
      const under = groundOf(each.parentElement);
      grounds.set(each, own === "rgba(0, 0, 0, 0) none 1 none normal" ? under : under + "/" + own);
    }
    return grounds.get(each);
  };
  const seen = new Map();
  for (const each of document.querySelectorAll("body *")) {
    each.removeAttribute("data-look");
    const hasWords = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
    if (!(hasWords || each.matches("input, select, textarea, button")) || !each.checkVisibility()) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(each);
    const look = [color, fontSize, fontWeight, textShadow, groundOf(each)].join(" ");
    const times = seen.get(look) ?? 0;
    seen.set(look, times + 1);
    if (times < ${scheme === "light" ? 3 : 1}) each.setAttribute("data-look", "");
  }
  return seen.size;
})()`;

/** A desk of 1280 px at 200 %: nothing is wider than the page, and no words are cut off. */
export async function enlarges(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 400 });
  assert.equal(await needsSideways(page), 0, "wider than 640 px");
  assert.deepEqual(await page.evaluate(CUT_OFF), [], "words that are cut off at 640 px");
}

/** How many pixels the page is wider than its window. */
export const needsSideways = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** What hides words of its own that do not fit, but for what is only heard and what is a drawing. */
const CUT_OFF = `[...document.querySelectorAll("body *")].filter((each) => {
  const { overflowX, overflowY, position, clipPath } = getComputedStyle(each);
  if (each.closest(".visually-hidden, svg, canvas, [hidden], dialog:not([open])")) return false;
  if (position === "absolute" && clipPath !== "none") return false;
  const wide = /hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1;
  const high = /hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1;
  return (wide || high) && each.clientWidth > 1 && each.textContent.trim() !== "";
}).map((each) => each.outerHTML.slice(0, 160))`;

/** With motion unwanted nothing passes over from one look to another, and nothing moves by itself. */
export async function restsStill(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  assert.deepEqual(await page.evaluate(MOVING), [], "moves though motion is unwanted");
}

const MOVING = `[
  ...document.getAnimations().map(({ effect }) => effect?.target?.outerHTML?.slice(0, 100) ?? "an animation"),
  ...[...document.querySelectorAll("body *")]
    .filter((each) => /[1-9]/.test(getComputedStyle(each).transitionDuration + getComputedStyle(each).animationDuration.replace("auto", "")))
    .map((each) => each.outerHTML.slice(0, 100)),
]`;

function violationWords({ id, nodes }: { id: string; nodes: readonly { html: string }[] }): string {
  return `${id}: ${nodes
    .slice(0, 3)
    .map(({ html }) => html.slice(0, 160))
    .join(" | ")}`;
}
