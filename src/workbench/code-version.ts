import { readFileSync } from "node:fs";

/** The edition of the code: package.json lies beside src/ in a checkout and beside dist/ in a package. */
export const CODE_VERSION = versionIn(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

function versionIn(text: string): string {
  const { version } = JSON.parse(text);
  return String(version);
}
