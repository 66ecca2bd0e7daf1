import type { FactorLine } from "../../assessments/learning.ts";
import { LEVELS } from "../../record/vocabulary.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { ScrollRegion } from "../frame/scroll-region.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { capital } from "../words.ts";
import { Part } from "./part.tsx";

/** What sets off or hinders interaction, by level from the person to the world. */
export function Factors({ factors }: { factors: readonly FactorLine[] }) {
  const levels = LEVELS.filter((level) => factors.some((line) => line.level === level));
  return (
    <Part id="factors" lead={t("city.initiatorsAndImpedimentsByThe")}>
      {factors.length === 0 ? (
        <p>{t("city.noneOnFile2")}</p>
      ) : (
        <ScrollRegion captionId="factors-caption" narrow="stack">
          <table class="factors">
            <caption id="factors-caption">{t("city.initiatorsAndImpedimentsByLevel")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("city.level")}</th>
                <th scope="col">{t("city.initiators")}</th>
                <th scope="col">{t("city.impediments")}</th>
              </tr>
            </thead>
            <tbody>
              {levels.map((level) => {
                const held = factors.filter((line) => line.level === level);
                return (
                  <tr key={level}>
                    <th scope="row">{capital(label("level", level))}</th>
                    <td data-label={t("city.initiators")}>
                      <FactorList lines={held.filter(({ role }) => role === "initiator")} />
                    </td>
                    <td data-label={t("city.impediments")}>
                      <FactorList lines={held.filter(({ role }) => role === "impediment")} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Part>
  );
}

function FactorList({ lines }: { lines: readonly FactorLine[] }) {
  if (lines.length === 0) return <span class="quiet">{t("city.noneOnFile")}</span>;
  return (
    <ul class="plain-list">
      {lines.map(({ factor, what, actor, because }) => (
        <li key={what}>
          <Evidence because={because} sentence>
            {capital(what)}
          </Evidence>
          <span class="cell-note">
            {label("factor", factor)}
            {actor && (
              <>
                ; <EntityLink entity={actor} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
