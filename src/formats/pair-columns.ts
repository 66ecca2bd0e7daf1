/** Which columns of a list of ties hold the two cities and the date. */
export interface PairColumns {
  readonly one: string;
  readonly other: string;
  readonly date?: string;
}

const ONES = [
  "one",
  "a",
  "source",
  "from",
  "city",
  "city1",
  "city_1",
  "city_a",
  "citya",
  "id1",
  "id_1",
  "i",
  "u",
  "node1",
];
const OTHERS = [
  "other",
  "b",
  "target",
  "to",
  "partner",
  "city2",
  "city_2",
  "city_b",
  "cityb",
  "id2",
  "id_2",
  "j",
  "v",
  "node2",
];
const DATES = [
  "date",
  "year",
  "since",
  "start",
  "signed",
  "began",
  "begin",
  "from_date",
  "start_date",
  "seit",
  "t",
  "time",
];

/**
 * By the names of the columns, where they name any end; by place, first and second, where they do not. `undefined`
 * where no name is known at all: then the first line may itself be a tie.
 */
export function namedPairColumns(header: readonly string[]): PairColumns | undefined {
  const find = (names: readonly string[]): string | undefined =>
    header.find((column) => names.includes(column.trim().toLowerCase()));
  const [one, other, date] = [find(ONES), find(OTHERS), find(DATES)];
  if (one === undefined && other === undefined && date === undefined) return undefined;
  const left = header.filter((column) => ![one, other, date].includes(column));
  const [first, second] = [one ?? left.shift(), other ?? left.shift()];
  if (first === undefined || second === undefined) return undefined;
  return { one: first, other: second, ...(date !== undefined && { date }) };
}

/** Of a list whose first line is a tie: the first two columns, and the third as the date. */
export function placedPairColumns(header: readonly string[]): PairColumns | undefined {
  const [one, other, date] = header;
  if (one === undefined || other === undefined) return undefined;
  return { one, other, ...(date !== undefined && { date }) };
}

/** Which columns of a table of cities hold what. */
export interface CityColumns {
  readonly id: string;
  readonly country?: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly population?: string;
}

const CITY_COLUMNS: Readonly<Record<keyof CityColumns, readonly string[]>> = {
  id: ["id", "city", "city_id", "cityid", "node", "key", "qid", "name"],
  country: ["country", "country_code", "countrycode", "iso", "iso2", "iso3", "cc", "state"],
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  population: ["population", "pop", "inhabitants", "size"],
};

export function cityColumns(header: readonly string[]): CityColumns | undefined {
  const find = (what: keyof CityColumns): string | undefined => {
    // In the order of the names: a table with `id` and `name` is keyed by `id`.
    for (const name of CITY_COLUMNS[what]) {
      const column = header.find((each) => each.trim().toLowerCase() === name);
      if (column !== undefined) return column;
    }
    return undefined;
  };
  const id = find("id");
  if (id === undefined) return undefined;
  const further = (["country", "latitude", "longitude", "population"] as const).flatMap((what) => {
    const column = find(what);
    return column === undefined ? [] : [[what, column] as const];
  });
  return { id, ...Object.fromEntries(further) };
}
