/** What was found of a quoted passage in its document: on which page, where another was given, or why nothing. */
export function passageWords({
  found,
  page,
  why,
}: {
  found: boolean;
  page?: string | undefined;
  why?: string | undefined;
}): string {
  if (!found) return `taken unchecked: ${why ?? "it was not looked up"}`;
  return page === undefined
    ? "found in the document"
    : `found in the document, but on p. ${page}: see that the page is right`;
}
