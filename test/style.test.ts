import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";

const FOLDER = join(import.meta.dirname, "..", "src", "web");

/** Where each class has a rule of its own, by file: `.name {` in a layer, not within another rule or a condition. */
function rulesOfClasses(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of globSync("**/*.css", { cwd: FOLDER })) {
    // Print lays out anew what the screen has.
    if (basename(file) === "print.css") continue;
    const text = readFileSync(join(FOLDER, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    const open: string[] = [];
    for (const [, head = "", brace = ""] of text.matchAll(/([^{};]*)([{}])/g)) {
      if (brace === "}") open.pop();
      else {
        const inLayer = open.every((each) => each.startsWith("@layer"));
        const [, name] = /^\.([\w-]+)$/.exec(head.trim()) ?? [];
        if (inLayer && name !== undefined) found.set(name, [...(found.get(name) ?? []), file]);
        open.push(head.trim());
      }
    }
  }
  return found;
}

test("a class of the pages has its rule in one place", () => {
  const rules = rulesOfClasses();
  assert.ok(rules.size > 50, `${rules.size} rules read`);
  const repeated = [...rules].filter(([, files]) => files.length > 1);
  assert.deepEqual(repeated, []);
});
