/** Which table of cities a forecast on lists was played through with: one beside the list is taken without being named. */
export function tableOfCities(named: string | undefined, taken: string | undefined): string {
  if (taken === undefined)
    return "Cities: no table; those that the list names as known, without country, place or size. --cities names a table.";
  return named === undefined
    ? `Cities: of ${taken}, which lies beside the list. --cities names another table.`
    : `Cities: of ${taken}.`;
}
