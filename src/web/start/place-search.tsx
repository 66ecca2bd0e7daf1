import { useEffect, useId, useRef } from "preact/hooks";
import { useLocation } from "preact-iso";
import { rich, t } from "../language/text.ts";
import { clearlyMeant, type Suggested } from "./suggestions.ts";
import { useCombobox } from "./use-combobox.ts";
import { askSuggestions } from "./use-suggestions.ts";

interface PlaceSearchProps {
  label: string;
  /** The label is for screen readers; the field shows it as a hint. */
  quietLabel?: boolean;
  hint?: string;
  /** Networks are found, too. */
  bodies?: boolean;
  /** With an id; with the text as typed where none was picked and none is clearly meant. */
  onChoose: (place: string) => void;
}

/** Search with suggestions, after the combobox pattern: arrows move, Enter takes, Escape closes. */
export function PlaceSearch({ label, quietLabel, hint, bodies = false, onChoose }: PlaceSearchProps) {
  const box = useCombobox(bodies);
  const { typed, found, shown, active } = box;
  const id = useId();
  const choose = (place: string): void => {
    if (place === "") return;
    box.type("");
    box.close();
    onChoose(place);
  };
  const whenFound = useWhenFound(typed, choose);
  return (
    <form
      class="place-search"
      onSubmit={(event) => {
        event.preventDefault();
        const picked = shown[active];
        if (picked) return choose(picked.id);
        if (typed.trim() === "") return;
        whenFound(found ? Promise.resolve(found) : askSuggestions(typed, bodies));
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
        aria-label={t("search.places")}
        hidden={shown.length === 0}
      >
        {shown.map((one, at) => (
          <Suggestion key={one.id} one={one} id={`${id}-${at}`} active={at === active} onTake={choose} />
        ))}
      </div>
      <p class={found?.length === 0 ? "nothing-found" : "visually-hidden"} role="status">
        {found ? foundWords(found) : ""}
      </p>
    </form>
  );
}

/** Chooses what is clearly meant once it is found, unless the reader has typed on or gone elsewhere by then. */
function useWhenFound(typed: string, choose: (place: string) => void) {
  const { path } = useLocation();
  const now = useRef({ typed, choose });
  now.current = { typed, choose };
  const stays = useRef(0);
  useEffect(
    () => () => {
      stays.current++;
    },
    [path],
  );
  return (found: Promise<readonly Suggested[]>): void => {
    const stay = stays.current;
    void found.then((all) => {
      if (stays.current === stay && now.current.typed === typed)
        now.current.choose(clearlyMeant(all, typed)?.id ?? typed.trim());
    });
  };
}

interface SuggestionProps {
  one: Suggested;
  id: string;
  active: boolean;
  onTake: (place: string) => void;
}

function Suggestion({ one, id, active, onTake }: SuggestionProps) {
  const { name, foundAs, where, claims, near } = one;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(one.id)}
    >
      <bdi class="suggestion-name">{name}</bdi>
      <span class="suggestion-where">
        {near && `${t("search.perhaps")} · `}
        {foundAs && (
          <>
            {rich("search.called", { name: <bdi>{foundAs}</bdi> })}
            {" · "}
          </>
        )}
        {where}
      </span>
      <span class={claims ? "suggestion-claims" : "suggestion-claims none"}>
        {claims || t("search.noClaims")}
      </span>
    </div>
  );
}

function foundWords(found: readonly Suggested[]): string {
  if (found.length === 0) return t("search.nothing");
  return found[0]?.near ? t("search.near", { n: found.length }) : t("search.found", { n: found.length });
}
