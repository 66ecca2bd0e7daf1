// Compiles src/ into dist/, which is what a package carries: Node strips no types below node_modules.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

// What was compiled before may be of sources that are gone; the pages are built by Vite and stay.
for (const name of existsSync(dist) ? readdirSync(dist) : [])
  if (!["web", "dossier"].includes(name)) rmSync(join(dist, name), { recursive: true });

const compiler = fileURLToPath(import.meta.resolve("typescript/package.json"));
execFileSync(process.execPath, [join(compiler, "..", "bin", "tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
