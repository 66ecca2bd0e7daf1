import type { Ref } from "../../assessments/because.ts";
import type { Learning as LearningValue } from "../../assessments/learning.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { EntityLink } from "../frame/link.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import type { Flow } from "../picture/flow.ts";
import { FlowDrawing } from "../picture/flow-drawing.tsx";
import { Picture } from "../picture/picture.tsx";
import { Part } from "./part.tsx";

type Lesson = LearningValue["learnt"][number];

interface LearningProps {
  learning: LearningValue;
  city: Ref;
}

/** Practices learnt from others and taught to them: drawn as they flow, and in words. */
export function Learning({ learning: { learnt, taught }, city }: LearningProps) {
  return (
    <Part id="learning">
      {learnt.length + taught.length > 0 && (
        <Picture
          id="learning-picture"
          caption={t("flow.caption", { city: city.name })}
          draw={(width, captionId) => (
            <FlowDrawing
              learnt={learnt.map((lesson) => flowOf(lesson, "flow.learnt"))}
              taught={taught.map((lesson) => flowOf(lesson, "flow.taught"))}
              city={city.name}
              width={width}
              labelledBy={captionId}
            />
          )}
        />
      )}
      <Lessons title={t("city.learntFrom")} lessons={learnt} />
      <Lessons title={t("city.taughtTo")} lessons={taught} />
    </Part>
  );
}

function flowOf({ partner, practice, because }: Lesson, id: "flow.learnt" | "flow.taught"): Flow {
  const words = t(id, { partner: partner.name, practice });
  return { partner: partner.name, practice, words, because };
}

function Lessons({ title, lessons }: { title: string; lessons: readonly Lesson[] }) {
  return (
    <>
      <h3>{title}</h3>
      {lessons.length === 0 && <p>{t("city.noneOnFile2")}</p>}
      <ul class="plain-list">
        {lessons.map(({ partner, practice, stage, status, because }) => (
          <li key={partner.id + practice}>
            {rich("city.lesson", {
              partner: <EntityLink entity={partner} />,
              practice: <Evidence because={because}>{practice}</Evidence>,
            })}
            {stage !== "not-stated" && <span class="quiet"> ({label("practice-stage", stage)})</span>}{" "}
            <Status status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
