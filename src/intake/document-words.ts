/** The words of a document, as far as they were read. */
export interface DocumentWords {
  /** The title it gives itself. */
  readonly title?: string;
  /** By page; all in one where it has no pages. */
  readonly pages: readonly string[];
  /** Whether those are the pages of the document, to be cited by. */
  readonly paged: boolean;
  /** What is printed on the pages, where the file tells: 'iv', '12'. */
  readonly labels?: readonly string[];
  /** Pages of the document altogether, where not all were read. */
  readonly of?: number;
}

/** More is not gathered: a library of some 20,000 printed pages. */
export const MOST_CHARACTERS = 40_000_000;

const LONGEST_TITLE = 300;

/** A title as it can be shown, if it is one: programs put in the name of the file, or their own. */
export function titleIn(text: string | undefined): string | undefined {
  const title = text?.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  if (!title || NO_TITLE.test(title)) return undefined;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

const NO_TITLE =
  /^(microsoft (word|excel|powerpoint) - |untitled|title$|document\d*$|.*\.(docx?|pdf|xlsx?|indd|qxd|pptx?|rtf|tex|dvi)$)/i;

/** Why a document is not read, whichever program says so. */
export const CLOSED = "it is closed by a password";
export const SILENT = "it holds no words, as a scan does not";
