import type { Autonomy } from "../../assessments/autonomy.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Section } from "../frame/page.tsx";
import { computed, listed } from "../language/number-words.ts";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

/** How far coders of the same rows agree, and the rows on which they do not. */
export function Coders({ coders: { rows, coders, alpha, differing } }: { coders: Autonomy["coders"] }) {
  return (
    <Section id="coders" title={t("autonomy.coders")}>
      {alpha === undefined ? (
        <p>{rows === 0 ? t("autonomy.oneCoder") : t("autonomy.noAlpha", { n: rows })}</p>
      ) : (
        <p>
          {t("autonomy.alpha", {
            alpha: computed(alpha),
            n: rows,
            coders: listed(coders.map((coder) => coder.replaceAll(" ", "_"))),
          })}
        </p>
      )}
      {differing.length > 0 && (
        <>
          <h3>{t("autonomy.differing")}</h3>
          <ul class="plain-list">
            {differing.map(({ what, codes, because }) => (
              <li key={because.join()}>
                <Evidence because={because}>
                  <span lang="en">{what}</span>
                </Evidence>{" "}
                <span class="quiet">
                  {codes
                    .map(({ coder, relation }) => `${coder}: ${label("state-relation", relation)}`)
                    .join("; ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
