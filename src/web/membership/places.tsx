import type { Ref } from "../../assessments/because.ts";
import { EntityLink } from "../frame/link.tsx";
import { t } from "../language/text.ts";

const NAMED = 12;

/** Places by name, the first of them at once and all when they are unfolded. */
export function Places({ places }: { places: readonly Ref[] }) {
  if (places.length === 0) return null;
  const more = places.slice(NAMED);
  return (
    <div class="run">
      <Names places={places.slice(0, NAMED)} />
      {more.length > 0 && (
        <details class="fold">
          <summary>{t("seat.more", { n: more.length })}</summary>
          <Names places={more} />
        </details>
      )}
    </div>
  );
}

function Names({ places }: { places: readonly Ref[] }) {
  return places.map((place, at) => (
    <span key={place.id}>
      {at > 0 && " · "}
      <EntityLink entity={place} />
    </span>
  ));
}
