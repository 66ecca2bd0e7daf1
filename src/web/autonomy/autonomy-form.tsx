import { useLocation } from "preact-iso";
import { autonomyPath } from "../address.ts";
import { withClocks } from "../clocks.ts";
import { Go, useClocks } from "../frame/link.tsx";
import { t } from "../language/text.ts";
import { Chosen, Typed } from "../measure/slice-form.tsx";
import { queryOf } from "../query.ts";

const FIELDS = ["theme", "from", "to"] as const;

/** What the page's address asks of the affairs. */
export function periodAsked(url: string): URLSearchParams {
  const asked = queryOf(url);
  return new URLSearchParams(
    FIELDS.flatMap((name) => {
      const value = asked.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** Which affairs are counted: all, those of a theme, or those of a time. */
export function AutonomyForm({ city }: { city: string }) {
  const { url, route } = useLocation();
  const clocks = useClocks();
  const asked = queryOf(url);
  const path = autonomyPath(city);
  const send = (form: HTMLFormElement): void => {
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (String(value).trim()) given.set(name, String(value).trim());
    route(withClocks(given.size > 0 ? `${path}?${given}` : path, clocks));
  };
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <div class="field-row">
        <Chosen name="theme" title={t("measure.theme")} value={asked.get("theme")} list="theme" />
        <Typed
          name="from"
          title={t("autonomy.from")}
          hint={t("autonomy.dateHint")}
          value={asked.get("from")}
        />
        <Typed name="to" title={t("autonomy.to")} hint={t("autonomy.dateHint")} value={asked.get("to")} />
      </div>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("measure.show")}
        </button>
        <Go to={path}>{t("autonomy.allAffairs")}</Go>
      </p>
    </form>
  );
}
