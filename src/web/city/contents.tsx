import type { Assessment } from "../../assessments/assess.ts";
import { useWide } from "../frame/use-wide.ts";
import { t } from "../language/text.ts";
import { SECTIONS } from "./sections.ts";

/** The contents of a dossier: beside the text on a wide screen, folded above it on a narrow one. */
export function Contents({ assessment }: { assessment: Assessment }) {
  const wide = useWide();
  return (
    <nav class="contents" aria-label={t("city.onThisPage")}>
      <details open={wide}>
        <summary>{t("city.onThisPage")}</summary>
        <ol>
          {SECTIONS.map(({ id, title, empty }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
              {empty?.(assessment) && <span class="quiet">{t("city.noneOnFile")}</span>}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
