import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { ScenarioReply } from "../../contract/scenario-question.ts";
import type { ScenariosReply } from "../../contract/scenario-questions.ts";
import { clocksIn } from "../clocks.ts";
import { Computed } from "../computing/computed.tsx";
import { useLongReply } from "../computing/use-long-reply.ts";
import { Go } from "../frame/link.tsx";
import { FailureNote, Waiting } from "../frame/notices.tsx";
import { Page, Section } from "../frame/page.tsx";
import { coded, t } from "../language/text.ts";
import { queryOf } from "../query.ts";
import { useReply } from "../use-reply.ts";
import { DiffusionSection } from "./diffusion-section.tsx";
import { EditBuilder } from "./edit-builder.tsx";
import { Outcome } from "./outcome.tsx";
import { linkable, saysTheSame, unfolded } from "./own-link.ts";
import { otherwise, RobustnessSection } from "./robustness-section.tsx";

/** What if: a list of edits on the ties and memberships of a day, and what changes for whom. */
export default function ScenarioPage() {
  const { url } = useLocation();
  const { value, failure } = useReply<ScenariosReply>("/api/scenarios");
  const query = queryOf(url);
  const [name, own] = [query.get("name"), query.get("own")];
  const ready = value?.scenarios.find((each) => each.name === name);
  return (
    <Page title={t("scenario.title")} class="inference">
      <p class="standfirst">{t("scenario.standfirst")}</p>
      <Section id="ready" title={t("scenario.ready")}>
        {failure && <FailureNote failure={failure} />}
        {!value && !failure && <Waiting what={t("scenario.theReady")} />}
        <ul class="studies">
          {value?.scenarios.map((each) => (
            <li key={each.name}>
              <h3>
                <Go to={`/scenario?name=${each.name}`} current={each.name === name ? "page" : undefined}>
                  {coded("scenario-title", each.name) ?? each.title}
                </Go>
              </h3>
              <p>{coded("scenario-about", each.name) ?? each.about}</p>
            </li>
          ))}
        </ul>
      </Section>
      {value && (
        <Asked
          held={own === null ? ready?.text : unfolded(own)}
          isOwn={own !== null}
          ready={value.scenarios}
        />
      )}
      <RobustnessSection url={url} />
      <DiffusionSection url={url} />
    </Page>
  );
}

/** A scenario without edits yet. */
const blank = (): string => `${JSON.stringify({ title: t("scenario.ownTitle"), edits: [] }, undefined, 2)}\n`;

interface AskedProps {
  /** The scenario that the address names or carries. */
  held: string | undefined;
  /** Carried, so that the address can be passed on. */
  isOwn: boolean;
  ready: ScenariosReply["scenarios"];
}

/** The scenario as a text to be changed, and its answer; what the address names or carries is answered at once. */
function Asked({ held, isOwn, ready }: AskedProps) {
  const { url, route } = useLocation();
  const [text, setText] = useState(held ?? blank());
  const [unlinked, setUnlinked] = useState<string>();
  useEffect(() => {
    setUnlinked(undefined);
    // Who goes back or forward, or follows a link, finds its text here; what is being written is left as it is.
    if (held !== undefined) setText((written) => (saysTheSame(written, held) ? written : held));
  }, [held]);
  const asked = unlinked ?? held;
  const body = asked === undefined ? undefined : JSON.stringify({ text: asked, limit: 20, ...clocksIn(url) });
  const asIs = ready.find(({ text: its }) => asked !== undefined && saysTheSame(asked, its));
  const reply = useLongReply<ScenarioReply>(body && "/api/scenario", body);
  const compute = (): void => {
    const own = linkable(text);
    setUnlinked(own === undefined ? text : undefined);
    if (own === undefined) return;
    if (held !== undefined && saysTheSame(held, text)) reply.again();
    else route(otherwise(url, { own, name: "" }, "outcome"));
  };
  return (
    <>
      <Section id="own" title={t("scenario.own")} lead={t("scenario.ownLead")}>
        <EditBuilder text={text} onText={setText} />
        <TextForm text={text} onText={setText} onCompute={compute} />
        {isOwn && unlinked === undefined && <p class="quiet">{t("scenario.linked")}</p>}
        {unlinked !== undefined && linkable(unlinked) === undefined && (
          <p class="quiet">{t("scenario.notLinked")}</p>
        )}
      </Section>
      <div id="outcome">
        <Computed reply={reply} what={t("scenario.theChanges")}>
          {(told) => <Outcome reply={told} ready={asIs?.name} />}
        </Computed>
      </div>
    </>
  );
}

interface TextFormProps {
  text: string;
  onText: (text: string) => void;
  onCompute: () => void;
}

function TextForm({ text, onText, onCompute }: TextFormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCompute();
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
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </p>
      <p class="form-acts">
        <button type="submit" class="main-act">
          {t("scenario.compute")}
        </button>
      </p>
    </form>
  );
}
