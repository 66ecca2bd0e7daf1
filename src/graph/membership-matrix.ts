/** A city in a body with its grade (0 attendee, 1 observer, 2 full, 3 steering); without one where no source states it. */
export interface Seat {
  readonly city: string;
  readonly body: string;
  readonly grade?: number | undefined;
}

/**
 * The city × body matrix, sparse: the bodies of city number a are columns[offsets[a]] up to
 * columns[offsets[a + 1]], in ascending order, with their grades. Cities and bodies are numbered in the order
 * of their ids. A grade no source states is undefined, for the city is a member all the same.
 */
export interface MembershipMatrix {
  readonly cities: readonly string[];
  readonly bodies: readonly string[];
  readonly cityIndex: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly grades: readonly (number | undefined)[];
  /** Seats given again for the same city and body; the highest grade is kept. */
  readonly repeated: number;
}

/** The matrix of the seats given; `cities` adds cities that may sit in none of the bodies. */
export function membershipMatrix(seats: readonly Seat[], cities: readonly string[] = []): MembershipMatrix {
  const rows = new Map<string, Map<string, number | undefined>>(cities.map((city) => [city, new Map()]));
  for (const { city, body, grade } of seats) {
    const row = rows.get(city) ?? new Map<string, number | undefined>();
    rows.set(city, row.set(body, higher(row.get(body), grade)));
  }
  const sorted = [...rows.keys()].sort();
  const bodies = [...new Set(seats.map((seat) => seat.body))].sort();
  return { ...laidOut(sorted, bodies, rows), repeated: seats.length - cellCount(rows) };
}

/** The part of a matrix that some of its cities and bodies make; one without a seat in the part is not in it. */
export function narrowedMatrix(
  matrix: MembershipMatrix,
  takesCity: (city: string) => boolean,
  takesBody: (body: string) => boolean,
): MembershipMatrix {
  const taken = matrix.bodies.map(takesBody);
  const seats = matrix.cities.flatMap((city, number) =>
    takesCity(city)
      ? seatsOf(matrix, number).flatMap(([body, grade]): Seat[] =>
          taken[body] ? [{ city, body: matrix.bodies[body] ?? "", grade }] : [],
        )
      : [],
  );
  return membershipMatrix(seats);
}

/** The same matrix with the grades that no source states set to one; say which beside any figure made of it. */
export function gradedAs(matrix: MembershipMatrix, grade: number): MembershipMatrix {
  return { ...matrix, grades: matrix.grades.map((stated) => stated ?? grade) };
}

/** Each seat of one city: the body's number and the grade. */
export function seatsOf(
  { offsets, columns, grades }: MembershipMatrix,
  city: number,
): readonly (readonly [body: number, grade: number | undefined])[] {
  const start = offsets[city] ?? 0;
  return Array.from(columns.subarray(start, offsets[city + 1]), (body, i) => [body, grades[start + i]]);
}

function higher(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}

function cellCount(rows: ReadonlyMap<string, ReadonlyMap<string, unknown>>): number {
  return rows.values().reduce((sum, row) => sum + row.size, 0);
}

function laidOut(
  cities: readonly string[],
  bodies: readonly string[],
  rows: ReadonlyMap<string, ReadonlyMap<string, number | undefined>>,
): Omit<MembershipMatrix, "repeated"> {
  const column = new Map(bodies.map((body, number) => [body, number]));
  const offsets = new Uint32Array(cities.length + 1);
  const cells = cities.flatMap((city, number) => {
    const row = [...(rows.get(city) ?? [])].map(([body, grade]) => [column.get(body) ?? 0, grade] as const);
    offsets[number + 1] = (offsets[number] ?? 0) + row.length;
    return row.sort(([a], [b]) => a - b);
  });
  return {
    cities,
    bodies,
    cityIndex: new Map(cities.map((city, number) => [city, number])),
    offsets,
    columns: Uint32Array.from(cells, ([body]) => body),
    grades: cells.map(([, grade]) => grade),
  };
}
