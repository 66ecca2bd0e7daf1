/** Cities side by side are told apart by shape, as colour says what is counted. */
const SHAPES = [
  "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z",
  "M-5.5 -5.5h11v11h-11z",
  "M0 -7l7 12.5h-14z",
  "M0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z",
  "M-2 -6.5h4v4.5h4.5v4h-4.5v4.5h-4v-4.5h-4.5v-4h4.5z",
] as const;

export function CityShape({
  city,
  x,
  y,
  hollow,
}: {
  city: number;
  x: number;
  y: number;
  hollow?: boolean | undefined;
}) {
  return (
    <path
      class={hollow ? "shape hollow" : "shape"}
      d={SHAPES[city % SHAPES.length]}
      transform={`translate(${x} ${y})`}
    />
  );
}

/** Which shape is which city. */
export function CityKey({ cities }: { cities: readonly { id: string; name: string }[] }) {
  return (
    <ul class="legend">
      {cities.map(({ id, name }, at) => (
        <li key={id}>
          <svg class="plot" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <CityShape city={at} x={9} y={9} />
          </svg>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
