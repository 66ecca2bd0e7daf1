import type { ThesisTold } from "../../contract/thesis-question.ts";
import { claimPath } from "../address.ts";
import { Go } from "../frame/link.tsx";
import { Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Estimate } from "./estimate.tsx";
import { VerdictMark } from "./verdict-mark.tsx";

/** One statement: where it is said, the answer, the figures that bear on it, and what would change our mind. */
export function Thesis({ thesis }: { thesis: ThesisTold }) {
  const { id, said, verdict, estimates, missing } = thesis;
  return (
    <Section id={id} title={label("thesis-says", id)}>
      <p class="thesis-said">
        <VerdictMark verdict={verdict} />
        <span class="quiet">
          {t("thesis.said")}{" "}
          {said.map(({ claim, section, footnote }, at) => (
            <span key={claim}>
              {at > 0 && "; "}
              <Go to={claimPath(claim)}>
                <span lang="en">{section ?? claim}</span>
                {footnote && ` (${t("thesis.footnote", { footnote })})`}
              </Go>
            </span>
          ))}
        </span>
      </p>
      {missing && (
        <p>
          {t("thesis.missing")} {label("thesis-missing", id)}
        </p>
      )}
      {estimates.map((estimate) => (
        <Estimate key={estimate.estimate} of={id} estimate={estimate} />
      ))}
      <p class="thesis-changes">
        <strong>{t("thesis.changes")}</strong> {label("thesis-changes", id)}
      </p>
    </Section>
  );
}
