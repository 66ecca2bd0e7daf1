import type { Learning as LearningValue } from "../../assessments/learning.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { EntityLink } from "../frame/link.tsx";
import { rich, t } from "../language/text.ts";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

type Lesson = LearningValue["learnt"][number];

/** Practices learnt from others and taught to them. */
export function Learning({ learning: { learnt, taught } }: { learning: LearningValue }) {
  return (
    <Part id="learning">
      <Lessons title={t("city.learntFrom")} lessons={learnt} />
      <Lessons title={t("city.taughtTo")} lessons={taught} />
    </Part>
  );
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
