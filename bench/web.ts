/**
 * The map in a real Chromium that draws in software, with 17,000 cities and 26,000 ties of a made-up world: the first
 * picture, a frame while the map is dragged, what hovering costs, and drawing everything anew, at one and two pixels
 * of the device for each of the page. First pictures are of a server that has made the reply once already.
 * Run: npx node bench/web.ts [ROUNDS]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { buildWeb } from "../test/browser.ts";
import { lineWith } from "../test/hansa.ts";
import { CHROMIUM } from "../test/machine.ts";
import { median, ms, percentile } from "./figures.ts";
import { CITIES, putMapWorld, TIES } from "./map-world.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--no-first-run",
];
const folder = mkdtempSync(join(tmpdir(), "hansa-web-"));
const store = join(folder, "hansa.db");

/**
 * When ties have been drawn the page notes it; this reads a pixel of every canvas then and there, which waits until
 * what was asked of them is painted, and keeps when that was.
 */
const WATCH = `(() => {
  const note = performance.measure.bind(performance);
  performance.measure = (name, mark) => {
    if (name === "hansa-arcs")
      for (const canvas of document.querySelectorAll(".world-map canvas"))
        canvas.getContext("2d").getImageData(0, 0, 1, 1);
    globalThis.painted_ = performance.now();
    return note(name, mark);
  };
})()`;

buildWeb();
await putMapWorld(store);
const env = { ...process.env, HANSA_STORE: store, XDG_CACHE_HOME: join(folder, "cache") };
const launcher = join(import.meta.dirname, "..", "bin", "hansa.js");
const server = spawn(process.execPath, [launcher, "serve", "--port", "0"], { env });
const address = (await lineWith(server, "Hansa is at ")).replace("Hansa is at ", "").trim();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
try {
  const begun = performance.now();
  const reply = await fetch(`${address}api/map`, { headers: { "accept-encoding": "gzip" } });
  await reply.arrayBuffer();
  console.log(
    `${CITIES} cities, ${TIES} ties; the reply made for the first time: ${ms(performance.now() - begun)}`,
  );
  for (const ratio of [1, 2]) await measured(ratio);
} finally {
  await browser.close();
  const ended = once(server, "close");
  server.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

async function measured(ratio: number): Promise<void> {
  const first: number[] = [];
  const pans: number[] = [];
  const hovers: number[] = [];
  const drawn: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: ratio,
    });
    const page = await context.newPage();
    first.push(await firstPicture(page));
    pans.push(...(await framesOfPan(page)));
    hovers.push(...(await hovering(page)));
    drawn.push(await drawnAnew(page));
    await page.getByRole("button", { name: /^Draw all/ }).click();
    await page.waitForTimeout(3000);
    all.push(await drawnAnew(page));
    await context.close();
  }
  const line = (name: string, values: readonly number[]): void =>
    console.log(
      `  ${name.padEnd(46)} ${ms(median(values)).padStart(9)}   p95 ${ms(percentile(values, 0.95))}`,
    );
  console.log(`${ratio} pixel${ratio > 1 ? "s" : ""} of the device, ${ROUNDS} rounds, median`);
  line("first picture, from the address typed", first);
  line("frame while the map is dragged", pans);
  line("hovering: found and drawn", hovers);
  line("3,000 ties drawn anew", drawn);
  line("all ties drawn anew", all);
}

/** Until land, ties and cities are painted. */
async function firstPicture(page: Page): Promise<number> {
  await page.addInitScript(WATCH);
  await page.goto(`${address}map`, { waitUntil: "commit" });
  await painted(page);
  // Where the land came after the ties, they were there earlier: the later of the two counts.
  await page.waitForLoadState("networkidle");
  return page.evaluate(`(() => {
    const land = performance.getEntriesByType("resource").filter(({ name }) => name.includes("countries-"));
    return Math.max(painted_, ...land.map(({ responseEnd }) => responseEnd));
  })()`);
}

/** Asked often, since the pages of ours let nobody wait inside them. */
async function painted(page: Page): Promise<number> {
  for (let tries = 0; tries < 1200; tries++) {
    const at = Number(await page.evaluate("globalThis.painted_ ?? 0"));
    if (at > 0) return at;
    await page.waitForTimeout(25);
  }
  throw new Error("no ties were drawn in half a minute");
}

/** Zoomed in and dragged to and fro; the time from one frame to the next. */
async function framesOfPan(page: Page): Promise<number[]> {
  const box = await page.getByRole("application").boundingBox();
  if (!box) throw new Error("no map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.getByRole("application").focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("+");
  await page.waitForTimeout(1500);
  await page.evaluate(`(() => {
    globalThis.frames_ = [];
    let last = performance.now();
    const tick = (now) => {
      frames_.push(now - last);
      last = now;
      if (!globalThis.stopped_) requestAnimationFrame(tick);
    };
    globalThis.stopped_ = false;
    requestAnimationFrame(tick);
  })()`);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step++)
    await page.mouse.move(x + 120 * Math.sin(step / 6), y + 60 * Math.sin(step / 9));
  await page.mouse.up();
  const frames: number[] = await page.evaluate(`(() => { globalThis.stopped_ = true; return frames_; })()`);
  await page.waitForTimeout(800);
  return frames.slice(1);
}

/** From the pointer's movement to the end of what it draws, as the page itself spends it. */
async function hovering(page: Page): Promise<number[]> {
  return page.evaluate(`(async () => {
    const map = document.querySelector(".world-map");
    const { left, top, width, height } = map.getBoundingClientRect();
    const spent = [];
    for (let step = 0; step < 40; step++) {
      const at = { clientX: left + width * (0.2 + 0.015 * step), clientY: top + height * 0.4, bubbles: true };
      const begun = performance.now();
      map.dispatchEvent(new PointerEvent("pointermove", at));
      spent.push(performance.now() - begun);
      await new Promise(requestAnimationFrame);
    }
    return spent;
  })()`);
}

/** All of it, as when the colours change, until it is painted. */
async function drawnAnew(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  const begun = Number(
    await page.evaluate(`(() => {
      globalThis.painted_ = 0;
      document.documentElement.dataset.drawn = String(Math.random());
      return performance.now();
    })()`),
  );
  return (await painted(page)) - begun;
}
