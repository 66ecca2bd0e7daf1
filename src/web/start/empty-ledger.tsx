import { openAdd } from "../evidence/open-claims.ts";
import { useMeta } from "../frame/use-meta.ts";
import { rich, t } from "../language/text.ts";

/** What to do with a ledger in which nothing is on file yet. */
export function EmptyLedger() {
  const readOnly = useMeta()?.readOnly === true;
  return (
    <section aria-labelledby="empty-title" class="empty-ledger">
      <h2 id="empty-title">{t("empty.title")}</h2>
      <p>{readOnly ? t("empty.readOnly") : t("empty.text")}</p>
      <ul>
        {!readOnly && (
          <li>
            <button type="button" class="act main-act" aria-haspopup="dialog" onClick={() => openAdd("")}>
              {t("empty.add")}
            </button>
          </li>
        )}
        {!readOnly && <Command command="hansa import table FILE.csv" words={t("empty.table")} />}
        {!readOnly && <Command command="hansa import wikidata --help" words={t("empty.wikidata")} />}
        <Command command="hansa serve --store NEW.db" words={t("empty.bundled")} />
      </ul>
      <p class="quiet">{rich("empty.reference", { api: (words) => <a href="/reference">{words}</a> })}</p>
    </section>
  );
}

/** A line for the terminal, and what it brings. */
function Command({ command, words }: { command: string; words: string }) {
  return (
    <li>
      <code translate={false}>{command}</code> <span class="quiet">{words}</span>
    </li>
  );
}
