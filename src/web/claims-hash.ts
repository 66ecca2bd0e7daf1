/** What the drawer shows, as the end of an address tells it: claims by id, or a form for a new one. */
export type DrawerAsk = { claims: string[] } | { add: string };

/** Claims share their file's name, so they are listed under it: `claims=ties:17,18;episodes:ep2-001`. */
export function claimsHash(ids: readonly string[]): string {
  const byFile = Map.groupBy(ids, (id) => id.slice(0, id.indexOf(":") + 1));
  const groups = [...byFile].map(([file, held]) => file + held.map((id) => id.slice(file.length)).join(","));
  return `claims=${groups.join(";").replaceAll("#", "%23")}`;
}

export const addHash = (subject: string): string => `add=${encodeURIComponent(subject)}`;

export function drawerAsk(hash: string): DrawerAsk | undefined {
  const [, what, coded = ""] = /^#?(claims|add)=?(.*)$/.exec(hash) ?? [];
  const text = decoded(coded);
  if (what === "add" && text !== undefined) return { add: text };
  return what === "claims" && text ? { claims: text.split(";").flatMap(idsOfGroup) } : undefined;
}

/** A mistyped address such as '#add=100%' asks nothing. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function idsOfGroup(group: string): string[] {
  const file = group.slice(0, group.indexOf(":") + 1);
  return group
    .slice(file.length)
    .split(",")
    .map((rest) => file + rest);
}
