import { useId } from "preact/hooks";
import { counted, grouped } from "../../wording/number-words.ts";
import { useCombobox } from "./use-combobox.ts";
import type { Place } from "./use-places.ts";

interface PlaceSearchProps {
  label: string;
  /** The label is for screen readers; the field shows it as a hint. */
  quietLabel?: boolean;
  hint?: string;
  /** With a place's id; with the text as typed where none was picked from the list. */
  onChoose: (place: string) => void;
}

/** Search with suggestions, after the combobox pattern: arrows move, Enter takes, Escape closes. */
export function PlaceSearch({ label, quietLabel, hint, onChoose }: PlaceSearchProps) {
  const box = useCombobox();
  const { typed, places, shown, active } = box;
  const id = useId();
  const choose = (place: string): void => {
    if (place === "") return;
    box.type("");
    box.close();
    onChoose(place);
  };
  return (
    <form
      class="place-search"
      onSubmit={(event) => {
        event.preventDefault();
        choose(shown[active]?.id ?? typed.trim());
      }}
    >
      <label for={`${id}-field`} class={quietLabel ? "visually-hidden" : ""}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint ?? (quietLabel ? label : "")}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        value={typed}
        onInput={(event) => box.type(event.currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onBlur={box.close}
        onFocus={box.open}
      />
      <div
        id={`${id}-list`}
        class="suggestions"
        role="listbox"
        aria-label="Places"
        hidden={shown.length === 0}
      >
        {shown.map((place, at) => (
          <Suggestion
            key={place.id}
            place={place}
            id={`${id}-${at}`}
            active={at === active}
            onTake={choose}
          />
        ))}
      </div>
      <p class="visually-hidden" role="status">
        {places ? foundWords(places) : ""}
      </p>
    </form>
  );
}

interface SuggestionProps {
  place: Place;
  id: string;
  active: boolean;
  onTake: (place: string) => void;
}

function Suggestion({ place, id, active, onTake }: SuggestionProps) {
  const { name, region, countryName, population, foundAs, claims } = place;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(place.id)}
    >
      <span class="suggestion-name">{name}</span>
      <span class="suggestion-where">
        {foundAs && `called ${foundAs} · `}
        {[region, countryName].filter((part) => part && part !== name).join(", ")}
        {population !== undefined && ` · ${grouped(population)} people`}
      </span>
      <span class={claims > 0 ? "suggestion-claims" : "suggestion-claims none"}>
        {claims > 0 ? `named in ${counted(claims, "claim")}` : "no claims yet"}
      </span>
    </div>
  );
}

function foundWords(places: readonly Place[]): string {
  return places.length === 0
    ? "No place found; Enter asks the ledger for the name as typed."
    : `${counted(places.length, "place")} found; use the arrow keys.`;
}
