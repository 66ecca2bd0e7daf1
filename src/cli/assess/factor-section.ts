import type { FactorLine } from "../../assessments/learning.ts";
import { FACTOR_ROLES } from "../../record/vocabulary.ts";
import { labelOf } from "../../workbench/label-of.ts";
import { cited } from "../text/cited.ts";
import { item, type Page, section } from "../text/page.ts";

const TITLES = { initiator: "Initiators", impediment: "Impediments" } as const;

/** What sets off or hinders the city's interaction, by level from the person to the world. */
export function factorSection(page: Page, lines: readonly FactorLine[]): string[] {
  return FACTOR_ROLES.flatMap((role) =>
    section(
      page,
      TITLES[role],
      lines
        .filter((line) => line.role === role)
        .flatMap(({ level, factor, what, actor, because }) => {
          const by = actor ? ` (${actor.name})` : "";
          return item(
            page,
            cited(page, `${labelOf("level", level)}: ${what}; ${labelOf("factor", factor)}${by}`, because),
          );
        }),
    ),
  );
}
