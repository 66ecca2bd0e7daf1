import type { Ref } from "../../assessments/because.ts";
import { openAdd } from "../evidence/open-claims.ts";
import { useMeta } from "../frame/use-meta.ts";
import { t } from "../language/text.ts";

/** Where the reader's own claims begin; only a local ledger takes them. */
export function AddHere({ city }: { city: Ref }) {
  if (useMeta()?.readOnly !== false) return null;
  return (
    <p class="add-here">
      <button type="button" aria-haspopup="dialog" onClick={() => openAdd(city.id)}>
        {t("city.addClaim", { city: city.name })}
      </button>
      <span class="quiet">{t("city.itStaysInYourOwn")}</span>
    </p>
  );
}
