/** A region as the bundled list gives it. */
export interface RegionRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** "province", "state", "prefecture" …, as its country calls it. */
  readonly kind: string;
  readonly aliases: readonly string[];
  /** GeoNames' code of it, where its places are to be found by region; several, with blanks, where it has it in parts. */
  readonly geonames?: string;
  /** Its id by the other code that ISO 3166-2 has or had for it: Gauteng is ZA-GT here, and ZA-GP since 2020. */
  readonly otherId?: string;
}

/**
 * What a region is called: its name, and beside it its aliases and all of these with its kind ("Gauteng Province",
 * "Tomsk Region"). The bare "Leningrad" of "Leningrad Oblast" is no name of it unless it is listed as an alias.
 */
export function regionNames({ name, kind, aliases }: RegionRow): { own: string[]; other: string[] } {
  const bare = withoutKind(name, kind);
  return { own: [name], other: [...aliases, ...[bare, ...aliases].flatMap((each) => withKind(each, kind))] };
}

/** "Kyoto" of "Kyoto Prefecture", "Geneva" of "Canton of Geneva". */
function withoutKind(name: string, kind: string): string {
  const plain = name.toLowerCase();
  if (plain.endsWith(` ${kind}`)) return name.slice(0, -kind.length - 1);
  return plain.startsWith(`${kind} of `) ? name.slice(kind.length + " of ".length) : name;
}

function withKind(name: string, kind: string): string[] {
  if (kind.split(" ").some((word) => name.toLowerCase().includes(word))) return [];
  return [kind, ...(ALSO_CALLED[kind] ?? [])].flatMap((each) => [`${name} ${each}`, `${each} of ${name}`]);
}

/** How English writes of the kinds that keep their own name. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  oblast: ["region"],
  krai: ["territory", "region"],
  voivodeship: ["province", "region"],
  "autonomous community": ["region"],
  prefecture: ["province"],
};
