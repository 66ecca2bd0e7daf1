import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ScenarioReply } from "../../contract/scenario-question.ts";
import type { ScenariosReply } from "../../contract/scenario-questions.ts";
import { clocksIn } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Go } from "../frame/link.tsx";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { t } from "../language/text.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { DiffusionSection } from "./diffusion-section.tsx";
import { EditBuilder } from "./edit-builder.tsx";
import { Outcome } from "./outcome.tsx";
import { RobustnessSection } from "./robustness-section.tsx";

/** What if: a list of edits on the ties and memberships of a day, and what changes for whom. */
export default function ScenarioPage() {
  const { url } = useLocation();
  const { value, failure } = useReply<ScenariosReply>("/api/scenarios");
  const name = queryOf(url).get("name");
  const ready = value?.scenarios.find((each) => each.name === name);
  return (
    <Page title={t("scenario.title")} class="inference">
      <p class="standfirst">{t("scenario.standfirst")}</p>
      <Section id="ready" title={t("scenario.ready")}>
        {failure && <FailureNote failure={failure} />}
        {!value && !failure && <Waiting what={t("scenario.theReady")} />}
        <ul class="studies">
          {value?.scenarios.map((each) => (
            <li key={each.name} lang="en">
              <h3>
                <Go to={`/scenario?name=${each.name}`} current={each.name === name ? "page" : undefined}>
                  {each.title}
                </Go>
              </h3>
              <p>{each.about}</p>
            </li>
          ))}
        </ul>
      </Section>
      {value && <Asked key={name} ready={ready?.text} />}
      <RobustnessSection url={url} />
      <DiffusionSection url={url} />
    </Page>
  );
}

/** A scenario without edits yet. */
const blank = (): string => `${JSON.stringify({ title: t("scenario.ownTitle"), edits: [] }, undefined, 2)}\n`;

/** The scenario as a text to be changed, and its answer; one that is ready is answered at once. */
function Asked({ ready }: { ready: string | undefined }) {
  const { url } = useLocation();
  const [text, setText] = useState(ready ?? blank());
  const [asked, setAsked] = useState(ready);
  const body = asked === undefined ? undefined : JSON.stringify({ text: asked, limit: 20, ...clocksIn(url) });
  const reply = useLongReply<ScenarioReply>(body && "/api/scenario", body);
  return (
    <>
      <Section id="own" title={t("scenario.own")} lead={t("scenario.ownLead")}>
        <EditBuilder text={text} onText={setText} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(text);
          }}
        >
          <p class="field">
            <label for="scenario-text">{t("scenario.text")}</label>
            <textarea
              id="scenario-text"
              class="scenario-text"
              rows={14}
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </p>
          <p class="form-acts">
            <button type="submit" class="main-act">
              {t("scenario.compute")}
            </button>
          </p>
        </form>
      </Section>
      <div id="outcome">
        <Computed reply={reply} what={t("scenario.theChanges")}>
          {(told) => <Outcome reply={told} />}
        </Computed>
      </div>
    </>
  );
}
