import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeFolder } from "./make-folder.ts";

test("a folder is made with those above it, and made again does nothing", () => {
  const root = mkdtempSync(join(tmpdir(), "hansa-folder-"));
  try {
    const deep = join(root, "a", "b", "c");
    makeFolder(deep);
    makeFolder(deep);
    assert.ok(statSync(deep).isDirectory());
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a file in the place of a folder is an error, and so is a folder that takes none", () => {
  const root = mkdtempSync(join(tmpdir(), "hansa-folder-"));
  try {
    writeFileSync(join(root, "file"), "");
    assert.throws(() => makeFolder(join(root, "file")), { code: "EEXIST" });
    assert.throws(() => makeFolder(join(root, "file", "under")));
    if (existsSync("/proc/self")) assert.throws(() => makeFolder("/proc/hansa/deep"), { code: "ENOENT" });
  } finally {
    rmSync(root, { recursive: true });
  }
});
