import assert from "node:assert/strict";
import { test } from "node:test";
import { gazetteerFolder } from "./gazetteer-folder.ts";

const home = "/home/ada";

test("the index is kept where the platform keeps what can be made again", () => {
  assert.equal(gazetteerFolder({ env: {}, platform: "linux", home }), "/home/ada/.cache/hansa");
  assert.equal(gazetteerFolder({ env: {}, platform: "darwin", home }), "/home/ada/Library/Caches/hansa");
  const windows = { env: { LOCALAPPDATA: "C:\\Local" }, platform: "win32", home: "C:\\Users\\Ada" };
  assert.equal(gazetteerFolder(windows), "C:\\Local\\hansa\\cache");
});

test("XDG_CACHE_HOME moves it, if it is absolute", () => {
  const at = (folder: string) =>
    gazetteerFolder({ env: { XDG_CACHE_HOME: folder }, platform: "linux", home });
  assert.equal(at("/var/cache/ada"), "/var/cache/ada/hansa");
  assert.equal(at("cache"), "/home/ada/.cache/hansa");
});
