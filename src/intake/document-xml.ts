import { SaxesParser } from "saxes";
import type { OpenArchive } from "./archive.ts";
import { wholeOf } from "./size-limits.ts";

const PROPERTIES = 1_000_000;

/** The title that a Word document or a workbook states in its properties. */
export async function titleInProperties({ entries }: OpenArchive): Promise<string | undefined> {
  const entry = entries.find(({ name }) => name === "docProps/core.xml");
  if (entry === undefined) return undefined;
  const [title] = textsIn(await wholeOf(entry.bytes(), "its properties", PROPERTIES), "dc:title");
  return title;
}

/** What stands in elements of a name, each by itself. */
export function textsIn(xml: Uint8Array, element: string): string[] {
  const texts: string[] = [];
  let open: string | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    if (name === element) open = "";
  });
  parser.on("text", (text) => {
    if (open !== undefined) open += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name !== element || open === undefined) return;
    texts.push(open);
    open = undefined;
  });
  parser.write(new TextDecoder().decode(xml)).close();
  return texts;
}
