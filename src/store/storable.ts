/** Text as a column holds it: PostgreSQL takes no NUL and neither database a half character. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
