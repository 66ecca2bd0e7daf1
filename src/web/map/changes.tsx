import { useState } from "preact/hooks";
import type { Atlas } from "../../atlas/atlas.ts";
import type { Changes } from "../../atlas/changed-between.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";

interface ChangedListProps {
  atlas: Atlas;
  changes: Changes;
  before: string;
  after: string;
  onChoose: (city: number) => void;
}

/** What began and what ended between two days, pair by pair. */
export function ChangedList({ atlas, changes, before, after, onChoose }: ChangedListProps) {
  const { begun, ended, lasting, unsure } = changes;
  return (
    <section class="changed" aria-labelledby="changed-title">
      <h2 id="changed-title">{t("map.changed", { before: dateWords(before), after: dateWords(after) })}</h2>
      <p>
        {t("map.changedCounts", {
          begun: begun.length,
          ended: ended.length,
          lasting: lasting.length,
          unsure: unsure.length,
        })}
      </p>
      <div class="changed-lists">
        <Pairs atlas={atlas} title={t("map.begun")} rows={begun} of="from" onChoose={onChoose} />
        <Pairs atlas={atlas} title={t("map.ended")} rows={ended} of="to" onChoose={onChoose} />
      </div>
    </section>
  );
}

const AT_FIRST = 20;

function Pairs({
  atlas: { ties, cities, dates },
  title,
  rows,
  of,
  onChoose,
}: {
  atlas: Atlas;
  title: string;
  rows: Int32Array;
  of: "from" | "to";
  onChoose: (city: number) => void;
}) {
  const [all, setAll] = useState(false);
  const when = (row: number): string => dates[ties[of][row] ?? -1]?.date ?? "";
  const latest = Array.from(rows).sort((one, other) => when(other).localeCompare(when(one)));
  const end = (city: number | undefined) => (
    <button type="button" class="plain" onClick={() => city !== undefined && onChoose(city)}>
      <bdi>{cities.name[city ?? -1]}</bdi>
    </button>
  );
  return (
    <div>
      <h3>
        {title} ({rows.length})
      </h3>
      {rows.length === 0 && <p class="quiet">{t("map.none")}</p>}
      <ul>
        {latest.slice(0, all ? undefined : AT_FIRST).map((row) => (
          <li key={row}>
            {end(ties.a[row])} – {end(ties.b[row])} <span class="quiet">{dateWords(when(row))}</span>
          </li>
        ))}
      </ul>
      {!all && rows.length > AT_FIRST && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t("map.showAll", { n: rows.length })}
        </button>
      )}
    </div>
  );
}
