/**
 * What a country is called in the languages sources are written in, by the Unicode CLDR that comes with Node:
 * "Giappone", "Tschechien", "Fær Øer".
 */
export function countryNames(code: string): string[] {
  return NAMERS.flatMap((namer) => namer.of(code) ?? []).filter((name) => name !== code);
}

/** Another version of CLDR may name them otherwise. */
export const COUNTRY_NAMES_VERSION = `cldr${process.versions["cldr"] ?? ""}`;

const LANGUAGES =
  "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk km ko lo " +
  "lt lv mk mn ms mt my nb ne nl nn pl pt ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-Hant";

const NAMERS = LANGUAGES.split(" ").flatMap((language) =>
  (["long", "short"] as const).map(
    (style) => new Intl.DisplayNames([language], { type: "region", style, fallback: "none" }),
  ),
);
