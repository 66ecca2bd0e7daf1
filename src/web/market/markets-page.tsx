import { useLocation } from "preact-iso";
import type { MarketsReply } from "../../contract/market-question.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { Page, Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { computed, listed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { queryOf } from "../query.ts";
import { PlaceSearch } from "../start/place-search.tsx";

const SHOWN = "20";

/** Who seeks what only one can have: each market's cities, and for a city those in the same markets. */
export default function MarketsPage() {
  const { url, route } = useLocation();
  const city = queryOf(url).get("city") ?? undefined;
  const query = new URLSearchParams({ limit: SHOWN, ...(city !== undefined && { city }) });
  const reply = useLongReply<MarketsReply>(withClocks(`/api/markets?${query}`, clocksIn(url)));
  return (
    <Page title={t("markets.title")} class="inference">
      <p class="standfirst">{t("markets.standfirst")}</p>
      <p>{t("markets.caution")}</p>
      <search class="which-city">
        <PlaceSearch
          label={t("markets.whichCity")}
          onChoose={(place) => route(withClocks(cityPath(place), clocksIn(url)))}
        />
      </search>
      <p>
        {city === undefined
          ? rich("markets.choose", { a: (words) => <Go to={cityPath("gn:3369157")}>{words}</Go> })
          : rich("markets.all", { a: (words) => <Go to="/markets">{words}</Go> })}
      </p>
      <Computed reply={reply} what={t("markets.theMarkets")} to={cityPath}>
        {(told) => <Markets reply={told} />}
      </Computed>
    </Page>
  );
}

const cityPath = (city: string): string => `/markets?city=${encodeURIComponent(city)}`;

function Markets({ reply: { goods, field, meant, asOf } }: { reply: MarketsReply }) {
  return (
    <>
      <MeantNote meant={meant} />
      <p class="quiet">{t("markets.asOf", { asOf: dateWords(asOf) })}</p>
      {goods.length === 0 && <p>{t("markets.none")}</p>}
      {field && field.cities.length > 0 && <Field field={field} />}
      {goods.map(({ good, total, players }) => (
        <Section key={good} id={good} title={label("market", good)}>
          <DataTable
            caption={t("markets.players", { shown: players.length, total })}
            columns={playerColumns()}
            rows={players}
            keyOf={({ city }) => city.id}
          />
        </Section>
      ))}
    </>
  );
}

type Player = MarketsReply["goods"][number]["players"][number];

const playerColumns = (): readonly Column<Player>[] => [
  {
    id: "city",
    head: t("markets.city"),
    cell: ({ city }) => <EntityLink entity={city} />,
    by: ({ city }) => city.name,
  },
  {
    id: "affairs",
    head: t("markets.affairs"),
    cell: ({ affairs, because }) => <Evidence because={because}>{t("markets.n", { n: affairs })}</Evidence>,
    by: ({ affairs }) => affairs,
    number: true,
  },
];

type FieldTold = NonNullable<MarketsReply["field"]>;

function Field({ field: { city, cities, total } }: { field: FieldTold }) {
  return (
    <Section id="field" title={t("markets.field", { city: city.name })} lead={t("markets.fieldLead")}>
      <DataTable
        caption={t("markets.fieldCaption", { shown: cities.length, total })}
        columns={fieldColumns()}
        rows={cities}
        keyOf={(other) => other.city.id}
      />
    </Section>
  );
}

const fieldColumns = (): readonly Column<FieldTold["cities"][number]>[] => [
  {
    id: "city",
    head: t("markets.city"),
    cell: ({ city }) => <EntityLink entity={city} />,
    by: ({ city }) => city.name,
  },
  {
    id: "goods",
    head: t("markets.goods"),
    cell: ({ goods }) => listed(goods.map((good) => label("market", good))),
  },
  {
    id: "affairs",
    head: t("markets.affairs"),
    cell: ({ affairs, because }) => <Evidence because={because}>{t("markets.n", { n: affairs })}</Evidence>,
    by: ({ affairs }) => affairs,
    number: true,
  },
  {
    id: "symmetric",
    head: t("markets.symmetric"),
    cell: ({ symmetric }) => computed(symmetric),
    by: ({ symmetric }) => symmetric,
    number: true,
  },
  {
    id: "overlap",
    head: t("markets.overlap"),
    cell: ({ overlap: [there, back] }) =>
      t("markets.bothSides", { there: computed(there), back: computed(back) }),
    number: true,
  },
];
