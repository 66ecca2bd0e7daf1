import type { Ref } from "../../assessments/because.ts";
import type { Finding } from "../../assessments/finding.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { SideNote } from "../evidence/side-note.tsx";
import { Said } from "../language/said.tsx";
import { t } from "../language/text.ts";
import { Part } from "./part.tsx";

/** The first screen: sentences, each with what it rests on. */
export function Findings({ findings, city }: { findings: readonly Finding[]; city: Ref }) {
  return (
    <Part id="findings">
      {findings.length === 0 ? (
        <p>{t("city.noFinding", { city: city.name })}</p>
      ) : (
        <ol class="findings">
          {findings.map(({ text, say, because }) => (
            <li key={text}>
              <Evidence because={because} sentence>
                <Said text={text} say={say} />
              </Evidence>
              <SideNote because={because} />
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}
