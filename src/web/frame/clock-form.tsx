import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { clocksIn, withClocks } from "../clocks.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";

/** Sets the two clocks; they stay in the address, and every link carries them. */
export function ClockForm() {
  const { url, route } = useLocation();
  const { asOf, knownAsOf } = clocksIn(url);
  const box = useRef<HTMLDetailsElement>(null);
  const set = (form: HTMLFormElement | undefined): void => {
    const given = new FormData(form);
    const value = (name: string): string => String(given.get(name) ?? "");
    closed(box.current);
    route(withClocks(url, { asOf: value("asOf"), knownAsOf: value("knownAsOf") }));
  };
  return (
    <details class="clocks" ref={box} onKeyDown={(event) => event.key === "Escape" && closed(box.current)}>
      <summary>{asOf || knownAsOf ? <strong>{shown(asOf, knownAsOf)}</strong> : t("clocks.today")}</summary>
      <form
        key={url}
        onSubmit={(event) => {
          event.preventDefault();
          set(event.currentTarget);
        }}
      >
        <label>
          {t("clocks.asOf")}
          <input type="date" name="asOf" defaultValue={asOf ?? ""} />
          <small>{t("clocks.asOfHint")}</small>
        </label>
        <label>
          {t("clocks.knownAsOf")}
          <input
            name="knownAsOf"
            defaultValue={knownAsOf ?? ""}
            placeholder={t("clocks.dateForms")}
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            title={t("clocks.dateFormsTitle")}
          />
          <small>{t("clocks.knownAsOfHint")}</small>
        </label>
        <p class="form-acts">
          <button type="submit">{t("clocks.set")}</button>
          {(asOf || knownAsOf) && (
            <button type="button" class="plain" onClick={() => set(undefined)}>
              {t("clocks.now")}
            </button>
          )}
        </p>
      </form>
    </details>
  );
}

/** Closed, with the focus on what opened it. */
function closed(box: HTMLDetailsElement | null): void {
  box?.removeAttribute("open");
  box?.querySelector("summary")?.focus();
}

function shown(asOf: string | undefined, knownAsOf: string | undefined): string {
  if (!knownAsOf) return t("clocks.shownAsOf", { asOf: dateWords(asOf ?? "") });
  return asOf
    ? t("clocks.shownBoth", { asOf: dateWords(asOf), knownAsOf: dateWords(knownAsOf) })
    : t("clocks.shownKnown", { knownAsOf: dateWords(knownAsOf) });
}
