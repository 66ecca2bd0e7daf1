import { useEffect, useState } from "preact/hooks";
import { type Atlas, rowsOf } from "../../atlas/atlas.ts";
import type { Period } from "../../atlas/period.ts";
import { type Stretch, standingWithin, stands } from "../../atlas/span-days.ts";
import { type Order, ordered, turned } from "../frame/row-order.ts";
import { computed, grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { countryOf } from "./country-of.ts";
import type { Sizes } from "./use-map-data.ts";

interface CityListProps {
  atlas: Atlas;
  /** The cities of the picture, the largest first. */
  cities: Int32Array;
  partners: Int32Array;
  sizes: Sizes;
  /** Whether discs tell something else than partners. */
  measured: boolean;
  /** Those in which memberships are counted: one, or those of the period. */
  days: Stretch;
  period: Period | undefined;
  chosen: number | undefined;
  onLook: (city: number | undefined) => void;
  onChoose: (city: number) => void;
}

interface Column {
  id: string;
  head: string;
  number: boolean;
  of: (city: number) => string | number | undefined;
}

const A_PAGE = 25;

/** The cities of the picture as rows, a page at a time: what the map shows to those who do not see it. */
export function CityList(props: CityListProps) {
  const { atlas, cities, chosen, period, onLook, onChoose } = props;
  const columns = columnsOf(props);
  const [order, setOrder] = useState<Order>();
  const [page, setPage] = useState(0);
  const by = columns.find(({ id }) => id === order?.by);
  const sorted = order && by ? ordered([...cities], by.of, order.down) : cities;
  const place = chosen === undefined ? -1 : sorted.indexOf(chosen);
  // The city chosen on the map comes into sight here, too.
  useEffect(() => {
    if (place >= 0) setPage(Math.floor(place / A_PAGE));
  }, [chosen, order]);
  const last = Math.max(0, Math.ceil(sorted.length / A_PAGE) - 1);
  const at = Math.min(page, last);
  return (
    <div class="city-list">
      <table>
        <caption>
          {t("map.listCaption", { n: cities.length })}
          {period && ` ${t("map.listWithin", { from: String(period.from), to: String(period.to) })}`}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column.id} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={() => onLook(undefined)}>
          {Array.from(sorted.slice(at * A_PAGE, (at + 1) * A_PAGE), (city) => (
            <tr
              key={atlas.cities.id[city]}
              class={city === chosen ? "chosen" : ""}
              onPointerEnter={() => onLook(city)}
            >
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  aria-current={city === chosen ? "true" : undefined}
                  onFocus={() => onLook(city)}
                  onBlur={() => onLook(undefined)}
                  onClick={() => onChoose(city)}
                >
                  <bdi>{atlas.cities.name[city]}</bdi>
                </button>
              </th>
              {columns.slice(1).map(({ id, number, of }) => (
                <td key={id} class={number ? "number" : ""}>
                  <Value of={of(city)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <nav class="pager" aria-label={t("map.listPages")}>
        <button type="button" disabled={at === 0} onClick={() => setPage(at - 1)}>
          {t("map.before")}
        </button>
        <span role="status">
          {t("map.listShown", {
            from: Math.min(at * A_PAGE + 1, sorted.length),
            to: Math.min((at + 1) * A_PAGE, sorted.length),
            total: sorted.length,
          })}
        </span>
        <button type="button" disabled={at === last} onClick={() => setPage(at + 1)}>
          {t("map.after")}
        </button>
      </nav>
    </div>
  );
}

function columnsOf({ atlas, partners, sizes, measured, days }: CityListProps): Column[] {
  const { cities } = atlas;
  const networks = (city: number): number => {
    const held = rowsOf(atlas.seatsOf, city).filter((row) =>
      stands(standingWithin(atlas.seatDays, row, days)),
    );
    // Who left a network and came back within a period has two memberships in one.
    return new Set(Array.from(held, (row) => atlas.memberships.network[row])).size;
  };
  const value = (city: number): number | undefined => {
    const held = sizes.values[city];
    return held === undefined || Number.isNaN(held) ? undefined : held;
  };
  return [
    { id: "name", head: t("map.city"), number: false, of: (city) => cities.name[city] ?? "" },
    { id: "country", head: t("map.country"), number: false, of: (city) => countryOf(atlas, city) },
    { id: "partners", head: t("map.partners"), number: true, of: (city) => partners[city] },
    ...(measured ? [{ id: "size", head: sizes.name, number: true, of: value }] : []),
    { id: "networks", head: t("map.networks"), number: true, of: networks },
  ];
}

function Value({ of }: { of: string | number | undefined }) {
  if (of === undefined) return <span class="not-given">{t("notice.notGiven")}</span>;
  if (typeof of === "string") return <bdi>{of}</bdi>;
  return Number.isInteger(of) ? grouped(of) : computed(of);
}

interface HeadingProps {
  column: Column;
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
}

function Heading({ column: { id, head, number }, order, onOrder }: HeadingProps) {
  const sorted = order?.by === id ? (order.down ? "descending" : "ascending") : undefined;
  return (
    <th scope="col" class={number ? "number" : ""} aria-sort={sorted}>
      <button type="button" class="sorts" onClick={() => onOrder(turned(order, id))}>
        {head}
        <span aria-hidden="true" class="sort-sign">
          {sorted === undefined ? "↕" : sorted === "ascending" ? "↑" : "↓"}
        </span>
      </button>
    </th>
  );
}
