import type { PatternReply } from "../../contract/inference-question.ts";
import { t } from "../language/text.ts";
import { ComputedSection } from "./computed-section.tsx";
import { PairsTable } from "./pairs-table.tsx";
import { PatternPicture } from "./pattern-picture.tsx";
import { PatternTable } from "./pattern-table.tsx";

/** Whether ties keep within groups of cities more than chance deals out. */
export function PatternSection({ url }: { url: string }) {
  return (
    <ComputedSection<PatternReply>
      id="groups"
      title={t("inference.groups")}
      lead={t("inference.groupsLead")}
      what={t("inference.theIndex")}
      path="/api/infer/pattern"
      url={url}
    >
      {(told) => (
        <>
          <PatternPicture reply={told} />
          <PatternTable reply={told} />
          <PairsTable reply={told} />
          <p class="quiet">{t("inference.manyTests", { n: told.groupings.length })}</p>
        </>
      )}
    </ComputedSection>
  );
}
