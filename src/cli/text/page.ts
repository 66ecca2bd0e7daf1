import { columnsOf } from "./columns-of.ts";
import { type Paint, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** What a text is set for: so many columns, with colour or without. */
export interface Page {
  width: number;
  paint: Paint;
  /** Claims of works of scholarship, marked ¶ so that one sees what the ledger adds. */
  scholarly: ReadonlySet<string>;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;
const WIDEST = 120;

/** The page a stream shows: its own width on a terminal, 80 columns elsewhere; colour only on a terminal. */
export function pageOf(
  stream: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Page {
  const colour = stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const columns = stream.columns ?? (Number(env["COLUMNS"]) || DEFAULT_WIDTH);
  const width = Math.min(WIDEST, Math.max(LEAST_WIDTH, columns));
  return { width, paint: paint(colour), scholarly: new Set() };
}

export function paragraph(page: Page, text: string): string[] {
  return wrap(text, page.width);
}

/** One thing of a list, its further lines hanging under the first. */
export function item(page: Page, text: string, mark = "- "): string[] {
  return wrap(text, page.width, mark);
}

/** A section with its heading; nothing where there is nothing to say. */
export function section(page: Page, heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ["", ...wrap(heading, page.width).map(page.paint.heading), ...lines];
}

/** A label before a text, the text's further lines under its first where there is room. */
export function labelled(page: Page, label: string, text: string, columns = 0): string[] {
  const room = Math.max(columns, columnsOf(label) + 2);
  const gap = " ".repeat(room - columnsOf(label));
  return wrap(text, page.width, `${label}${gap}`, " ".repeat(Math.min(room, page.width >> 1)));
}

export function textOf(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}
