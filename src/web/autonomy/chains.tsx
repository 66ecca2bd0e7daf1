import type { Autonomy } from "../../assessments/autonomy.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { NotGiven } from "../frame/notices.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";

type Chain = Autonomy["influence"]["own"][number];
type Step = Chain["steps"][number];

/** What was asked and how far it came, step by step; a step without a claim is not coded. */
export function Chains({ reply: { city, influence } }: { reply: Autonomy }) {
  const { own, throughBodies } = influence;
  return (
    <Section id="influence" title={t("autonomy.chains")} lead={t("autonomy.chainsLead")}>
      {own.length === 0 && <p>{rich("autonomy.noChain", { city: <bdi>{city.name}</bdi> })}</p>}
      {own.map((chain) => (
        <ChainSteps key={keyOf(chain)} chain={chain} />
      ))}
      {throughBodies.length > 0 && (
        <details>
          <summary>{t("autonomy.throughBodies", { n: throughBodies.length })}</summary>
          {throughBodies.map((chain) => (
            <ChainSteps key={keyOf(chain)} chain={chain} />
          ))}
        </details>
      )}
    </Section>
  );
}

function keyOf({ by, on, steps }: Chain): string {
  const first = steps.flatMap(({ told }) => told.flatMap(({ because }) => because));
  return [by.id, on?.id, first[0]].join(" ");
}

function ChainSteps({ chain: { by, on, steps, standing, affair } }: { chain: Chain }) {
  return (
    <section class="chain">
      <h3>
        <EntityLink entity={by} /> → {on ? <EntityLink entity={on} /> : <NotGiven />}
      </h3>
      <ol class="plain-list">
        {steps.map((step) => (
          <li key={step.step}>
            <strong>{label("influence-step", step.step)}</strong>: <Told step={step} />
          </li>
        ))}
      </ol>
      {standing.map(({ standing: held, what, because }) => (
        <p key={because.join()}>
          <Evidence because={because}>
            {t("autonomy.standing", { standing: label("standing", held) })}
          </Evidence>{" "}
          {what && (
            <span class="quiet" lang="en">
              {what}
            </span>
          )}
        </p>
      ))}
      {affair && (
        <p>
          <Evidence because={affair.because}>{t("autonomy.restOfAffair", { n: affair.rows })}</Evidence>
        </p>
      )}
    </section>
  );
}

function Told({ step: { told } }: { step: Step }) {
  if (told.length === 0) return <span class="not-given">{t("autonomy.notCoded")}</span>;
  return (
    <>
      {told.map(({ what, themes = [], contribution, when, because }, at) => (
        <span key={because.join()}>
          {at > 0 && "; "}
          <Evidence because={because}>
            {what ? <span lang="en">{what}</span> : t("autonomy.whatNotTold")}
          </Evidence>{" "}
          <span class="quiet">
            {[
              ...themes.map((theme) => label("theme", theme)),
              ...(when?.from ? [dateWords(when.from)] : []),
              ...(contribution ? [whose(contribution)] : []),
            ].join(", ")}
          </span>
        </span>
      ))}
    </>
  );
}

const whose = (contribution: string): string =>
  contribution === "not-stated" ? t("autonomy.whoseNotStated") : label("contribution", contribution);
