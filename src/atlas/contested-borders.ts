/**
 * Pairs of areas, as Natural Earth cuts them, between which some state draws the border elsewhere or draws none. The
 * list takes no side: it marks lines of which the readers should not think that all agree on them.
 */
export const CONTESTED_BORDERS: ReadonlySet<string> = new Set(
  [
    ["India", "Pakistan"],
    ["China", "India"],
    ["Russia", "Ukraine"],
    ["Morocco", "W. Sahara"],
    ["Algeria", "W. Sahara"],
    ["Mauritania", "W. Sahara"],
    ["Kosovo", "Serbia"],
    ["Kosovo", "Macedonia"],
    ["Albania", "Kosovo"],
    ["Kosovo", "Montenegro"],
    ["Cyprus", "N. Cyprus"],
    ["Somalia", "Somaliland"],
    ["Ethiopia", "Somaliland"],
    ["Djibouti", "Somaliland"],
    ["Israel", "Palestine"],
    ["Jordan", "Palestine"],
    ["Israel", "Lebanon"],
    ["Israel", "Syria"],
    ["Sudan", "S. Sudan"],
    ["Egypt", "Sudan"],
    ["North Korea", "South Korea"],
  ].map((pair) => pair.join("|")),
);
