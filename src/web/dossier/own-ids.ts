const ID = /( (?:id|for)="| (?:aria-[a-z]+by)="| href="#)([^"]*)"/g;
const PAINT = /url\(#([^)]+)\)/g;
const SHARED = /^(note-|#)/;

/**
 * The markup of one part of a document with every id of its own: two cities have the same sections. Text holds no
 * quotation mark that is not written as an entity, so that only attributes are met.
 */
export function withOwnIds(markup: string, prefix: string): string {
  const own = (ids: string): string =>
    ids
      .split(" ")
      .map((id) => (SHARED.test(id) ? id : prefix + id))
      .join(" ");
  return markup
    .replace(ID, (_, lead: string, ids: string) => `${lead}${own(ids)}"`)
    .replace(PAINT, (_, id: string) => `url(#${prefix}${id})`);
}
