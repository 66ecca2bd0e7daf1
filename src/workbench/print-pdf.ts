import { execFile } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { QuestionError } from "../contract/error-body.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
] as const;

/** Where they lie besides the folders of PATH. */
const PLACES = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
] as const;

const PATIENCE = 120_000;

/** What prints a document of ours as a tagged PDF with bookmarks: a Chromium without a window, if this machine has one. */
export function pdfPrinter(
  env: Readonly<Record<string, string | undefined>> = process.env,
): (html: string) => Promise<Uint8Array> {
  const browser = chromiumOf(env);
  return (html) => printed(browser, html);
}

function chromiumOf(env: Readonly<Record<string, string | undefined>>): string {
  const named = env["HANSA_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (runs(named)) return named;
    throw noBrowser(`HANSA_CHROMIUM is ${named}, which is no program here.`);
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(
    runs,
  );
  if (found === undefined)
    throw noBrowser("A PDF is printed by Chromium, which is not found on this machine.");
  return found;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function noBrowser(what: string): QuestionError {
  return new QuestionError(
    "refused",
    "no-chromium",
    `${what} Install Chromium or Chrome, name it in HANSA_CHROMIUM, or write a .html and print that from a browser. Nothing was written.`,
  );
}

async function printed(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "hansa-print-"));
  try {
    const [page, pdf] = [join(folder, "dossier.html"), join(folder, "dossier.pdf")];
    await writeFile(page, html);
    await promisify(execFile)(browser, [...argumentsFor(folder, pdf), pathToFileURL(page).href], {
      timeout: PATIENCE,
    });
    return new Uint8Array(await readFile(pdf));
  } catch (error) {
    const [why = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw noBrowser(`${browser} did not print the document: ${why}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsFor(folder: string, pdf: string): string[] {
  // Chromium has no sandbox for root; the document runs nothing and asks for nothing.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...root,
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-pdf-header-footer",
    "--export-tagged-pdf",
    "--generate-pdf-document-outline",
    `--print-to-pdf=${pdf}`,
  ];
}
