import { useId, useRef } from "preact/hooks";
import { endsOf, type Period, type PeriodProblem, periodText, readPeriod } from "../../atlas/period.ts";
import { t } from "../language/text.ts";
import type { MapAsked } from "./map-address.ts";

interface PeriodFieldProps {
  asked: MapAsked;
  today: string;
  onAsk: (asked: MapAsked) => void;
}

/** The years within which ties are shown, instead of those of a day. */
export function PeriodField({ asked: { period, since, ...asked }, today, onAsk }: PeriodFieldProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const read = period === undefined ? [] : readPeriod(period, today);
  const problems = "from" in read ? [] : read;
  const ends = endsOf(period ?? "");
  // A comparison is of two days: it ends where a period is asked for.
  const ask = (text: string | undefined): void =>
    onAsk(text === undefined ? { ...asked, ...(since && { since }) } : { ...asked, period: text });
  return (
    <fieldset class="map-period" ref={box}>
      <legend>{t("map.period")}</legend>
      {(["from", "to"] as const).map((at) => (
        <YearField
          key={at}
          title={t(`map.period.${at}`)}
          value={ends[at]}
          problem={problems.find((problem) => problem.at === at)?.what}
          today={today}
          onSet={(year) => ask(periodText({ ...ends, [at]: year } satisfies Record<keyof Period, string>))}
        />
      ))}
      {period !== undefined && (
        <button
          type="button"
          onClick={() => {
            ask(undefined);
            // The button goes; who pressed it stays at the fields.
            box.current?.querySelector("input")?.focus();
          }}
        >
          {t("map.period.end")}
        </button>
      )}
    </fieldset>
  );
}

interface YearFieldProps {
  title: string;
  value: string;
  problem: PeriodProblem["what"] | undefined;
  today: string;
  onSet: (year: string) => void;
}

/** Text, not a number: what was written stays to be mended, whatever it is. */
function YearField({ title, value, problem, today, onSet }: YearFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{title}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={10}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onSet(currentTarget.value)}
      />
      <small id={`${id}-hint`} role="status" class="field-problem">
        {problem && problemWords(problem, today)}
      </small>
    </div>
  );
}

function problemWords(problem: PeriodProblem["what"], today: string): string {
  switch (problem) {
    case "no year":
      return t("map.period.noYear");
    case "to come":
      return t("map.period.toCome", { year: today.slice(0, 4) });
    case "turned round":
      return t("map.period.turnedRound");
  }
}
