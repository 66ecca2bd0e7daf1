import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What some tests need of the machine besides Node and the packages; without it they are skipped. */
interface Need {
  name: string;
  isThere: () => boolean;
  /** A right or a past of the machine, which nothing installs: its want is told and never a failure. */
  bestowed?: true;
}

/** How the reason of a skip begins that is no failure anywhere. */
export const BESTOWED = "not given on this machine: ";

const LEAST_MAJOR = 24;
export const CHROMIUM = "/usr/bin/chromium";
export const SHARED_DATA = join(import.meta.dirname, "..", "..", "shared", "data");

/** A Python that has both graph libraries: the first of the path, or the system's own. */
export const PYTHON: string | undefined = ["python3", "/usr/bin/python3"].find(
  (python) => spawnSync(python, ["-c", "import networkx, igraph"]).status === 0,
);

/** A file in which no byte has room. */
export const FULL_DEVICE = "/dev/full";

/** The first Node of the path that is not of a package, where it is older than the one needed. */
export const OLDER_NODE: string | undefined = olderNode();

const NEEDS = {
  chromium: { name: `Chromium at ${CHROMIUM} (the pages in a browser)`, isThere: () => existsSync(CHROMIUM) },
  fullDevice: {
    name: `${FULL_DEVICE} (output that has no room)`,
    isThere: () => existsSync(FULL_DEVICE),
    bestowed: true,
  },
  mounts: {
    name: "right to mount a disk in memory (a full one, and one that cannot be written)",
    isThere: canMount,
    bestowed: true,
  },
  olderNode: {
    name: "a Node older than 24 (what the launcher says there)",
    isThere: () => OLDER_NODE !== undefined,
    bestowed: true,
  },
  python: {
    name: "Python with networkx and igraph (measures beside another implementation)",
    isThere: () => PYTHON !== undefined,
  },
  sharedData: {
    name: "../shared/data (measures on published data sets)",
    isThere: () => existsSync(SHARED_DATA),
  },
} as const satisfies Record<string, Need>;

/** Set where nothing may be missing: a test that cannot run is then a failure. */
export const REQUIRE_ALL = process.env["HANSA_REQUIRE_ALL"] === "1";

/** Options of a test that needs something: skipped where it is missing. */
export function needs(...names: readonly (keyof typeof NEEDS)[]): { skip?: string } {
  const missing = names.map((name): Need => NEEDS[name]).find((need) => !need.isThere());
  if (missing === undefined) return {};
  return { skip: `${missing.bestowed ? BESTOWED : "no "}${missing.name}` };
}

/** What this machine lacks, in words. */
export function lacking(): string[] {
  return Object.values(NEEDS)
    .filter((need) => !need.isThere())
    .map(({ name }) => name);
}

function olderNode(): string | undefined {
  const folders = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((path) => !path.includes("node_modules"));
  for (const path of folders) {
    const node = join(path, process.platform === "win32" ? "node.exe" : "node");
    const { status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
    if (status === 0) return Number(/^v(\d+)/.exec(stdout)?.[1]) < LEAST_MAJOR ? node : undefined;
  }
  return undefined;
}

let mountable: boolean | undefined;

/** Tried once, with a disk that is gone at once. */
function canMount(): boolean {
  if (mountable !== undefined) return mountable;
  const folder = mkdtempSync(join(tmpdir(), "hansa-mount-"));
  mountable = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
  if (mountable) spawnSync("umount", [folder]);
  rmdirSync(folder);
  return mountable;
}
