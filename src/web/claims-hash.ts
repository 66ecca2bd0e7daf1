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
  const [, what, text = ""] = /^#?(claims|add)=?(.*)$/.exec(hash) ?? [];
  if (what === "add") return { add: decodeURIComponent(text) };
  if (what !== "claims" || text === "") return undefined;
  return { claims: decodeURIComponent(text).split(";").flatMap(idsOfGroup) };
}

function idsOfGroup(group: string): string[] {
  const file = group.slice(0, group.indexOf(":") + 1);
  return group
    .slice(file.length)
    .split(",")
    .map((rest) => file + rest);
}
