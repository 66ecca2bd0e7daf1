import type { ClaimReply } from "../../contract/replies.ts";
import type { Source } from "../../record/source.ts";
import { placeWords } from "../../wording/locator-words.ts";
import { passageWords } from "../../wording/passage-words.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";
import { factLines } from "./fact-text.ts";

const LABELS = 12;

/** A claim: what it says, on whose authority, what became of it, and the fact it supports. */
export function claimText(reply: ClaimReply, page: Page): string {
  const { claim, sentence, source, cites, own, standing, history, fact, passageCheck } = reply;
  const line = (label: string, text: string): string[] => labelled(page, label, text, LABELS);
  return textOf([
    ...paragraph(page, `${page.paint.heading(claim.id)}${own ? " (yours)" : ""}`),
    ...paragraph(page, sentence),
    ...line("Source", sourceWords({ ...source, url: undefined })),
    ...line("Address", source.url ?? "not given"),
    ...line("Where", placeWords(claim)),
    ...(passageCheck ? line("Passage", passageWords(passageCheck)) : []),
    ...line("Rests on", cites.map(sourceWords).join("; ") || "no footnote or cited work"),
    ...line("Coded", `${claim.coder}, ${claim.confidence} confidence, read ${claim.reading}`),
    ...line("Recorded", claim.recorded),
    ...(claim.worded ? line("Worded", claim.worded) : []),
    ...(claim.note ? line("Note", claim.note) : []),
    ...line("Standing", standing),
    ...section(
      page,
      "History",
      history.flatMap(({ id, recorded, coder, says }) =>
        item(
          page,
          `${recorded} ${id} by ${coder}${says.kind === "retraction" ? `: taken back, ${says.why}` : ""}`,
        ),
      ),
    ),
    ...(fact ? section(page, "The fact it supports", factLines(page, fact)) : []),
  ]);
}

export function sourceWords({ id, title, published, accessed, url, reliability }: Source): string {
  const parts = [
    `${title} (${id})`,
    published ? `published ${published}` : "publication date not given",
    ...(accessed ? [`seen ${accessed}`] : []),
    `reliability ${reliability}`,
    ...(url ? [url] : []),
  ];
  return parts.join(", ");
}
