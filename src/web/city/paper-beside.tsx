import type { PaperLine } from "../../assessments/paper-audit.ts";
import { sourcePath } from "../address.ts";
import { Evidence } from "../evidence/evidence.tsx";
import { Go } from "../frame/link.tsx";
import { Said } from "../language/said.tsx";
import { rich, t } from "../language/text.ts";
import { Part } from "./part.tsx";

/** What works of scholarship say of the city, each statement beside what other sources hold. */
export function PaperBeside({ lines }: { lines: readonly PaperLine[] }) {
  if (lines.length === 0) {
    return (
      <Part id="paper">
        <p>{t("city.noWorkOfScholarshipOn")}</p>
      </Part>
    );
  }
  const answered = lines.filter(({ beside }) => beside.length > 0);
  const alone = lines.filter(({ beside }) => beside.length === 0);
  return (
    <Part id="paper" lead={<PaperLead lines={lines} answered={answered.length} />}>
      <ul class="beside">
        {besideTogether(answered).map((held) => (
          <PaperEntry key={held[0]?.because.join()} lines={held} />
        ))}
      </ul>
      {alone.length > 0 && (
        <details class="fold">
          <summary>{t("city.paperAlone", { n: alone.length })}</summary>
          <ul class="plain-list">
            {alone.map(({ sentence, because }) => (
              <li key={because.join()}>
                <Evidence because={because} sentence>
                  <Said text={sentence} />
                </Evidence>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

function PaperLead({ lines, answered }: { lines: readonly PaperLine[]; answered: number }) {
  const sources = [...new Map(lines.map(({ source }) => [source.id, source])).values()];
  return rich("city.paperLead", {
    n: lines.length,
    answered,
    alone: lines.length - answered,
    sources: sources.map((source, at) => (
      <span key={source.id}>
        {at > 0 && "; "}
        <Go to={sourcePath(source.id)}>{source.name}</Go>
      </span>
    )),
  });
}

/** Statements beside which the ledger holds the same are read together. */
function besideTogether(lines: readonly PaperLine[]): PaperLine[][] {
  const groups = Map.groupBy(lines, ({ beside }) =>
    beside.map(({ sentence, because }) => sentence + because).join(),
  );
  return [...groups.values()];
}

function PaperEntry({ lines }: { lines: readonly PaperLine[] }) {
  return (
    <li>
      <ul class="said">
        {lines.map(({ sentence, because }) => (
          <li key={because.join()}>
            <Evidence because={because} sentence>
              <Said text={sentence} />
            </Evidence>
          </li>
        ))}
      </ul>
      <ul class="plain-list">
        {lines[0]?.beside.map(({ sentence, because }) => (
          <li key={because.join() + sentence}>
            <Evidence because={because} sentence>
              <Said text={sentence} />
            </Evidence>
          </li>
        ))}
      </ul>
    </li>
  );
}
