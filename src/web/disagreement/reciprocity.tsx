import type { ReciprocityTable } from "../../assessments/reciprocity-table.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { SidesSign } from "../evidence/sides.tsx";
import { grouped } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { listWords, reciprocityWords } from "./voice-words.ts";

interface ReciprocityProps {
  city: string;
  other: "partner" | "body";
  table: ReciprocityTable;
}

/** How many partners, or bodies, both sides tell of, and one alone; and what the silent side's own list says. */
export function Reciprocity({ city, other, table: { partners, rows } }: ReciprocityProps) {
  const title = other === "partner" ? t("disagreement.partners") : t("disagreement.networksAndOtherBodies");
  if (partners.value === 0)
    return (
      <div>
        <h3>{title}</h3>
        <p class="not-given">{t("disagreement.noneOnFile")}</p>
      </div>
    );
  return (
    <div>
      <h3>{t("disagreement.titled", { title, n: partners.value })}</h3>
      <ul class="reciprocity">
        {rows.map((row) => (
          <li key={row.reciprocity}>
            <span class="number">{grouped(row.partners.value)}</span>
            <SidesSign own={OWN.has(row.reciprocity)} theirs={THEIRS.has(row.reciprocity)} />
            <div>
              <Evidence because={row.partners.because}>
                {reciprocityWords(row.reciprocity, city, other)}
              </Evidence>
              <ul class="quiet">
                {row.lists.map(({ of, list, partners: held }) => (
                  <li key={of + list}>
                    <Evidence because={held.because}>{grouped(held.value)}</Evidence>:{" "}
                    {listWords(of === "own" ? city : t("voice.theOther", { other }), list)}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const OWN: ReadonlySet<string> = new Set(["both sides", "own side"]);
export const THEIRS: ReadonlySet<string> = new Set(["both sides", "other side"]);
