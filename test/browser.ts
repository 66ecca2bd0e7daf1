import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { type Home, lineWith, temporaryHome } from "./hansa.ts";
import { CHROMIUM } from "./machine.ts";
import { onceInRun } from "./once-in-run.ts";

const ROOT = join(import.meta.dirname, "..");

/** The pages as they are built now, once in a run: what is being read by one file is not written by another. */
export const buildWeb = (): void => onceInRun("web", () => build());

/** The pages as the module that sets dossiers. */
export const buildDossier = (): void =>
  onceInRun("dossier", () => build("--config", "vite.dossier.config.ts"));

function build(...more: readonly string[]): void {
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", ...more, "--logLevel", "error"], {
    cwd: ROOT,
    stdio: "inherit",
  });
}

/** The atlas on a store of a test's own, and a real browser to read it with. */
export interface Atlas {
  home: Home;
  /** With the slash at its end. */
  address: string;
  browser: Browser;
  /** The server ends, as when its machine is turned off. */
  stop: () => Promise<void>;
  /** It runs again, at the same address. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export async function openAtlas(options: readonly string[] = [], home = temporaryHome()): Promise<Atlas> {
  const serve = async (port: string) => {
    const server = home.start(["serve", "--port", port, ...options]);
    server.stderr?.pipe(process.stderr);
    const line = await lineWith(server, "Hansa is at ");
    return { server, address: line.replace("Hansa is at ", "").trim().replace("0.0.0.0", "127.0.0.1") };
  };
  let { server, address } = await serve("0");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const restart = async (): Promise<void> => {
    ({ server, address } = await serve(new URL(address).port));
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await stopped(server);
    home.remove();
  };
  return { home, address, browser, stop: () => stopped(server), restart, close };
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "close");
  server.kill("SIGTERM");
  await ended;
}

/** A page that writes down what should not happen: errors on the console, and requests that leave this machine. */
export interface Watched {
  page: Page;
  complaints: string[];
  close: () => Promise<void>;
}

export async function watchedPage(
  { browser, address }: Atlas,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1280, height: 850 },
    ...options,
  });
  // What waits is waited for long: two files at once have two cores.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  if (SLOW > 1) await slowedDown(page);
  const complaints: string[] = [];
  page.on("console", (said) => {
    if (["error", "warning"].includes(said.type())) complaints.push(`console: ${said.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url()))
      complaints.push(`request: ${request.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Opens a page and waits until it has its heading and everything it asked for. */
export async function visit(page: Page, path: string): Promise<void> {
  // A page that computes first may take minutes on a slow machine.
  await page.goto(path, { waitUntil: "networkidle", timeout: 300_000 });
  await page.locator("h1").first().waitFor();
  await settled(page);
}

/** Until the page has done all that follows at once from what it drew, as moving the focus; or for longer. */
export function settled(page: Page, milliseconds = 0): Promise<void> {
  return page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => setTimeout(done, ${milliseconds})))`,
  );
}

/** How many times slower the pages are made, to try the tests as on a slow machine: `HANSA_SLOW=6`. */
const SLOW = Number(process.env["HANSA_SLOW"] ?? 1);
const LATENCY_MS = 25;

async function slowedDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: LATENCY_MS * SLOW,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}
