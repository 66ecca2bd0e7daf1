import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { decodedText } from "./document-decode.ts";
import { type DocumentWords, titleIn } from "./document-words.ts";

type Node = DefaultTreeAdapterTypes.Node;

/** The words of a web page as they are read, without its scripts and styles. */
export function htmlWords(bytes: Uint8Array): DocumentWords {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  return wordsOfHtml(decodedText(bytes, /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]));
}

const HEAD = 2048;

export function wordsOfHtml(html: string): DocumentWords {
  const said: string[] = [];
  let title: string | undefined;
  // By hand and not by recursion: a page may be nested deeper than the machine's own stack.
  const waiting: (Node | string)[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === "string") said.push(node);
    else if (node.nodeName === "#text" && "value" in node) said.push(node.value);
    else if (node.nodeName === "title") title ??= textIn(node);
    else if (!SILENT.has(node.nodeName)) waiting.push(...partsOf(node));
  }
  const heading = titleIn(title) ?? titleIn(firstHeading(html));
  return { pages: [said.join("")], paged: false, ...(heading && { title: heading }) };
}

/** In reverse, for the last put on the pile is the next taken from it. */
function partsOf(node: Node): (Node | string)[] {
  const parts: (Node | string)[] = "childNodes" in node ? node.childNodes.toReversed() : [];
  return RUNNING.has(node.nodeName) ? parts : ["\n", ...parts, "\n"];
}

const SILENT: ReadonlySet<string> = new Set(["script", "style", "noscript", "template", "#comment", "svg"]);

/** Elements within a line; all others begin and end one. */
const RUNNING: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);

function textIn(node: Node): string {
  const parts = "childNodes" in node ? node.childNodes : [];
  return parts.map((part) => (part.nodeName === "#text" && "value" in part ? part.value : "")).join("");
}

function firstHeading(html: string): string | undefined {
  return /<h1[^>]*>([^<]{1,400})</i.exec(html)?.[1];
}
