import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useEmbedded } from "../frame/embedded.ts";
import { usePaper } from "../frame/paper.ts";
import { LANGUAGES } from "../language/languages.ts";
import { t } from "../language/text.ts";
import { embedAddress, embedMarkup } from "./embed-address.ts";

interface EmbedControlProps {
  /** The id of what is embedded. */
  part: string;
}

/** Offers what another site's page needs to show a part of this one. */
export function EmbedControl({ part }: EmbedControlProps) {
  const [open, setOpen] = useState(false);
  const embedded = useEmbedded();
  const paper = usePaper();
  if (paper || embedded) return null;
  return (
    <details class="embed-control" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("embed.control")}</summary>
      {open && <Offer part={part} />}
    </details>
  );
}

function Offer({ part }: EmbedControlProps) {
  const { url } = useLocation();
  const [look, setLook] = useState({ lang: "", scheme: "" });
  const [copied, setCopied] = useState<boolean>();
  const text = useRef<HTMLTextAreaElement>(null);
  const markup = markupFor(url, part, look);
  const copy = async (): Promise<void> => {
    text.current?.select();
    setCopied(
      await navigator.clipboard
        .writeText(markup)
        .then(() => true)
        .catch(() => false),
    );
  };
  const choose = (chosen: Partial<typeof look>): void => {
    setCopied(undefined);
    setLook({ ...look, ...chosen });
  };
  return (
    <div class="embed-offer">
      <p class="embed-looks">
        <Choice
          name={t("settings.language")}
          own={t("embed.readers")}
          choices={Object.entries(LANGUAGES)}
          onChoose={(lang) => choose({ lang })}
        />
        <Choice
          name={t("settings.scheme")}
          own={t("embed.readers")}
          choices={[
            ["light", t("settings.light")],
            ["dark", t("settings.dark")],
          ]}
          onChoose={(scheme) => choose({ scheme })}
        />
      </p>
      <label>
        {t("embed.html")}
        <textarea ref={text} readOnly rows={4} value={markup} spellcheck={false} dir="ltr" />
      </label>
      <p>
        <button type="button" class="act" onClick={copy}>
          {t("embed.copy")}
        </button>{" "}
        <span role="status">{copied !== undefined && t(copied ? "embed.copied" : "embed.notCopied")}</span>
      </p>
      <p class="quiet table-note">{t("embed.note")}</p>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  own: string;
  choices: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string) => void;
}

function Choice({ name, own, choices, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      {name}{" "}
      <select onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{own}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Room for source and day under what is shown. */
const ORIGIN = 110;
const [LEAST, MOST] = [240, 1200];

function markupFor(url: string, part: string, look: { lang: string; scheme: string }): string {
  const shown = document.getElementById(part);
  const caption = shown?.querySelector("figcaption, h2, h3")?.textContent ?? t("frame.siteTitle");
  const control = shown?.querySelector(".embed-control")?.clientHeight ?? 0;
  const height = Math.min(MOST, Math.max(LEAST, (shown?.offsetHeight ?? 0) - control + ORIGIN));
  return embedMarkup(new URL(embedAddress(url, part, look), location.href).href, caption.trim(), height);
}
