import { ROUTES } from "../src/web/routes.ts";

/** The addresses of the table of pages that none of some paths is of. */
export function unread(paths: readonly string[]): string[] {
  const read = new Set(paths.map(routeOf));
  return Object.values(ROUTES).filter((route) => !read.has(route));
}

/** The address of the table that a path is of: the first that fits, as in the pages. */
function routeOf(path: string): string | undefined {
  const steps = `/${path.split(/[?#]/)[0]}`.split("/");
  return Object.values(ROUTES).find((route) => {
    const parts = route.split("/");
    return parts.length === steps.length && parts.every((part, at) => part === steps[at] || part[0] === ":");
  });
}
