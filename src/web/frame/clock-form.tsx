import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { clocksIn, withClocks } from "../clocks.ts";

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
      <summary>{asOf || knownAsOf ? <strong>{shown(asOf, knownAsOf)}</strong> : "As of today"}</summary>
      <form
        key={url}
        onSubmit={(event) => {
          event.preventDefault();
          set(event.currentTarget);
        }}
      >
        <label>
          As of
          <input type="date" name="asOf" defaultValue={asOf ?? ""} />
          <small>What held in the world on this day; without one, today.</small>
        </label>
        <label>
          As known by
          <input
            name="knownAsOf"
            defaultValue={knownAsOf ?? ""}
            placeholder="YYYY, YYYY-MM or YYYY-MM-DD"
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            title="A date as YYYY, YYYY-MM or YYYY-MM-DD"
          />
          <small>Only claims that this ledger had recorded by then.</small>
        </label>
        <p class="form-acts">
          <button type="submit">Set</button>
          {(asOf || knownAsOf) && (
            <button type="button" class="plain" onClick={() => set(undefined)}>
              Back to now
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
  return [asOf && `As of ${asOf}`, knownAsOf && `known by ${knownAsOf}`].filter(Boolean).join(", ");
}
