/**
 * Writes data/datapackage.json anew from the tables that lie in data/, after a change of columns or lists; the edition
 * stays as it is. Run: npx node scripts/describe-data.ts
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPackage, writePackage } from "../src/formats/data-package.ts";
import { bundledFolder, packageFiles } from "../src/workbench/data-folder.ts";

const path = join(bundledFolder(), "datapackage.json");
const { name, title, description, version, created, licenses } = JSON.parse(readFileSync(path, "utf8"));
const files = packageFiles(bundledFolder());
const { problems, ...held } = readPackage(files);
for (const { where, why } of problems) console.log(`${where}: ${why}`);
const edition = { name, title, description, version, created, licence: licenses[0] };
const described = writePackage(held, edition, files).get("datapackage.json") ?? "";
writeFileSync(`${path}.new`, described);
renameSync(`${path}.new`, path);
console.log(`${path}: ${JSON.parse(described).resources.length} tables described`);
