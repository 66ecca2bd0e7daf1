import { queryOf } from "../query.ts";

/** Ties in force; the backbone of shared memberships with all pairs tested at once; the same with each pair by itself. */
export const BINDINGS = ["ties", "backbone", "backbone-each"] as const;

/** What the address of a graph holds beside what that of a map does. */
export interface GraphAsked {
  readonly of: (typeof BINDINGS)[number];
  /** Only the chosen city's network, to so many steps; the whole without. */
  readonly steps?: 1 | 2;
}

export function graphAsked(url: string): GraphAsked {
  const query = queryOf(url);
  const steps = query.get("steps");
  return {
    of: BINDINGS.find((name) => name === query.get("of")) ?? "ties",
    ...(steps === "1" || steps === "2" ? { steps: steps === "1" ? 1 : 2 } : {}),
  };
}

/** The address with another part of it chosen; empty takes the part away. */
export function graphAddress(url: string, part: "of" | "steps" | "city", value: string): string {
  const query = queryOf(url);
  if (value) query.set(part, value);
  else query.delete(part);
  const words = String(query);
  const [path = ""] = url.split(/[?#]/);
  return words ? `${path}?${words}` : path;
}
