import { useRef, useState } from "preact/hooks";
import { keep, kept } from "../language/kept.ts";
import { chooseLanguage, isLanguage, LANGUAGES } from "../language/languages.ts";
import { t } from "../language/text.ts";

/** The reader's language, and light or dark: both are kept on this machine. */
export function Settings() {
  const box = useRef<HTMLDetailsElement>(null);
  const language = document.documentElement.lang;
  return (
    <details
      class="clocks settings"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        box.current?.removeAttribute("open");
        box.current?.querySelector("summary")?.focus();
      }}
    >
      <summary aria-label={t("settings.title")}>
        {isLanguage(language) ? LANGUAGES[language] : language}
      </summary>
      <form>
        <fieldset class="choices">
          <legend>{t("settings.language")}</legend>
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <button
              key={tag}
              type="button"
              lang={tag}
              class="plain"
              aria-pressed={tag === language}
              onClick={() => isLanguage(tag) && chooseLanguage(tag)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <SchemeField />
      </form>
    </details>
  );
}

const SCHEME = "hansa-scheme";

/** Light and dark; scheme.js sets the one that is kept before anything is drawn. */
function SchemeField() {
  const [scheme, setScheme] = useState(kept(SCHEME) ?? "");
  const choose = (chosen: string): void => {
    keep(SCHEME, chosen || undefined);
    if (chosen) document.documentElement.dataset["scheme"] = chosen;
    else delete document.documentElement.dataset["scheme"];
    setScheme(chosen);
  };
  const choices = [
    ["", t("settings.system")],
    ["light", t("settings.light")],
    ["dark", t("settings.dark")],
  ] as const;
  return (
    <fieldset class="choices">
      <legend>{t("settings.scheme")}</legend>
      {choices.map(([value, name]) => (
        <label key={value} class="choice">
          <input type="radio" name="scheme" checked={scheme === value} onChange={() => choose(value)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
