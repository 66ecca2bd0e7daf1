import { plural } from "../../assessments/finding.ts";
import type { SourceReply } from "../../contract/replies.ts";
import type { PassageFound } from "../../intake/document-passage.ts";
import { fileWords } from "../../wording/file-words.ts";
import type { PassagesFound } from "../../workbench/find-passage.ts";
import { labelOf } from "../../workbench/label-of.ts";
import type { SourceAdded } from "../../workbench/source-asked.ts";
import { item, labelled, type Page, paragraph, textOf } from "../text/page.ts";

const LABELS = 14;

/** What became of a document that was added, and what is now on file of it. */
export function sourceAddedText(added: SourceAdded, { publisher }: SourceReply, page: Page): string {
  const { outcome, source, fetchedFrom, kept, unread, earlier, sharing } = added;
  const told = (text: string | undefined): string[] => (text ? paragraph(page, text) : []);
  const line = (label: string, text: string): string[] => labelled(page, label, text, LABELS);
  return textOf([
    ...paragraph(page, `${page.paint.heading(source.id)}: ${OUTCOMES[outcome]}`),
    ...line("Title", source.title),
    ...(source.file ? line("Document", fileWords(source.file)) : []),
    ...line("Kind", labelOf("source-kind", source.kind)),
    ...line("Publisher", publisher?.name ?? source.publisherName ?? NOBODY),
    ...line("Published", source.published ?? "not given"),
    ...line("Goes back to", source.origin === source.id ? "itself" : source.origin),
    ...line("Reliability", source.reliability),
    ...line("Address", source.url ?? "not given"),
    ...(fetchedFrom ? line("Fetched from", fetchedFrom) : []),
    ...(kept ? line("Copy", kept) : []),
    ...told(unread ? `Passages cannot be looked up in it: ${unread}.` : lookedUp(added)),
    ...told(
      earlier && `Of the same address or path, and maybe an earlier state of it: ${earlier.join(", ")}.`,
    ),
    ...told(sharing && `The same document is on file as that of ${sharing.join(", ")}, too.`),
  ]);
}

const OUTCOMES: Readonly<Record<SourceAdded["outcome"], string>> = {
  added: "a new source.",
  "already-there": "on file already, nothing changed.",
  described: "on file already, described anew.",
  "file-added": "on file already, now with its document.",
};

const NOBODY = "nobody named: it counts as a third party's word; --publisher NAME says otherwise";

/** Where passages are looked up from now on. */
function lookedUp({ kept, path }: SourceAdded): string | undefined {
  if (kept !== undefined) return undefined;
  return path === undefined
    ? "No copy is kept: with --keep passages can be looked up in it."
    : "Passages are looked up in it as long as it lies where it is; --keep keeps a copy.";
}

/** Where words stand in a document, or how far they do. */
export function passagesText({ source, found, more, begins }: PassagesFound, page: Page): string {
  const where = (at: PassageFound): string => `${pageWords(at)}${at.context}`;
  const places = more ? `the first ${found.length} places` : plural(found.length, "place");
  const head = `${source.title} (${source.id}): ${found.length === 0 ? "the words do not stand there" : places}.`;
  return textOf([
    ...paragraph(page, head),
    ...found.flatMap((at) => item(page, where(at))),
    ...(begins ? paragraph(page, `Of them “${begins.words}” does:`) : []),
    ...(begins ? item(page, where(begins.at)) : []),
  ]);
}

function pageWords({ page, pageOfFile }: PassageFound): string {
  if (page === undefined) return "";
  return pageOfFile === undefined ? `p. ${page}: ` : `p. ${page} (page ${pageOfFile} of the file): `;
}
