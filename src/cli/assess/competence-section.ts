import type { AutonomyReply } from "../../contract/autonomy-question.ts";
import { item, type Page, paragraph, section } from "../text/page.ts";

/** The law of the city's country on its agreements abroad: context, and in no share. */
export function competenceSection(page: Page, { competence }: AutonomyReply): string[] {
  if (competence === undefined)
    return section(page, TITLE, paragraph(page, "Not given: no source on its country's law was read."));
  const { name, told, law, article, year, source, checked, note } = competence;
  const cite = [law, article && `art. ${article}`, year].filter(Boolean).join(", ");
  return section(page, TITLE, [
    ...paragraph(page, `${name}${cite ? ` (${cite})` : ""}: ${told}`),
    ...item(page, `${source}, read ${checked}${note ? `; ${note}` : ""}`),
    ...paragraph(page, "No legal advice, and in no share."),
  ]);
}

const TITLE = "What the law lets its cities do";
