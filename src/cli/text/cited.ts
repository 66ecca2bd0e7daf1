import type { Page } from "./page.ts";

const SHOWN = 3;

/** A statement and the claims it rests on, in brackets: the first three, and how many more. */
export function cited(page: Page, text: string, because: readonly string[]): string {
  const ids = [...new Set(because)];
  if (ids.length === 0) return text;
  const shown = ids.slice(0, SHOWN).map((id, at, all) => (at < all.length - 1 ? `${id},` : id));
  const more = ids.length > SHOWN ? [`+${ids.length - SHOWN}`] : [];
  const mark = ids.every((id) => page.scholarly.has(id)) ? ["¶"] : [];
  // Each word is painted alone, so that a colour never runs on into the margin of the next line.
  const bracket = `[${[...shown, ...more].join(" ")}]`.split(" ").map(page.paint.quiet);
  return [text, ...mark, ...bracket].join(" ");
}
