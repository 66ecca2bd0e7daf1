import { useId } from "preact/hooks";
import { t } from "../language/text.ts";
import type { MapAsked } from "./map-address.ts";

/** The other day that the one shown is compared with; a period, which has no day, gives way to it. */
export function SinceField({
  asked: { since, period, ...asked },
  today,
  onAsk,
}: {
  asked: MapAsked;
  today: string;
  onAsk: (asked: MapAsked) => void;
}) {
  const id = useId();
  return (
    <div class="since-field">
      <label for={id}>{t("map.since")}</label>
      <input
        id={id}
        type="date"
        max={today}
        value={since ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onAsk(value ? { ...asked, since: value } : { ...asked, ...(period && { period }) })
        }
      />
      {since && (
        <button type="button" onClick={() => onAsk(asked)}>
          {t("map.stopComparing")}
        </button>
      )}
    </div>
  );
}
