/**
 * Writes anew what the pages of measures show of the output of `hansa measure` on the bundled data, after the data have
 * changed; what other commands print is shown by hand. Run: npx node scripts/measure-examples.ts
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { commandsInOne } from "../test/commands-in-one.ts";
import { temporaryHome, wordsIn } from "../test/hansa.ts";

const PAGES = new URL("../docs/measures/", import.meta.url);
const BLOCK = /^```console\n\$ (hansa (?:measure [a-z]|backbone).*)\n(?:.*\n)*?```$/m;
const MOST_LINES = 12;

const home = temporaryHome();
const commands = commandsInOne(home);
try {
  for (const name of readdirSync(PAGES)) {
    const page = new URL(name, PAGES);
    const text = readFileSync(page, "utf8");
    const [, line] = BLOCK.exec(text) ?? [];
    if (line === undefined) continue;
    const { code, stdout, stderr } = await commands.hansa(wordsIn(line).slice(1));
    if (code !== 0) throw new Error(`${name}: '${line}' ended with ${code}: ${stderr}`);
    const block = ["```console", `$ ${line}`, ...inShort(stdout), "```"].join("\n");
    writeFileSync(
      page,
      text.replace(BLOCK, () => block),
    );
  }
} finally {
  process.once("exit", home.remove);
  void commands.close();
}

/** What comes before the formula and reference, which the page has already, and no more than a dozen lines of it. */
function inShort(output: string): string[] {
  const [first = ""] = output.split(/\n*(?:How it is computed|Bodies looked at)\n/);
  return [...first.split("\n").slice(0, MOST_LINES), "…"];
}
