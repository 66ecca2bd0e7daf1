import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type ClockSetting, clocksIn, withClocks } from "../clocks.ts";
import { dateWords } from "../language/date-words.ts";
import { t } from "../language/text.ts";
import { hasOwnSlider, openDock } from "../time/dock-open.ts";

/** Sets the clocks; they stay in the address, and every link carries them. */
export function ClockForm() {
  const { url, path, route } = useLocation();
  const clocks = clocksIn(url);
  const { asOf, knownAsOf, publishedUntil } = clocks;
  const isSet = Object.keys(clocks).length > 0;
  const box = useRef<HTMLDetailsElement>(null);
  const set = (form: HTMLFormElement | undefined): void => {
    const given = new FormData(form);
    const value = (name: string): string => String(given.get(name) ?? "");
    closed(box.current);
    const [on, known, out] = [value("asOf"), value("knownAsOf"), value("publishedUntil")];
    route(withClocks(url, { asOf: on, knownAsOf: known, publishedUntil: out }));
  };
  return (
    <details class="clocks" ref={box} onKeyDown={(event) => event.key === "Escape" && closed(box.current)}>
      <summary>{isSet ? <strong>{shown(clocks)}</strong> : t("clocks.today")}</summary>
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
        <label>
          {t("clocks.publishedUntil")}
          <input
            name="publishedUntil"
            defaultValue={publishedUntil ?? ""}
            placeholder={t("clocks.dateForms")}
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            title={t("clocks.dateFormsTitle")}
          />
          <small>{t("clocks.publishedUntilHint")}</small>
        </label>
        <p class="form-acts">
          <button type="submit">{t("clocks.set")}</button>
          {!hasOwnSlider(path) && (
            <button
              type="button"
              class="plain"
              onClick={() => {
                closed(box.current);
                openDock(true);
              }}
            >
              {t("clocks.slide")}
            </button>
          )}
          {isSet && (
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

function shown({ asOf, knownAsOf, publishedUntil }: ClockSetting): string {
  if (publishedUntil) {
    const others =
      asOf || knownAsOf ? [shown({ ...(asOf && { asOf }), ...(knownAsOf && { knownAsOf }) })] : [];
    return [...others, t("clocks.shownPublished", { publishedUntil: dateWords(publishedUntil) })].join(" · ");
  }
  if (!knownAsOf) return t("clocks.shownAsOf", { asOf: dateWords(asOf ?? "") });
  return asOf
    ? t("clocks.shownBoth", { asOf: dateWords(asOf), knownAsOf: dateWords(knownAsOf) })
    : t("clocks.shownKnown", { knownAsOf: dateWords(knownAsOf) });
}
