import type { Learning as LearningValue } from "../../assessments/learning.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Status } from "../evidence/status.tsx";
import { EntityLink } from "../frame/link.tsx";
import { label } from "../listed.ts";
import { Part } from "./part.tsx";

type Lesson = LearningValue["learnt"][number];

/** Practices learnt from others and taught to them. */
export function Learning({ learning: { learnt, taught } }: { learning: LearningValue }) {
  return (
    <Part id="learning">
      <Lessons title="Learnt from" lessons={learnt} />
      <Lessons title="Taught to" lessons={taught} />
    </Part>
  );
}

function Lessons({ title, lessons }: { title: string; lessons: readonly Lesson[] }) {
  return (
    <>
      <h3>{title}</h3>
      {lessons.length === 0 && <p>None on file.</p>}
      <ul class="plain-list">
        {lessons.map(({ partner, practice, stage, status, because }) => (
          <li key={partner.id + practice}>
            <EntityLink entity={partner} />: <Evidence because={because}>{practice}</Evidence>
            {stage !== "not-stated" && <span class="quiet"> ({label("practice-stage", stage)})</span>}{" "}
            <Status status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}
