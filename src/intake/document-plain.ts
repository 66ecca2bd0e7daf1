import { decodedText } from "./document-decode.ts";
import { type DocumentWords, titleIn } from "./document-words.ts";

/** Plain text; a form feed ends a page, as in what is printed or taken from a PDF. */
export function plainWords(bytes: Uint8Array): DocumentWords {
  const pages = decodedText(bytes)
    .replace(/\f\s*$/, "")
    .split("\f");
  return { pages, paged: pages.length > 1 };
}

/** Markdown, without the addresses that stand between its words. */
export function markdownWords(bytes: Uint8Array): DocumentWords {
  const text = decodedText(bytes);
  const title = titleIn(titleOf(text));
  const plain = text.replaceAll(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1");
  return { pages: [plain], paged: false, ...(title && { title }) };
}

/** In its front matter, or as its first heading. */
function titleOf(text: string): string | undefined {
  const front = /^---\r?\n(.*?)\r?\n---\r?\n/s.exec(text)?.[1];
  const named = front && /^title:\s*["']?(.*?)["']?\s*$/m.exec(front)?.[1];
  return named || /^#\s+(.+?)\s*#*\s*$/m.exec(text)?.[1] || /^(\S.*)\r?\n=+\s*$/m.exec(text)?.[1];
}
