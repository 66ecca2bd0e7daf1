import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, test } from "node:test";
import { type Home, putFilledStore, type Said, temporaryHome } from "./hansa.ts";
import { needs } from "./machine.ts";

const PAGE = 4096;
const ADD = ["claim", "add", "--subject", "Tokyo", "--predicate", "has_goal", "--value", "peace"];

let home: Home;
before(() => {
  home = temporaryHome();
});
after(() => home.remove());

const added = (store: string): Promise<Said> =>
  home.hansa([...ADD, "--source", "A letter"], { env: { HANSA_STORE: store } });
const counted = async (store: string): Promise<number> => {
  const { code, stdout, stderr } = await home.hansa(["facts", "--limit", "0", "--json"], {
    env: { HANSA_STORE: store },
  });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout).total;
};

/** It could not be asked: one line says so, or two, and none of them is of the program. */
function refused({ code, stdout, stderr }: Said, says: RegExp): void {
  assert.equal(code, 2, stderr);
  assert.equal(stdout, "");
  assert.match(stderr, says);
  assert.match(stderr, /^hansa: [^\n]+\n([^\n]+\n)?$/);
  assert.doesNotMatch(stderr, /^\s+at /m);
}

/** A small disk in memory, for as long as it is used. */
async function onDisk(size: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = join(home.folder, "disk");
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
  try {
    await use(folder);
  } finally {
    execFileSync("umount", [folder]);
  }
}

const remounted = (folder: string, option: string): unknown =>
  execFileSync("mount", ["-o", `remount,${option}`, folder]);

/** Fills a disk until some room is left. */
function filled(folder: string, left: number): string {
  const file = join(folder, "filler");
  const room = Buffer.alloc(left);
  writeFileSync(join(folder, "room"), room);
  const filler = openSync(file, "w");
  for (const size of [256 * PAGE, PAGE])
    try {
      for (const part = Buffer.alloc(size); ; ) if (writeSync(filler, part) < size) break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  closeSync(filler);
  rmSync(join(folder, "room"));
  return file;
}

test("on a full disk no claim is taken, and the store stays whole and readable", needs("mounts"), () =>
  onDisk("64m", async (folder) => {
    const store = join(folder, "hansa.db");
    putFilledStore(store);
    const before = await counted(store);
    for (const left of [0, 5 * PAGE, 10 * PAGE, 20 * PAGE]) {
      const filler = filled(folder, left);
      refused(await added(store), /disk is full|No room left/);
      assert.equal(await counted(store), before, `${left} bytes were left`);
      rmSync(filler);
    }
    const db = new DatabaseSync(store);
    assert.equal(db.prepare("pragma integrity_check").get()?.["integrity_check"], "ok");
    db.close();
    assert.equal((await added(store)).code, 0);
    assert.equal(await counted(store), before + 1);
  }),
);

test("an import on a full disk keeps no half piece, and goes on once there is room", needs("mounts"), () =>
  onDisk("128m", async (folder) => {
    const store = join(folder, "hansa.db");
    putFilledStore(store);
    const before = await counted(store);
    const rows = Array.from(
      { length: 9000 },
      (_, at) => `${at},Köln,Germany,Bonn,Germany,${1000 + (at % 999)}`,
    );
    writeFileSync(join(home.folder, "ties.csv"), ["id,city,land,partner,land2,since", ...rows].join("\n"));
    writeFileSync(join(home.folder, "ties.yaml"), TIES);
    const imported = (...more: string[]): Promise<Said> =>
      home.hansa(["import", "table", "ties.csv", "--map", "ties.yaml", ...more], {
        env: { HANSA_STORE: store },
      });
    const filler = filled(folder, 900 * PAGE);
    refused(await imported(), /disk is full|No room left/);
    rmSync(filler);
    const db = new DatabaseSync(store);
    assert.equal(db.prepare("pragma integrity_check").get()?.["integrity_check"], "ok");
    const { kept } = db.prepare("select count(*) as kept from claim where source = 'src:ties'").get() ?? {};
    assert.equal(Number(kept) % 1000, 0, `${kept} rows`);
    db.close();
    const { code, stdout, stderr } = await imported("--json");
    assert.equal(code, 0, stderr);
    assert.equal(JSON.parse(stdout).added, 9000);
    assert.ok((await counted(store)) > before);
  }),
);

const TIES = `
source: { title: Ties, kind: document, reliability: C }
row: id
claims:
  - tie: { between: [{ name: city, country: land }, { name: partner, country: land2 }], form: "=twin", from: since }
`;

test(
  "a disk too small for the first start is told, and once it is larger the start succeeds",
  needs("mounts"),
  () =>
    onDisk("4m", async (folder) => {
      const store = join(folder, "hansa.db");
      refused(await added(store), /No room left/);
      remounted(folder, "size=64m");
      assert.ok((await counted(store)) > 5000);
    }),
);

test("a store on a disk that cannot be written answers and takes no claim", needs("mounts"), () =>
  onDisk("64m", async (folder) => {
    const store = join(folder, "hansa.db");
    putFilledStore(store);
    const before = await counted(store);
    remounted(folder, "ro");
    refused(await added(store), /cannot be written/);
    assert.equal(await counted(store), before);
  }),
);

test("a folder in which no store can be made is told in a line", async () => {
  const file = join(home.folder, "letter.txt");
  writeFileSync(file, "Dear colleague");
  const folders = [file, ...(process.platform === "linux" ? ["/proc", "/proc/none"] : [])];
  for (const folder of folders) refused(await added(join(folder, "hansa.db")), /cannot be (written|opened)/);
});

test("a store that another process writes for long is told to be busy, and is read meanwhile", async () => {
  const store = join(home.folder, "busy.db");
  putFilledStore(store);
  const before = await counted(store);
  const other = new DatabaseSync(store);
  other.exec("begin immediate");
  refused(await added(store), /written by another process; try again/);
  assert.equal(await counted(store), before);
  other.exec("rollback");
  other.close();
  assert.equal((await added(store)).code, 0);
});
