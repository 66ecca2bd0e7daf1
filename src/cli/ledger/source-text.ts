import { plural } from "../../assessments/finding.ts";
import type { SourceReply, SourcesReply } from "../../contract/replies.ts";
import { fileWords } from "../../wording/file-words.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { item, labelled, type Page, paragraph, section, textOf } from "../text/page.ts";
import { factLines } from "./fact-text.ts";

const LABELS = 14;

/** Sources with how many claims each carries. */
export function sourcesText({ sources, total }: SourcesReply, offset: number, page: Page): string {
  const last = offset + sources.length;
  const more = last < total ? `; --offset ${last} shows what follows` : "";
  return textOf([
    ...paragraph(
      page,
      `${plural(total, "source")}${sources.length > 0 ? `; ${offset + 1} to ${last} shown` : ""}${more}.`,
    ),
    ...sources.flatMap(({ source, claims, publisherName }) =>
      item(
        page,
        [
          source.title,
          source.id,
          labelOf("source-kind", source.kind),
          `by ${publisherName ?? source.publisherName ?? "a publisher not given"}`,
          `reliability ${source.reliability}`,
          plural(claims, "claim"),
        ].join(" · "),
      ),
    ),
  ]);
}

/** A source: who publishes it, how far it is trusted, and what rests on it alone. */
export function sourceText(reply: SourceReply, page: Page): string {
  const { source, publisher, claims, facts, restsOnItAlone, disputed } = reply;
  const line = (label: string, text: string): string[] => labelled(page, label, text, LABELS);
  return textOf([
    ...paragraph(page, page.paint.heading(source.title)),
    ...line("Id", source.id),
    ...line("Kind", labelOf("source-kind", source.kind)),
    ...line("Publisher", publisher?.name ?? source.publisherName ?? "not given"),
    ...line("Published", source.published ?? "not given"),
    ...line("Seen", source.accessed ?? "not given"),
    ...line("Reliability", source.reliability),
    ...line("Goes back to", originWords(reply)),
    ...line("Address", source.url ?? "not given"),
    ...(source.file ? line("Document", fileWords(source.file)) : []),
    ...(source.note ? line("Note", source.note) : []),
    ...line("Carries", `${plural(claims, "claim")} in ${plural(facts, "fact")}`),
    ...section(
      page,
      headed("Rests on it alone", restsOnItAlone),
      restsOnItAlone.facts.flatMap(({ sentence, claims: held }) =>
        item(page, `${sentence} [${held.map(({ id }) => id).join(", ")}]`),
      ),
    ),
    ...section(
      page,
      headed("Disputed", disputed),
      disputed.facts.flatMap((fact) => factLines(page, fact)),
    ),
  ]);
}

/** The works on file that it copies; else its origin, which is what decides who confirms whom. */
function originWords({ source: { derivedFrom, origin, publisher: id }, publisher }: SourceReply): string {
  if (derivedFrom?.length) return `${derivedFrom.join(", ")}, of which it is a copy`;
  return origin === id && publisher ? publisher.name : origin;
}

function headed(title: string, { total, facts }: SourceReply["disputed"]): string {
  return `${title} (${total}${facts.length < total ? `; the first ${facts.length}` : ""})`;
}
