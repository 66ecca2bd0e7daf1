import type { Autonomy } from "../../assessments/autonomy.ts";
import { Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { listed } from "../language/number-words.ts";
import { rich, t } from "../language/text.ts";
import { alphaWords, bearing, DifferingRows, machineWords } from "./coder-words.tsx";

/** How far coders of the same rows agree, and the rows on which they do not. */
export function Coders({ coders: told }: { coders: Autonomy["coders"] }) {
  const { rows, affairs, coders, alpha, byAffair, differing, differingRows } = told;
  const none = told.unread ? t("autonomy.codesUnread") : t("autonomy.oneCoder");
  return (
    <Section id="coders" title={t("autonomy.coders")}>
      {alpha === undefined ? (
        <p>{rows === 0 ? none : t("autonomy.noAlpha", { n: rows })}</p>
      ) : (
        <p>
          {t("autonomy.alpha", { alpha: alphaWords(told), n: rows, coders: listed(coders) })} {bearing(told)}
        </p>
      )}
      {byAffair?.alpha !== undefined && (
        <p>
          {t("coders.byAffair", { alpha: alphaWords(byAffair), n: affairs })} {bearing(byAffair)}
        </p>
      )}
      {rows > 0 && (
        <p>
          {t("coders.firstCount")} {machineWords(coders)}{" "}
          {rich("coders.allLists", { a: (words) => <Go to="/coders">{words}</Go> })}
        </p>
      )}
      {differing.length > 0 && (
        <details>
          <summary>{t("coders.differing", { n: differingRows })}</summary>
          <DifferingRows told={told} />
        </details>
      )}
    </Section>
  );
}
