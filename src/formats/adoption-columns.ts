/** Which columns of a list of who took a practice up hold the place and the date. */
export interface AdoptionColumns {
  readonly place: string;
  readonly date?: string;
}

const PLACES = [
  "city",
  "id",
  "city_id",
  "cityid",
  "place",
  "municipality",
  "name",
  "node",
  "geonameid",
  "geoname_id",
];
const DATES = [
  "date",
  "year",
  "since",
  "adopted",
  "adoption",
  "adoption_date",
  "adoption_year",
  "start",
  "from",
  "time",
  "t",
];

/**
 * By the names of the columns, where they name the place or the date; what they leave out is taken by place. `undefined`
 * where no such name is known: then the first line may itself be of a place.
 */
export function namedAdoptionColumns(header: readonly string[]): AdoptionColumns | undefined {
  const find = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const column = header.find((each) => each.trim().toLowerCase() === name);
      if (column !== undefined) return column;
    }
    return undefined;
  };
  const [place, date] = [find(PLACES), find(DATES)];
  if (place === undefined && date === undefined) return undefined;
  const left = header.filter((column) => column !== place && column !== date);
  const named = place ?? left[0];
  return named === undefined ? undefined : { place: named, ...(date !== undefined && { date }) };
}

/** Of a list whose first line is of a place: the place, and the date if there is a second column. */
export function placedAdoptionColumns(header: readonly string[]): AdoptionColumns | undefined {
  const [place, date] = header;
  return place === undefined ? undefined : { place, ...(date !== undefined && { date }) };
}
