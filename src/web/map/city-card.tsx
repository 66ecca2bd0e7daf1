import { useEffect, useRef, useState } from "preact/hooks";
import { type Atlas, partnerIn } from "../../atlas/atlas.ts";
import type { FactsReply } from "../../contract/facts-question.ts";
import { entityPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { openWhenRead } from "../evidence/open-when-read.ts";
import { Status } from "../evidence/status.tsx";
import { Go, useClocks } from "../frame/link.tsx";
import { takeFocus } from "../frame/take-focus.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { askOnce, failureIn } from "../use-reply.ts";
import type { Focus } from "./city-marks.ts";
import { countryOf } from "./country-of.ts";

interface CityCardProps {
  atlas: Atlas;
  focus: Focus;
  onChoose: (city: number) => void;
  onCentre: () => void;
  onLeave: () => void;
}

const AT_FIRST = 12;

/** The chosen city: its ties in the picture, each with its evidence, and the way to its own page. */
export function CityCard({
  atlas,
  focus: { city, rows, partners },
  onChoose,
  onCentre,
  onLeave,
}: CityCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    setAll(false);
    takeFocus(heading.current);
  }, [city]);
  const { cities } = atlas;
  const name = cities.name[city] ?? "";
  const rank = new Map(partners.map((each, at) => [each, at]));
  const byRank = Array.from(rows).sort(
    (one, other) =>
      (rank.get(partnerIn(atlas, one, city)) ?? 0) - (rank.get(partnerIn(atlas, other, city)) ?? 0),
  );
  return (
    <section
      class="city-card"
      aria-labelledby="city-card-title"
      onKeyDown={(event) => event.key === "Escape" && onLeave()}
    >
      <h2 id="city-card-title" tabIndex={-1} ref={heading}>
        <bdi>{name}</bdi>
        <span class="quiet"> {countryOf(atlas, city)}</span>
      </h2>
      <p>{t("map.cardCount", { ties: rows.length, partners: partners.length })}</p>
      <p class="page-acts">
        <Go to={entityPath(cities.id[city] ?? "")} class="act main-act">
          {t("map.openCity")}
        </Go>
        {typeof cities.longitude[city] === "number" && (
          <button type="button" onClick={onCentre}>
            {t("map.centreHere")}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {t("map.leave")}
        </button>
      </p>
      <ul class="card-ties">
        {byRank.slice(0, all ? undefined : AT_FIRST).map((row) => (
          <TieLine key={row} atlas={atlas} row={row} city={city} onChoose={onChoose} />
        ))}
      </ul>
      {!all && rows.length > AT_FIRST && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t("map.allTies", { n: rows.length })}
        </button>
      )}
    </section>
  );
}

function TieLine({
  atlas,
  row,
  city,
  onChoose,
}: {
  atlas: Atlas;
  row: number;
  city: number;
  onChoose: (city: number) => void;
}) {
  const { ties, cities, dates, forms, statuses } = atlas;
  const partner = partnerIn(atlas, row, city);
  const date = (at: number | undefined): string | undefined => {
    const told = dates[at ?? -1];
    return told && t("map.bound", { bound: told.bound ?? "on", date: dateWords(told.date) });
  };
  const [from, to] = [date(ties.from[row]), date(ties.to[row])];
  const status = statuses[ties.status[row] ?? -1];
  return (
    <li>
      <button type="button" class="plain" onClick={() => onChoose(partner)}>
        <bdi>{cities.name[partner]}</bdi>
      </button>{" "}
      <span class="quiet">
        {countryOf(atlas, partner)} · {label("tie-form", forms[ties.form[row] ?? -1] ?? "")} ·{" "}
        {t("map.span", { from: from ?? "", to: to ?? "", which: `${from ? "from" : ""}${to ? "to" : ""}` })}
      </span>{" "}
      {status && <Status status={status} />}{" "}
      <ShowEvidence atlas={atlas} row={row} city={city} partner={partner} />
    </li>
  );
}

/** Which claims a tie rests on is asked for when somebody wants to know. */
function ShowEvidence({
  atlas: { ties, cities, forms },
  row,
  city,
  partner,
}: {
  atlas: Atlas;
  row: number;
  city: number;
  partner: number;
}) {
  const clocks = useClocks();
  const [failed, setFailed] = useState<string>();
  const form = forms[ties.form[row] ?? -1] ?? "";
  const words = t("map.tieBetween", { one: cities.name[city], other: cities.name[partner] });
  const open = ({ currentTarget }: { currentTarget: Element }): void => {
    const query = new URLSearchParams({
      kind: "tie",
      subject: cities.id[city] ?? "",
      object: cities.id[partner] ?? "",
    });
    // The clock of the world is left out: it would hide ties that are compared with another day's.
    const { asOf: _, ...others } = clocks;
    const ids = askOnce<FactsReply>(withClocks(`/api/facts?${query}`, others)).then(({ facts }) => {
      const same = facts.filter(({ predicate }) => predicate === form);
      return (same.length > 0 ? same : facts).flatMap(({ claims }) => claims.map(({ id }) => id));
    });
    openWhenRead(currentTarget, ids, words, (error) => setFailed(failureIn(error).message));
  };
  return (
    <>
      <button type="button" class="evidence" aria-haspopup="dialog" onClick={open}>
        <span class="evidence-words">{t("map.evidence")}</span>
        <span class="visually-hidden">: {words}</span>
      </button>
      {failed && <span role="alert"> {failed}</span>}
    </>
  );
}
