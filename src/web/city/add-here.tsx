import type { Ref } from "../../assessments/because.ts";
import { openAdd } from "../evidence/open-claims.ts";
import { useMeta } from "../frame/use-meta.ts";

/** Where the reader's own claims begin; only a local ledger takes them. */
export function AddHere({ city }: { city: Ref }) {
  if (useMeta()?.readOnly !== false) return null;
  return (
    <p class="add-here">
      <button type="button" aria-haspopup="dialog" onClick={() => openAdd(city.id)}>
        Add a claim about {city.name}
      </button>
      <span class="quiet"> It stays in your own ledger, with its source.</span>
    </p>
  );
}
