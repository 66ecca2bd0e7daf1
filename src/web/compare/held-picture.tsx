import type { Ref } from "../../assessments/because.ts";
import type { Comparison } from "../../assessments/compare.ts";
import { listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { CityKey } from "../picture/city-shape.tsx";
import type { HeldRow } from "../picture/held.ts";
import { HeldDrawing } from "../picture/held-drawing.tsx";
import { Picture } from "../picture/picture.tsx";

/** Partners in force and bodies: what cities share, and what each has alone. */
export function HeldPicture({ comparison }: { comparison: Comparison }) {
  const { cities } = comparison;
  return (
    <Picture
      id="held-picture"
      caption={t("held.caption")}
      draw={(width, captionId) => (
        <HeldDrawing
          blocks={[
            { title: t("held.partners"), kind: "tie", rows: partnerRows(comparison) },
            { title: t("held.bodies"), kind: "membership", rows: bodyRows(comparison) },
          ]}
          cities={cities.length}
          width={width}
          labelledBy={captionId}
        />
      )}
    >
      <CityKey cities={cities} />
      <p class="quiet table-note">{t("held.note")}</p>
    </Picture>
  );
}

function partnerRows({ cities, common }: Comparison): HeldRow[] {
  const all = cities.map((_, at) => at);
  return [
    ...common.partners.map(({ partner, because }) => rowOf(partner, all, cities, because)),
    ...common.partly.partners.map(({ held, cities: of, because }) =>
      rowOf(held, numbers(of, cities), cities, because),
    ),
    ...common.only.flatMap(({ partners }, at) =>
      partners.map(({ partner, because }) => rowOf(partner, [at], cities, because)),
    ),
  ];
}

function bodyRows({ cities, common }: Comparison): HeldRow[] {
  const all = cities.map((_, at) => at);
  return [
    ...common.bodies.map(({ body, held, usable }) => ({
      ...rowOf(
        body,
        all,
        cities,
        held.flatMap(({ because }) => because),
      ),
      ...(!usable && { unsure: true as const }),
    })),
    ...common.partly.bodies.map(({ held, cities: of, because }) =>
      rowOf(held, numbers(of, cities), cities, because),
    ),
    ...common.only.flatMap(({ bodies, bodiesNotComputed: left }, at): HeldRow[] => {
      const more = t("held.notComputed", { n: left.value });
      const words = t("held.row", { held: more, cities: cities[at]?.name });
      return [
        ...bodies.map(({ body, because }) => rowOf(body, [at], cities, because)),
        ...(left.value === 0
          ? []
          : [
              {
                id: `more ${at}`,
                label: more,
                cities: [at],
                words,
                because: left.because,
                unsure: true as const,
              },
            ]),
      ];
    }),
  ];
}

function rowOf(
  held: Ref,
  of: readonly number[],
  cities: readonly Ref[],
  because: readonly string[],
): HeldRow {
  const names = listed(of.map((at) => cities[at]?.name ?? ""));
  return {
    id: held.id,
    label: held.name,
    cities: of,
    words: t("held.row", { held: held.name, cities: names }),
    because,
  };
}

const numbers = (ids: readonly string[], cities: readonly Ref[]): number[] =>
  cities.flatMap(({ id }, at) => (ids.includes(id) ? [at] : []));
