import * as z from "zod";
import { PACKAGE_TABLES, TABLES_FOR_PEOPLE } from "./package-tables.ts";

/** A table that a datapackage.json names. */
export interface PackageResource {
  readonly name: string;
  /** Its file, or the parts of it, in the order given. */
  readonly paths: readonly string[];
}

/** What a datapackage.json tells of itself. */
export interface PackageAbout {
  readonly name?: string;
  readonly title?: string;
  readonly version?: string;
  readonly resources: readonly PackageResource[];
}

const Paths = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const Descriptor = z.object({
  name: z.string().optional(),
  title: z.string().optional(),
  version: z.string().optional(),
  resources: z.array(z.object({ name: z.string().optional(), path: Paths })).min(1),
});

/** What a descriptor names, or why it is none. Paths that lead out of the package are refused. */
export function packageResources(text: string): PackageAbout | { why: string } {
  const parsed = Descriptor.safeParse(json(text));
  if (!parsed.success) return { why: z.prettifyError(parsed.error).replaceAll("\n", " ") };
  const { name, title, version, resources } = parsed.data;
  const tables = resources.map((resource): PackageResource => {
    const paths = [resource.path].flat().map((path) => path.replace(/^\.\//, ""));
    return { name: resource.name ?? paths[0] ?? "", paths };
  });
  const stray = tables.flatMap(({ paths }) => paths).find((path) => pathProblem(path) !== undefined);
  if (stray !== undefined)
    return { why: `'${stray}' ${pathProblem(stray)}; a package names files within itself` };
  return { ...(name && { name }), ...(title && { title }), ...(version && { version }), resources: tables };
}

/** Why a path of a package is not followed, if it is not. */
export function pathProblem(path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return "is an address";
  if (/^[/\\]/.test(path)) return "is a path of the whole machine";
  if (path.includes("\\") || path.includes("\0")) return "is no path that every machine reads alike";
  return path.split("/").includes("..") ? "leads out of the package" : undefined;
}

/** Whether a package is of claims, such as Hansa exports, so that it needs no mapping. */
export function isPackageOfClaims({ resources }: PackageAbout): boolean {
  const own = new Set(
    [...PACKAGE_TABLES.map(({ name }) => name), ...TABLES_FOR_PEOPLE].map((name) => `${name}.csv`),
  );
  const paths = resources.flatMap((resource) => resource.paths);
  return paths.every((path) => own.has(path)) && paths.some((path) => OWN.test(path));
}

const OWN = /^(entities\.csv|sources\.csv|claims\/.*)$/;

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
