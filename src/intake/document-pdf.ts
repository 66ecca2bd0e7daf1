import { getDocumentProxy } from "unpdf";
import { type DocumentWords, MOST_CHARACTERS, titleIn } from "./document-words.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The words of a PDF by page. A scan has pages and no words. */
export async function pdfWords(bytes: Uint8Array): Promise<DocumentWords> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  const [title, labels, pages] = [await titleOf(pdf), await labelsOf(pdf), await pagesOf(pdf)];
  return {
    pages,
    paged: true,
    ...(title && { title }),
    ...(labels && { labels }),
    ...(pages.length < pdf.numPages && { of: pdf.numPages }),
  };
}

async function pagesOf(pdf: Pdf): Promise<string[]> {
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages && characters < MOST_CHARACTERS; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    page.cleanup();
    characters += text.length;
    pages.push(text);
  }
  return pages;
}

async function titleOf(pdf: Pdf): Promise<string | undefined> {
  try {
    const { info, metadata } = await pdf.getMetadata();
    const named: unknown = "Title" in info ? info.Title : undefined;
    return (
      titleIn(typeof named === "string" ? named : undefined) ??
      titleIn(String(metadata?.get("dc:title") ?? ""))
    );
  } catch {
    // Broken properties keep nobody from the words.
    return undefined;
  }
}

async function labelsOf(pdf: Pdf): Promise<string[] | undefined> {
  try {
    return (await pdf.getPageLabels()) ?? undefined;
  } catch {
    return undefined;
  }
}
