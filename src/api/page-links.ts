/**
 * A Link header (RFC 8288) to the pages before and after this one, relative to the address asked; nothing where
 * all was told at once.
 */
export function pageLinks(url: URL, asked: Paged, total: number): string | undefined {
  const { limit, offset } = asked;
  if (limit === 0) return undefined;
  const links = [
    ...(offset > 0 ? [link(url, Math.max(0, offset - limit), "prev")] : []),
    ...(offset + limit < total ? [link(url, offset + limit, "next")] : []),
  ];
  return links.length > 0 ? links.join(", ") : undefined;
}

export interface Paged {
  limit: number;
  offset: number;
}

/** The page asked for and the total of a reply that comes in pages. */
export function pagesOf(asked: object, reply: unknown): { page: Paged; total: number } | undefined {
  if (!("limit" in asked && "offset" in asked) || typeof reply !== "object" || reply === null)
    return undefined;
  const { limit, offset } = asked;
  const total = "total" in reply ? reply.total : undefined;
  if (typeof limit !== "number" || typeof offset !== "number" || typeof total !== "number") return undefined;
  return { page: { limit, offset }, total };
}

function link(url: URL, offset: number, rel: string): string {
  const query = new URLSearchParams(url.search);
  query.set("offset", String(offset));
  return `<${url.pathname}?${query}>; rel="${rel}"`;
}
