import { useLocation } from "preact-iso";
import type { SurprisingReply } from "../../contract/surprising-question.ts";
import { entityPath } from "../address.ts";
import { clocksIn, withClocks } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink, Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { computed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { SLICE_FIELDS } from "../measure/slice-form.tsx";
import { queryOf } from "../query.ts";
import { PlaceSearch } from "../start/place-search.tsx";
import { chanceWords } from "./figure-words.ts";

/** Which ties of a city the pattern of all does not lead one to expect, and which that it would suggest are not there. */
export function SurprisingSection({ url }: { url: string }) {
  const { route } = useLocation();
  const city = queryOf(url).get("of") ?? undefined;
  const address = city === undefined ? undefined : withClocks(questionOf(url, city), clocksIn(url));
  const reply = useLongReply<SurprisingReply>(address);
  return (
    <Section id="surprising" title={t("inference.surprising")} lead={t("inference.surprisingLead")}>
      <search class="which-city">
        <PlaceSearch label={t("inference.whichCity")} onChoose={(place) => route(askedOf(url, place))} />
      </search>
      {city === undefined && (
        <p>
          {rich("inference.chooseCity", {
            a: (words) => <Go to={askedOf(url, "gn:3369157")}>{words}</Go>,
          })}
        </p>
      )}
      <Computed reply={reply} what={t("inference.theSurprises")} to={(id) => askedOf(url, id)}>
        {(told) => <Surprises reply={told} />}
      </Computed>
    </Section>
  );
}

/** The city is the one asked about, not the middle of a slice. */
function questionOf(url: string, city: string): string {
  const asked = queryOf(url);
  const query = new URLSearchParams({ city });
  for (const name of SLICE_FIELDS) {
    const value = asked.get(name);
    if (value && name !== "city" && name !== "steps") query.set(name, value);
  }
  return `/api/infer/surprising?${query}`;
}

function askedOf(url: string, city: string): string {
  const query = queryOf(url);
  query.set("of", city);
  return `/inference?${query}#surprising`;
}

function Surprises({ reply }: { reply: SurprisingReply }) {
  const { city, ownTies, surprising, absent, notGiven } = reply;
  const name = <Go to={entityPath(city.id)}>{<bdi>{city.name}</bdi>}</Go>;
  return (
    <>
      <p>{rich("inference.madeToAddUp", { city: name, n: ownTies })}</p>
      <DataTable
        caption={rich("inference.leastExpected", { city: <bdi>{city.name}</bdi> })}
        columns={columns()}
        rows={surprising}
        keyOf={({ id }) => id}
        class="terse"
      />
      <DataTable
        caption={rich("inference.mostExpected", { city: <bdi>{city.name}</bdi> })}
        columns={columns()}
        rows={absent}
        keyOf={({ id }) => id}
        class="terse"
      />
      {notGiven.length > 0 && (
        <p class="quiet">
          {t("inference.partnersNotGiven")}{" "}
          {notGiven.map((partner, at) => (
            <>
              {at > 0 && " · "}
              <EntityLink key={partner.id} entity={partner} />
            </>
          ))}
        </p>
      )}
      <p class="quiet">{t("inference.noMerit")}</p>
    </>
  );
}

type Expected = SurprisingReply["surprising"][number];

const columns = (): readonly Column<Expected>[] => [
  {
    id: "city",
    head: t("inference.city"),
    cell: (city) => <EntityLink entity={city} />,
    by: ({ name }) => name,
  },
  {
    id: "chance",
    head: t("inference.chance"),
    cell: ({ chance }) => chanceWords(chance),
    by: ({ chance }) => chance,
    number: true,
  },
  {
    id: "expected",
    head: t("inference.expected"),
    cell: ({ expected }) => computed(expected),
    by: ({ expected }) => expected,
    number: true,
  },
];
