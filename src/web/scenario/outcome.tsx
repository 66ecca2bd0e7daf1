import type { ScenarioReply } from "../../contract/scenario-question.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { EntityLink } from "../frame/link.tsx";
import { MeantNote } from "../frame/meant-note.tsx";
import { Section } from "../frame/page.tsx";
import { dateWords } from "../language/date-words.ts";
import { grouped } from "../language/number-words.ts";
import { Said } from "../language/said.tsx";
import { coded, rich, t } from "../language/text.ts";
import { PlacesTable } from "./places-table.tsx";
import { WholeTable } from "./whole-table.tsx";

interface OutcomeProps {
  reply: ScenarioReply;
  /** The name of a case that is ready, if it was asked as it stands: its words are told in the reader's language. */
  ready: string | undefined;
}

/** What a scenario changes: what it supposes, the whole, who gains and loses what, and what the data do not tell. */
export function Outcome({ reply, ready }: OutcomeProps) {
  const { title, assumptions, edits, asOf, over, notCovered } = reply;
  return (
    <Section id="changes" title={t("scenario.outcome")}>
      <MeantNote meant={reply.meant} />
      <h3>{(ready && coded("scenario-title", ready)) ?? title}</h3>
      <p class="quiet">{t("scenario.asOf", { asOf: dateWords(asOf), over })}</p>
      <ol class="plain-list">
        {edits.map(({ says, lost, made, note }) => (
          <li key={says.text}>
            {rich("scenario.editDone", {
              says: <Said text={says.text} say={says.say} />,
              done: t("scenario.lostMade", { lost, made }),
            })}{" "}
            {note && (
              <span class="quiet">
                <Said text={note.text} say={note.say} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {assumptions.length > 0 && (
        <>
          <h3>{t("scenario.assumptions")}</h3>
          <ul class="plain-list">
            {assumptions.map((line, at) => (
              <li key={line}>{(ready && coded("scenario-assumption", `${ready}-${at + 1}`)) ?? line}</li>
            ))}
          </ul>
        </>
      )}
      <WholeTable reply={reply} />
      <p>
        {t("scenario.pairs", {
          lost: reply.pairs.lost,
          longer: reply.pairs.longer,
          shorter: reply.pairs.shorter,
          gained: reply.pairs.gained,
        })}
      </p>
      <Routes routes={reply.routes} />
      <PlacesTable reply={reply} />
      <Edges changes={reply.changes} />
      <h3>{t("scenario.notCovered")}</h3>
      <SaidLines said={notCovered} />
    </Section>
  );
}

function SaidLines({ said }: { said: ScenarioReply["notCovered"] }) {
  return (
    <ul class="plain-list">
      {said.map(({ text, say }) => (
        <li key={text}>
          <Said text={text} say={say} />
        </li>
      ))}
    </ul>
  );
}

type Route = ScenarioReply["routes"][number]["before"];

function Routes({ routes }: { routes: ScenarioReply["routes"] }) {
  if (routes.length === 0) return null;
  return (
    <>
      <h3>{t("scenario.routes")}</h3>
      <ul class="plain-list">
        {routes.map(({ between: [one, other], before, after }) => (
          <li key={one.id + other.id}>
            {rich("scenario.route", {
              one: <EntityLink entity={one} />,
              other: <EntityLink entity={other} />,
              before: <Way route={before} />,
              after: <Way route={after} />,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Way({ route }: { route: Route }) {
  if (route === undefined) return <span class="not-given">{t("scenario.noRoute")}</span>;
  return (
    <>
      {t("scenario.steps", { n: route.steps })}
      {route.via.map((place, at) => (
        <>
          {at === 0 ? " · " : " – "}
          <EntityLink key={place.id} entity={place} />
        </>
      ))}
    </>
  );
}

const FEW = 12;

/** Every tie and membership that falls away or comes, with its claims; one that is supposed rests on none. */
function Edges({ changes }: { changes: ScenarioReply["changes"] }) {
  const line = ({ edit, change, what, of: [one, other], because }: (typeof changes)[number]) => (
    <li key={`${edit} ${one.id} ${other.id}`}>
      <EntityLink entity={one} /> – <EntityLink entity={other} />:{" "}
      <Evidence because={because}>{t("scenario.edge", { what, change })}</Evidence>
      {because.length === 0 && <span class="quiet"> ({t("scenario.supposed")})</span>}
    </li>
  );
  const more = changes.slice(FEW);
  return (
    <>
      <h3>{t("scenario.edges", { n: changes.length })}</h3>
      <ul class="plain-list">{changes.slice(0, FEW).map(line)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{t("scenario.moreEdges", { n: grouped(more.length) })}</summary>
          <ul class="plain-list">{more.map(line)}</ul>
        </details>
      )}
    </>
  );
}
