import type { CoderAgreement } from "../../assessments/coder-agreement.ts";
import type { AlphaTold } from "../../assessments/krippendorff-alpha.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";

const decimals = (value: number): string => t("coders.decimals", { n: value });

export const alphaAlone = ({ alpha }: AlphaTold): string =>
  alpha === undefined ? t("coders.noAlpha") : decimals(alpha);

export const intervalWords = ({ interval }: AlphaTold): string =>
  interval === undefined
    ? t("coders.noAlpha")
    : t("coders.range", { low: decimals(interval[0]), high: decimals(interval[1]) });

/** An α with its interval, where it has one. */
export function alphaWords({ alpha, interval }: AlphaTold): string {
  if (alpha === undefined || interval === undefined) return alphaAlone({ alpha });
  const [low, high] = interval;
  return t("coders.alphaWithin", { alpha: decimals(alpha), low: decimals(low), high: decimals(high) });
}

/** What may rest on the codes, in a sentence. */
export function bearing({ allows, reachesBelow }: AlphaTold): string {
  if (allows === undefined) return "";
  const held = t(`coders.${allows}`);
  return reachesBelow ? `${held} ${t("coders.reachesBelow")}` : held;
}

/** A coder that is no person is told to be none. */
export const machineWords = (coders: readonly string[]): string =>
  coders.includes("language-model") ? t("coders.machine") : "";

/** Where coders differ: the words of the source, which open its claims, and each one's code. */
export function DifferingRows({ told: { list, differing } }: { told: CoderAgreement }) {
  return (
    <ul class="plain-list">
      {differing.map(({ what, rows, codes, because }) => (
        <li key={because.join()}>
          <Evidence because={because}>
            <span lang="en">{what}</span>
          </Evidence>{" "}
          <span class="quiet">
            {rows > 1 && `${t("coders.moreRows", { n: rows - 1 })} `}
            {codes.map(({ coder, code }) => t("coders.given", { coder, code: label(list, code) })).join(" ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
