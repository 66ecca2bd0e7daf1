import type { ComponentChildren } from "preact";
import type { ForecastMembershipReply } from "../../contract/forecast-membership-question.ts";
import type { MembershipChangeReply } from "../../contract/membership-change-question.ts";
import { Coverage } from "../evidence/coverage.tsx";
import { Evidence } from "../evidence/evidence.tsx";
import { type Column, DataTable } from "../frame/data-table.tsx";
import { EntityLink } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { type Pair, Pairs } from "../frame/pairs.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped, listed, percent } from "../language/number-words.ts";
import { SaidList } from "../language/said-list.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { countryName } from "../words.ts";
import { Chance } from "./chance.tsx";
import { Places } from "./places.tsx";
import { Held, Leading, Left } from "./seats.tsx";

interface ChangeProps {
  reply: MembershipChangeReply;
  forecast: ForecastMembershipReply;
}

/** Whom and what the city meets there alone; who is there; what the network shares with its others; what is not known. */
export function Change({ reply, forecast }: ChangeProps) {
  const { change, city, network, asOf, roster, notKnown } = reply;
  const joins = change === "join";
  return (
    <>
      <Section
        id="change"
        title={t(joins ? "seat.joining" : "seat.leaving", { city: city.name, network: network.name })}
        lead={rich("seat.lead", {
          asOf: dateWords(asOf),
          network: <EntityLink entity={network} />,
          roster: <Coverage roster={roster} />,
        })}
      >
        <MeantNote meant={reply.meant} />
        <h3>{t(joins ? "seat.gains" : "seat.loses")}</h3>
        <Pairs pairs={onlyHere(reply)} />
        <Held reply={reply} />
      </Section>
      {joins && <Chance reply={forecast} />}
      <Section id="there" title={t("seat.there")}>
        <Pairs pairs={there(reply)} />
        <Leading reply={reply} />
        <Left reply={reply} />
      </Section>
      <Overlaps reply={reply} />
      <Section id="not-known" title={t("seat.notKnown")}>
        <SaidList class="gaps" said={notKnown} />
      </Section>
    </>
  );
}

function onlyHere({ onlyHere, themes }: MembershipChangeReply): Pair[] {
  const { members, share, countries, people, tied } = onlyHere;
  const own = onlyHere.themes.map((theme) => label("theme", theme));
  return [
    [
      t("seat.members"),
      <>
        {share === undefined
          ? grouped(members.length)
          : t("seat.membersShare", { n: members.length, share: percent(share) })}
        <Places places={members} />
      </>,
    ],
    [t("seat.countries"), countries.length === 0 ? t("seat.none") : namesOf(countries)],
    [t("seat.people"), t("seat.peopleKnown", { n: people.known, more: people.notGiven })],
    [t("seat.tied"), tied.length > 0 && <Places places={tied} />, "silent"],
    [t("seat.themes"), themes.length > 0 && listed(themes.map((theme) => label("theme", theme)))],
    [t("seat.ownThemes"), themes.length > 0 && (listed(own) || t("seat.none")), "silent"],
  ];
}

const namesOf = (codes: readonly string[]): ComponentChildren =>
  `${grouped(codes.length)}: ${codes.map(countryOf).join(", ")}`;

const countryOf = (code: string): string => (/^[A-Z]{2}$/.test(code) ? countryName(code) : code);

/** Countries that are named; more are counted. */
const NAMED = 12;

function there({ there: { countries, partners }, fees }: MembershipChangeReply): Pair[] {
  const shown = countries
    .slice(0, NAMED)
    .map(({ code, members }) => t("seat.inCountry", { country: countryOf(code), n: members }));
  return [
    [
      t("seat.fromCountries"),
      countries.length > 0 &&
        `${grouped(countries.length)}: ${shown.join(" · ")}${countries.length > NAMED ? " …" : ""}`,
    ],
    [t("seat.partners"), partners.length === 0 ? t("seat.none") : <Places places={partners} />],
    [
      t("seat.fee"),
      fees.length > 0 &&
        fees.map(({ words, because }) => (
          <Evidence key={words} because={because}>
            <span lang="en">{words}</span>
          </Evidence>
        )),
    ],
  ];
}

function Overlaps({ reply: { change, overlaps } }: Pick<ChangeProps, "reply">) {
  return (
    <Section id="overlaps" title={t(change === "join" ? "seat.present" : "seat.others")}>
      {overlaps.length === 0 ? (
        <p>{t("seat.noOther")}</p>
      ) : (
        <DataTable
          caption={t("seat.overlapCaption", { n: overlaps.length })}
          columns={columns()}
          rows={overlaps}
          keyOf={({ network }) => network.id}
          class="terse"
        />
      )}
    </Section>
  );
}

type Overlap = MembershipChangeReply["overlaps"][number];

const columns = (): readonly Column<Overlap>[] => [
  {
    id: "network",
    head: t("seat.network"),
    cell: ({ network }) => <EntityLink entity={network} />,
    by: ({ network }) => network.name,
  },
  {
    id: "shared",
    head: t("seat.shared"),
    cell: ({ shared }) => <Evidence because={shared.because}>{grouped(shared.value)}</Evidence>,
    by: ({ shared }) => shared.value,
    number: true,
  },
  {
    id: "jaccard",
    head: t("seat.ofBoth"),
    cell: ({ jaccard }) => (jaccard === undefined ? <NotGiven /> : percent(jaccard)),
    by: ({ jaccard }) => jaccard,
    number: true,
  },
  {
    id: "smaller",
    head: t("seat.ofSmaller"),
    cell: ({ ofSmaller }) => (ofSmaller === undefined ? <NotGiven /> : percent(ofSmaller)),
    by: ({ ofSmaller }) => ofSmaller,
    number: true,
  },
];
