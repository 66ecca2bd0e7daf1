import assert from "node:assert/strict";
import { test } from "node:test";
import { storePath } from "./store-path.ts";

const HOME = { env: {}, platform: "linux", home: "/home/mo" };

test("the store is named by --store, else by HANSA_STORE", () => {
  const env = { HANSA_STORE: "/data/ours.db", XDG_DATA_HOME: "/data" };
  assert.equal(storePath({ ...HOME, env, option: "mine.db" }), "mine.db");
  assert.equal(storePath({ ...HOME, env }), "/data/ours.db");
  assert.equal(storePath({ ...HOME, env: { ...env, HANSA_STORE: "" } }), "/data/hansa/hansa.db");
});

test("the store lies where each platform keeps a user's data", () => {
  assert.equal(storePath(HOME), "/home/mo/.local/share/hansa/hansa.db");
  assert.equal(
    storePath({ ...HOME, platform: "darwin" }),
    "/home/mo/Library/Application Support/hansa/hansa.db",
  );
  const windows = { platform: "win32", home: "C:\\Users\\mo" };
  const local = "C:\\Users\\mo\\AppData\\Local";
  assert.equal(storePath({ ...windows, env: {} }), `${local}\\hansa\\hansa.db`);
  assert.equal(storePath({ ...windows, env: { LOCALAPPDATA: "D:\\L" } }), "D:\\L\\hansa\\hansa.db");
});

test("a relative XDG_DATA_HOME is ignored", () => {
  assert.equal(
    storePath({ ...HOME, env: { XDG_DATA_HOME: "data" } }),
    "/home/mo/.local/share/hansa/hansa.db",
  );
});
